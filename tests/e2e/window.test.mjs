// The window itself: its typefaces, its policy, its size, and how it starts where there is nothing to show.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { records } from "./harness/office.mjs";
import { display, until } from "./harness/processes.mjs";
import { home, keep, program } from "./harness/program.mjs";

let screen, office, example, window;

before(async () => {
  screen = await display();
  office = home(screen);
  example = office.example();
  window = await office.open(example);
});
after(async () => {
  await office?.leave();
  screen?.end();
});

test("the example association opens with every meeting that its file holds", async () => {
  await window.go("/sammantraden");
  await window.click("button", "Lista", { exact: true });
  const days = records(example).meetings.map(({ date }) => date);
  assert.ok(days.length > 5);
  const rows = await until(async () => {
    const found = await window.all("row");
    return found.length > days.length && found;
  }, "the list stands there");
  assert.equal(rows.length, days.length + 1, "one row for each, and the heads of the columns");
});

test("page and window use the bundled typefaces", async () => {
  const loaded = await window.session.run(
    "return [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('\"', ''))",
  );
  for (const face of ["Source Serif 4", "Source Sans 3"]) assert.ok(loaded.includes(face), `loaded: ${loaded}`);
});

test("the page can neither load from outside nor run a script from a string", async () => {
  const slipped = await window.session.later(`
    const done = arguments[0];
    const script = document.createElement("script");
    script.textContent = "window.slippedThrough = true";
    document.head.append(script);
    const policies = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => policies.push(effectiveDirective));
    const image = document.createElement("img");
    image.onload = () => done("an image from outside");
    image.onerror = () => requestAnimationFrame(() => done(window.slippedThrough ? "a script" : policies.join(" ")));
    image.src = "http://127.0.0.1:9/picture.png";
    document.body.append(image);
  `);
  assert.match(slipped, /img-src/);
});

test("nothing is cut off in a narrow window", async () => {
  await window.session.resize(480, 800);
  for (const view of ["/", "/sammantraden", "/forbundet", "/fraser", "/papperskorg"]) {
    await window.go(view);
    const [needed, given] = await until(
      () => window.session.run("return innerWidth <= 480 && [document.documentElement.scrollWidth, innerWidth]"),
      "the window is narrow",
    );
    assert.ok(needed <= given, `${view} needs ${needed} px and has ${given}`);
  }
  await keep(window, "narrow");
  await window.session.resize(1280, 800);
});

test("without a file one is asked how to begin, and the example is two keys away", async () => {
  const empty = home(screen);
  try {
    const first = await empty.open();
    assert.equal(await first.heading(), "Paragraf");
    await keep(first, "no-file");
    await first.press("Ctrl+e");
    await first.fill("Filen sparas som", empty.file("mitt.paragraf"), { leave: false });
    await first.press("Enter");
    await first.find("heading", "Översikt");
  } finally {
    await empty.leave();
  }
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
