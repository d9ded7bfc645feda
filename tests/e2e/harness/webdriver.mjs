// The words of the WebDriver protocol that these tests need, spoken to WebKitWebDriver. Knows nothing of Paragraf.
import { freePort, PATIENCE, start, until } from "./processes.mjs";

/** How the protocol marks an element in its JSON. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Keys without a letter, as the protocol writes them. */
export const KEYS = {
  Backspace: "\ue003", Tab: "\ue004", Enter: "\ue007", Shift: "\ue008", Control: "\ue009", Ctrl: "\ue009", Alt: "\ue00a",
  Escape: "\ue00c", Space: " ", PageUp: "\ue00e", PageDown: "\ue00f", End: "\ue010", Home: "\ue011", ArrowLeft: "\ue012",
  ArrowUp: "\ue013", ArrowRight: "\ue014", ArrowDown: "\ue015", Delete: "\ue017", F1: "\ue031", F10: "\ue03a", F11: "\ue03b",
};

/** The driver, which starts the program for each session. `env` is what the program sees. */
export async function driver(env) {
  const port = await freePort();
  const process = start("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], { env });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(2 * PATIENCE),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until(() => ask("GET", "/status"), "WebKitWebDriver answers");
  return {
    pid: process.child.pid,
    /** Opens the window of `binary`. */
    async open(binary, args) {
      const { sessionId } = await ask("POST", "/session", {
        capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } },
      });
      return session((method, path, body) => ask(method, `/session/${sessionId}${path}`, body));
    },
    end: process.end,
  };
}

/** A dot that nobody sees changes its colour until it is taken away. */
const BLINK = `const dot = document.body.appendChild(document.createElement("i"));
  dot.id = "blinking";
  dot.ariaHidden = "true";
  Object.assign(dot.style, { position: "fixed", bottom: 0, right: 0, width: "1px", height: "1px" });
  let on = false;
  window.blinking = setInterval(() => (dot.style.background = (on = !on) ? "#00000002" : "#00000004"), 40);`;

function session(ask) {
  /** Runs a script in the page; gives what it returns, elements as `{ element }`. */
  const run = async (script, ...args) => unwrap(await ask("POST", "/execute/sync", { script, args: args.map(wrap) }));
  /** The same for a script that calls its last argument when it is done. */
  const later = async (script, ...args) => unwrap(await ask("POST", "/execute/async", { script, args: args.map(wrap) }));
  return {
    run,
    later,
    title: () => ask("GET", "/title"),
    resize: (width, height) => ask("POST", "/window/rect", { width, height }),
    /** Types one stroke after the other: a letter, or keys held together (["Ctrl", "k"]). */
    keys: (strokes) =>
      ask("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions: strokes.flatMap(stroke) }] }),
    /** Clicks in the middle of an element, or `x`, `y` from it. */
    click: (element, x = 0, y = 0) =>
      ask("POST", "/actions", {
        actions: [
          {
            type: "pointer",
            id: "mouse",
            parameters: { pointerType: "mouse" },
            actions: [
              { type: "pointerMove", duration: 0, x, y, origin: wrap(element) },
              { type: "pointerDown", button: 0 },
              { type: "pointerUp", button: 0 },
            ],
          },
        ],
      }),
    /** Gives a file to a file field, as its dialog would. */
    give: (element, path) => ask("POST", `/element/${element.element}/value`, { text: path }),
    /** The page as PNG, once what was last laid out is also drawn. */
    picture: async () => {
      await later("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
      // The driver waits for the next frame, and a still page that is drawn straight into the window has none: a dot blinks.
      await run(BLINK);
      try {
        return Buffer.from(await ask("GET", "/screenshot"), "base64");
      } finally {
        await run("clearInterval(window.blinking); document.getElementById('blinking').remove()");
      }
    },
    close: () => ask("DELETE", ""),
  };
}

function stroke(one) {
  const held = (Array.isArray(one) ? one : [one]).map((key) => KEYS[key] ?? key);
  return [...held.map((value) => ({ type: "keyDown", value })), ...held.toReversed().map((value) => ({ type: "keyUp", value }))];
}

function wrap(value) {
  return value !== null && typeof value === "object" && "element" in value ? { [ELEMENT]: value.element } : value;
}

function unwrap(value) {
  if (Array.isArray(value)) return value.map(unwrap);
  if (value === null || typeof value !== "object") return value;
  if (ELEMENT in value) return { element: value[ELEMENT] };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner)]));
}
