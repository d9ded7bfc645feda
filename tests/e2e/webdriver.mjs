// The few words of the WebDriver protocol that these tests need, spoken to WebKitWebDriver.
// Starts a display without a screen (Xvfb) and the driver, and ends both; refuses to wait for ever.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 20_000; // ms for anything to come up; a start takes about one second

/** Starts `command` and gives a way to end it. */
function start(command, args, options) {
  const child = spawn(command, args, { stdio: "ignore", ...options });
  const failed = once(child, "error").then(([error]) => {
    throw new Error(`${command} did not start: ${error.message}`);
  });
  failed.catch(() => {});
  return { child, failed, end: () => child.kill() };
}

/** A display that nobody sees. Gives its name, such as ":99". */
export async function display() {
  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await Promise.race([
    once(createInterface({ input: screen.child.stdout }), "line", { signal: AbortSignal.timeout(PATIENCE) }),
    screen.failed,
  ]);
  return { name: `:${number}`, end: screen.end };
}

/** A port that is free at this moment. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** The driver, which starts the program for each session. `env` is what the program sees. */
export async function driver(env) {
  const port = await freePort();
  const process = start("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], { env });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until(() => ask("GET", "/status"), "WebKitWebDriver answers");
  return {
    /** Opens the window of `binary`. */
    async open(binary, args) {
      const { sessionId } = await ask("POST", "/session", {
        capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } },
      });
      const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
      return {
        title: () => session("GET", "/title"),
        resize: (width, height) => session("POST", "/window/rect", { width, height }),
        /** Runs a script in the page; gives what it returns. */
        run: (script, ...args) => session("POST", "/execute/sync", { script, args }),
        /** The page as PNG, once what was last laid out is also drawn. */
        picture: async () => {
          const drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
          await session("POST", "/execute/async", { script: drawn, args: [] });
          return Buffer.from(await session("GET", "/screenshot"), "base64");
        },
        close: () => session("DELETE", ""),
      };
    },
    end: process.end,
  };
}

/** Asks again until `question` gives something, or patience ends. */
export async function until(question, what) {
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    try {
      const answer = await question();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`waited ${PATIENCE / 1000} s in vain: ${what}`, { cause: last });
}
