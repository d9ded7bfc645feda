// How long a start takes: until the window is on the screen, and until its first view stands. Beside it, in turns, a window
// of the same Tauri with nothing in it. Called by scripts/start-time.sh; measures and judges nothing.
//
//   node tests/bench/start_time.mjs RUNS FILE PROGRAM EMPTY
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { display } from "../e2e/harness/processes.mjs";

const [runs, file, program, empty] = process.argv.slice(2);
const PATIENCE = 30_000;

const screen = await display();
const home = mkdtempSync(join(tmpdir(), "paragraf-start-"));
const env = { ...process.env, DISPLAY: screen.name, GDK_BACKEND: "x11", HOME: home, XDG_CONFIG_HOME: home, PARAGRAF_TIMES: "1" };
delete env.WAYLAND_DISPLAY;
delete env.TAURI_WEBVIEW_AUTOMATION;

// What the display says of its windows. The first that is mapped after a start is the program's.
const watcher = spawn("stdbuf", ["-oL", "xev", "-root", "-event", "substructure"], { env, stdio: ["ignore", "pipe", "ignore"] });
let mapped = () => {};
createInterface({ input: watcher.stdout }).on("line", (line) => line.startsWith("MapNotify") && mapped());

/** One start; gives both times in ms. */
async function start(command, args) {
  const begin = performance.now();
  const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let window = NaN;
  mapped = () => {
    if (Number.isNaN(window)) window = performance.now() - begin;
  };
  const view = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${command} showed no view`)), PATIENCE);
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (!line.includes("painted")) return;
      clearTimeout(timer);
      resolve(performance.now() - begin);
    });
  });
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return { window, view };
}

function figures(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  console.log(`${name.padEnd(44)} median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

try {
  const all = { program: [], empty: [] };
  await start(empty, []);
  await start(program, [file]);
  for (let run = 0; run < Number(runs); run += 1) {
    all.empty.push(await start(empty, []));
    all.program.push(await start(program, [file]));
  }
  for (const [name, times] of Object.entries(all)) {
    figures(`${name}: window on the screen`, times.map(({ window }) => window));
    figures(`${name}: first view`, times.map(({ view }) => view));
  }
} finally {
  watcher.kill();
  screen.end();
  rmSync(home, { recursive: true, force: true });
}
