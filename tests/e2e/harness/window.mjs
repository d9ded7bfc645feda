// The window as a person meets it: things found by role and name, real keys, the mouse, waiting for what comes. The one way in
// which the tests touch the program while it runs; there is no back door.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { NAMED } from "./named.mjs";
import { until } from "./processes.mjs";

/** Letters of `text` as strokes; a line break is Shift+Enter only where asked for. */
const strokes = (text) => [...text].map((letter) => (letter === "\n" ? "Enter" : letter === "\t" ? "Tab" : letter));

/** For the page: into the middle, away from edges and from heads that stay in sight. */
const CENTRE = `arguments[0].scrollIntoView({ block: "center", inline: "nearest" });`;

/** For the page: "" when the middle of an element rests and is on top there, otherwise what hinders. */
const REACHABLE = `
  const [element, done] = arguments;
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
  const place = () => Object.values(element.getBoundingClientRect().toJSON()).join(" ");
  requestAnimationFrame(() => {
    const before = place();
    requestAnimationFrame(() => {
      if (place() !== before) return done("it moves");
      const { left, top, width, height } = element.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      const isOurs = above && (element.contains(above) || above.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(above)));
      done(isOurs ? "" : "under " + (above?.outerHTML.slice(0, 120) ?? "nothing, out of sight"));
    });
  });`;

/** A window over a WebDriver session. */
export function windowOver(session) {
  const all = (role, name = null, { within = null, exact = false } = {}) =>
    session.run(`${NAMED} return named(...arguments)`, role, name, within, exact);

  /** The one thing with this role and name, once it is there. Of several the one whose name is the whole is meant. */
  async function find(role, name, { within = null, exact = false, patience } = {}) {
    const script = `${NAMED}
      const [role, name, within, exact] = arguments;
      const found = named(role, name, within, exact);
      if (found.length < 2 || name === null) return found;
      const whole = found.filter((element) => plain(nameOf(element)) === plain(name));
      return whole.length > 0 ? whole : found;`;
    return until(
      async () => {
        const found = await session.run(script, role, name, within, exact);
        if (found.length === 1) return found[0];
        const others = await session.run(`${NAMED} return named(arguments[0], null, arguments[1]).map(nameOf)`, role, within);
        throw new Error(`${found.length} of them; there are: ${others.slice(0, 30).join(" | ")}`);
      },
      `${role} “${name}”`,
      patience,
    );
  }

  const focus = (element) => session.run("arguments[0].scrollIntoView({ block: 'nearest' }); arguments[0].focus()", element);
  const thing = (role, name, options) => (typeof role === "object" ? role : find(role, name, options));

  const window = {
    session,
    all,
    find,
    focus,
    /** Presses keys: `press("Tab")`, `press("Ctrl+k")`, one after the other. */
    press: (...keys) => session.keys(keys.map((key) => (key.length > 1 && key.includes("+") ? key.split("+") : key))),
    /** Types where the focus is. */
    type: (text) => session.keys(strokes(text)),
    /** Clicks on a thing with the mouse. */
    async click(role, name, options) {
      // What moves still or lies under something else is not clicked: it is looked for again.
      return until(
        async () => {
          const element = await thing(role, name, options);
          const hindrance = await session.later(REACHABLE, element);
          try {
            if (hindrance !== "") throw new Error(hindrance);
            await session.click(element);
          } catch (error) {
            await session.run(CENTRE, element);
            throw error;
          }
          return element;
        },
        `a click on ${typeof role === "object" ? "it" : `${role} “${name}”`}`,
        options?.patience,
      );
    },
    /** Writes into a field, over what stands there, and leaves it. */
    async fill(name, text, { role = "textbox", leave = true, ...options } = {}) {
      const field = await find(role, name, options);
      await focus(field);
      await session.run("arguments[0].select?.()", field);
      await session.keys(["Ctrl+a".split("+"), "Delete", ...strokes(text)]);
      if (leave) await session.run("arguments[0].blur()", field);
      return field;
    },
    /** Chooses in a list of the system by typing the words, as one does. */
    async choose(name, option, options) {
      const field = await find("combobox", name, options);
      await session.run(
        `const [field, words] = arguments;
        const at = [...field.options].findIndex((one) => one.text.includes(words));
        if (at < 0) throw new Error("no such choice: " + [...field.options].map((one) => one.text).join(" | "));
        field.focus();
        field.selectedIndex = at;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));`,
        field,
        option,
      );
    },
    /** Pastes as a program of an office does: what lies on the clipboard comes with the event. */
    paste: (kinds) =>
      session.run(
        `const clipboard = new DataTransfer();
        for (const [kind, text] of Object.entries(arguments[0])) clipboard.setData(kind, text);
        const target = document.activeElement;
        const event = new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true });
        if (target.dispatchEvent(event)) document.execCommand("insertText", false, arguments[0]["text/plain"]);`,
        kinds,
      ),
    /** Drops files together on the heading of the view, as from the desktop. */
    drop: (...paths) =>
      session.run(
        `const files = new DataTransfer();
        for (const [name, bytes] of arguments[0])
          files.items.add(new File([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))], name));
        const target = document.querySelector("main h1");
        const what = { dataTransfer: files, bubbles: true, cancelable: true };
        for (const kind of ["dragenter", "dragover", "drop"]) target.dispatchEvent(new DragEvent(kind, what));`,
        paths.map((path) => [basename(path), readFileSync(path).toString("base64")]),
      ),
    /** Goes to a place by its address, as a link does. */
    async go(address) {
      await session.run("location.hash = arguments[0]", `#${address}`);
      await window.settled();
    },
    address: () => session.run("return location.hash.slice(1)"),
    /** The view stands: it has its name and its typefaces. */
    settled: () =>
      until(
        () =>
          session.run(`
            const faces = [...document.fonts].map((face) => face.status);
            const heading = document.querySelector("main h1");
            if (/(Läser|görs|Söker) …/.test(document.querySelector("main")?.innerText)) return false;
            return heading && heading.textContent.trim() !== "" && faces.includes("loaded") && !faces.includes("loading")`),
        "the view has its heading and its typefaces",
      ),
    heading: () => session.run("return document.querySelector('main h1')?.textContent.replaceAll('\\u00ad', '').trim()"),
    /** All words in sight. */
    text: () => session.run("return document.body.innerText.replaceAll('\\u00a0', ' ').replaceAll('\\u00ad', '')"),
    /** Waits until `words` stand somewhere in the window. */
    says: (words, patience) => until(async () => (await window.text()).includes(words), `the window says “${words}”`, patience),
    /** Waits until they do not. */
    isSilentOf: (words) => until(async () => !(await window.text()).includes(words), `the window no longer says “${words}”`),
    /** What the focus is on, by its name. */
    focused: () => session.run(`${NAMED} return roleOf(document.activeElement) + " " + nameOf(document.activeElement)`),
  };
  return window;
}
