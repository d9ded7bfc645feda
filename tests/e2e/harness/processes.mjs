// Other programs of a test: started, watched, ended. A display that nobody sees, a free port, and waiting with an end.
// Refuses to wait for ever and to sleep: what is waited for is asked again and again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

/** For anything to come up, in ms; a start takes about one second, and the machine may have other work. */
export const PATIENCE = Number(process.env.PATIENCE ?? 30_000);

/** Starts `command`; `failed` tells when it could not be. */
export function start(command, args, options) {
  const child = spawn(command, args, { stdio: "ignore", ...options });
  const failed = once(child, "error").then(([error]) => {
    throw new Error(`${command} did not start: ${error.message}`);
  });
  failed.catch(() => {});
  return { child, failed, end: () => child.kill() };
}

/** A display that nobody sees. Gives its name, such as ":99". */
export async function display(size = "1920x1200") {
  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", `${size}x24`, "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await Promise.race([
    once(createInterface({ input: screen.child.stdout }), "line", { signal: AbortSignal.timeout(PATIENCE) }),
    screen.failed,
  ]);
  return { name: `:${number}`, end: screen.end };
}

/** A port that is free at this moment. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Asks again until `question` gives something, or patience ends. What it last threw is told. */
export async function until(question, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    try {
      const answer = await question();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) break;
    await pause(40);
  }
  throw new Error(`waited ${patience / 1000} s in vain: ${what}${last ? ` (${last.message})` : ""}`, { cause: last });
}

/** The processes that descend from `pid`: number, name, memory in kB (all pages, and its share of those it has in common). */
export function descendants(pid) {
  const all = readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
        const [, name, rest] = /\((.*)\) (.*)/s.exec(stat) ?? [];
        return name === undefined ? [] : [{ pid: Number(entry), name, parent: Number(rest.split(" ")[1]) }];
      } catch {
        return []; // It ended meanwhile.
      }
    });
  const found = [];
  const walk = (parent) => {
    for (const one of all.filter((other) => other.parent === parent)) {
      found.push({ ...one, ...memory(one.pid) });
      walk(one.pid);
    }
  };
  walk(pid);
  return found;
}

function memory(pid) {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const kilobytes = (label) => Number(new RegExp(`^${label}:\\s+(\\d+)`, "m").exec(rollup)?.[1] ?? 0);
    return { rss: kilobytes("Rss"), pss: kilobytes("Pss") };
  } catch {
    return { rss: 0, pss: 0 };
  }
}
