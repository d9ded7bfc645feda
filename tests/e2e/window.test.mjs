// The real program in a real window: built page, real rights, real file. Driven as a person's tools would drive it.
//
//   PARAGRAF=target/debug/paragraf PARAGRAF_CLI=target/debug/paragraf-cli node --test tests/e2e/window.test.mjs
//
// Leaves a picture of every view in target/e2e.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { display, driver, until } from "./webdriver.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = resolve(root, process.env.PARAGRAF ?? "target/debug/paragraf");
const cli = resolve(root, process.env.PARAGRAF_CLI ?? "target/debug/paragraf-cli");
const pictures = join(root, "target/e2e");

let folder, screen, web, example;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "paragraf-e2e-"));
  mkdirSync(pictures, { recursive: true });
  example = join(folder, "exempel.paragraf");
  execFileSync(cli, ["demo", example]);
  screen = await display();
  const env = { ...process.env, DISPLAY: screen.name, TAURI_WEBVIEW_AUTOMATION: "true", GDK_BACKEND: "x11", HOME: folder };
  delete env.WAYLAND_DISPLAY;
  web = await driver(env);
});

after(() => {
  web?.end();
  screen?.end();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Opens the window on `args`, waits for its heading, hands it over, takes its picture, closes it. */
async function withWindow(name, args, look) {
  const window = await web.open(program, args);
  try {
    await window.resize(1280, 800);
    const ready = `
      const faces = [...document.fonts].map((face) => face.status);
      return document.querySelector("main h1") && faces.includes("loaded") && !faces.includes("loading")`;
    await until(() => window.run(ready), "the page has its heading and its typefaces");
    await look(window);
    writeFileSync(join(pictures, `${name}.png`), await window.picture());
  } finally {
    await window.close();
  }
}

const heading = (window) => window.run("return document.querySelector('h1').textContent");

test("the example association opens with every meeting that its file holds", async () => {
  const meetings = JSON.parse(execFileSync(cli, ["meetings", example, "--json"], { encoding: "utf8" }));
  assert.ok(meetings.length > 5, `the example holds ${meetings.length} meetings`);

  await withWindow("overview", [example], async (window) => {
    const name = await heading(window);
    assert.match(name, /förbund/i);
    const days = await window.run("return [...document.querySelectorAll('tbody time')].map((day) => day.dateTime)");
    assert.deepEqual(days.toSorted(), meetings.map(({ date }) => date).toSorted());
  });
});

test("page and window use the bundled typefaces", async () => {
  await withWindow("typefaces", [example], async (window) => {
    const loaded = await window.run(
      "return [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('\"', ''))",
    );
    assert.ok(loaded.includes("Source Serif 4"), `loaded: ${loaded}`);
    assert.ok(loaded.includes("Source Sans 3"), `loaded: ${loaded}`);
  });
});

test("the page can neither load from outside nor run a script from a string", async () => {
  await withWindow("policy", [example], async (window) => {
    const blocked = await window.run(`
      const image = document.createElement("img");
      const script = document.createElement("script");
      script.textContent = "window.slippedThrough = true";
      document.head.append(script);
      document.body.append(image);
      return window.slippedThrough === undefined;
    `);
    assert.equal(blocked, true);
  });
});

test("nothing is cut off in a narrow window", async () => {
  await withWindow("narrow", [example], async (window) => {
    await window.resize(480, 800);
    const [needed, given] = await until(
      () => window.run("return innerWidth <= 480 && [document.documentElement.scrollWidth, innerWidth]"),
      "the window is narrow",
    );
    assert.ok(needed <= given, `the page needs ${needed} px and has ${given}`);
  });
});

test("without a file the window says so", async () => {
  await withWindow("no-file", [], async (window) => {
    assert.equal(await heading(window), "Ingen fil är öppen.");
  });
});

test("a file of another kind is refused in words and left as it was", async () => {
  const letter = join(folder, "brev.paragraf");
  writeFileSync(letter, "Hej, det här är ett brev.\n");
  await withWindow("foreign", [letter], async (window) => {
    assert.equal(await heading(window), "Det är ingen fil från Paragraf.");
  });
  assert.equal(readFileSync(letter, "utf8"), "Hej, det här är ett brev.\n");
});

test("without a display the program says so and ends", () => {
  const env = { ...process.env };
  delete env.DISPLAY;
  delete env.WAYLAND_DISPLAY;
  const { status, stderr } = spawnSync(program, [example], { env, encoding: "utf8", timeout: 20_000 });
  assert.equal(status, 2);
  assert.match(stderr, /ingen skärm/);
});

test("the version needs no display", () => {
  const env = { ...process.env };
  delete env.DISPLAY;
  const { status, stdout } = spawnSync(program, ["--version"], { env, encoding: "utf8", timeout: 20_000 });
  assert.equal(status, 0);
  assert.match(stdout, /^paragraf \d+\.\d+\.\d+\n$/);
});
