// The program with a home of its own: folder, settings and lock of one test, and the window in it. Starts it, kills it, starts
// it again in the same home.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { clockAt } from "./clock.mjs";
import { descendants, until } from "./processes.mjs";
import { driver } from "./webdriver.mjs";
import { windowOver } from "./window.mjs";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
export const program = resolve(root, process.env.PARAGRAF ?? "target/debug/paragraf");
const command = resolve(root, process.env.PARAGRAF_CLI ?? "target/debug/paragraf-cli");
const certificates = resolve(dirname(command), "test-certificates");
export const pictures = join(root, "target/e2e");

/** The language of the office where the system has it. */
const language = execFileSync("locale", ["-a"], { encoding: "utf8" }).match(/^sv_SE\.utf-?8$/im)?.[0] ?? "C.UTF-8";

/** What `paragraf-cli` answers. */
export function cli(...words) {
  return execFileSync(command, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, TZ: "Europe/Stockholm" } });
}

/** Today in Sweden, or some days from it: "2026-05-19". */
export function day(from = 0) {
  return new Date(Date.now() + from * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" });
}

/** A home without a past. */
export function home(screen) {
  const folder = mkdtempSync(join(tmpdir(), "paragraf-e2e-"));
  const inside = (name) => {
    const made = join(folder, name);
    mkdirSync(made, { recursive: true, mode: 0o700 });
    return made;
  };
  const env = {
    ...process.env,
    DISPLAY: screen.name,
    GDK_BACKEND: "x11",
    TAURI_WEBVIEW_AUTOMATION: "true",
    HOME: folder,
    XDG_CONFIG_HOME: inside("config"),
    XDG_DATA_HOME: inside("data"),
    XDG_CACHE_HOME: inside("cache"),
    XDG_RUNTIME_DIR: inside("runtime"),
    TZ: "Europe/Stockholm",
    LANG: language,
    LC_ALL: language,
    // No bus, no accessibility daemon: neither is there under a bare display, and each is waited for.
    NO_AT_BRIDGE: "1",
    GTK_A11Y: "none",
  };
  delete env.WAYLAND_DISPLAY;
  delete env.DBUS_SESSION_BUS_ADDRESS;
  const opened = new Set();

  return {
    folder,
    file: (name) => join(folder, name),
    /** The example association in a file of this home. */
    example(name = "exempel.paragraf") {
      const path = join(folder, name);
      cli("demo", path);
      return path;
    },
    /** Keys of people, made a moment ago. */
    keys(...names) {
      const made = join(folder, "nycklar");
      execFileSync(certificates, [made, ...names]);
      return {
        password: readFileSync(join(made, "password.txt"), "utf8").trim(),
        passwordFile: join(made, "password.txt"),
        authority: join(made, "ca.pem"),
        of: (name) => join(made, `${name}.p12`),
      };
    },
    /** What is opened from now on has a clock that begins at this moment: "2026-12-10 10:00:00". */
    clock: (moment) => Object.assign(env, clockAt(moment)),
    /** Opens a window in this home; on a file, or on what the program opens by itself. */
    async open(...words) {
      const web = await driver(env);
      const session = await web.open(program, words);
      const process_ = { web, session };
      opened.add(process_);
      await session.resize(1280, 800);
      const window = windowOver(session);
      await window.settled();
      return Object.assign(window, {
        name: words,
        /** The program's processes with their memory. */
        processes: () => descendants(web.pid),
        /** Ends it as a person does. */
        async close() {
          opened.delete(process_);
          const pids = descendants(web.pid).map(({ pid }) => pid);
          await session.close().catch(() => {});
          for (const pid of pids.slice(0, 1)) kill(pid, "SIGTERM");
          await until(() => pids.every((pid) => !isAlive(pid)), "the program has ended");
          web.end();
        },
        /** Ends everything of it at once, as a power cut does. */
        async kill() {
          opened.delete(process_);
          const pids = descendants(web.pid).map(({ pid }) => pid);
          for (const pid of pids) kill(pid);
          await until(() => pids.every((pid) => !isAlive(pid)), "the program is dead");
          web.end();
        },
      });
    },
    async leave() {
      for (const { web, session } of opened) {
        await session.close().catch(() => {});
        for (const { pid } of descendants(web.pid)) kill(pid);
        web.end();
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Keeps what the window shows, for the one who looks. */
export async function keep(window, name) {
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.png`), await window.session.picture());
}

function kill(pid, signal = "SIGKILL") {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function isAlive(pid) {
  try {
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
