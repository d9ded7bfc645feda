// One text open for editing: from the tree to Tiptap and back, seldom and never per key. Saving is its owner's matter.
import { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { fromDocument, toDocument } from "./convert";
import { keys } from "./keys";
import { paste } from "./paste";
import type { RichText } from "../backend/generated/types";
import { sameText } from "./richText";
import { closedTree } from "./schema";
import { show, shown, type Shown } from "./shown";

/** The text is given out after so long a pause in the writing, */
const PAUSE = 250;
/** and at least so often while it goes on, in milliseconds. */
const LONGEST = 800;
/** An engine ends a composition some moments before ProseMirror has read it. */
const AFTER_COMPOSITION = 60;

export interface EditingOptions {
  element: HTMLElement;
  value: RichText;
  readonly: boolean;
  attributes: () => Record<string, string>;
  onchange: (value: RichText) => void;
  onfocus: () => void;
  onblur: (event: FocusEvent) => void;
  onundo: (() => void) | undefined;
  onredo: (() => void) | undefined;
  /** The key that goes to the toolbar. */
  ontoolbar: () => void;
}

export class Editing {
  readonly editor: Editor;
  #options: EditingOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #dirty = false;
  /** Given out and not yet come back as a value: such a value is an echo, however late, and no change from outside. */
  #given: RichText[] = [];
  #waiting: (() => void)[] = [];
  #releaseTab = false;

  constructor(options: EditingOptions) {
    this.#options = options;
    this.editor = new Editor({
      element: options.element,
      extensions: [...closedTree, keys, paste, shown],
      content: toDocument(options.value),
      injectCSS: false,
      editable: !options.readonly,
      editorProps: {
        attributes: options.attributes,
        handleKeyDown: (_, event) => this.#key(event),
        handleDOMEvents: {
          beforeinput: (_, event) => this.#history(event),
          compositionend: () => {
            setTimeout(() => this.#afterComposition(), AFTER_COMPOSITION);
            return false;
          },
        },
      },
      onUpdate: ({ transaction }) => {
        if (transaction.getMeta("outside") !== true) this.#changed();
      },
      onFocus: () => options.onfocus(),
      onBlur: ({ event }) => {
        this.flush();
        options.onblur(event);
      },
    });
  }

  /** Gives out what is written and not yet given. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#dirty) return;
    this.#dirty = false;
    const value = fromDocument(this.editor.state.doc);
    this.#given.push(value);
    this.#options.onchange(value);
  }

  #changed(): void {
    const now = Date.now();
    if (!this.#dirty) this.#since = now;
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), Math.max(0, Math.min(PAUSE, this.#since + LONGEST - now)));
  }

  /** Takes over a value from outside. Only what differs is replaced, so that the caret stays where it can. */
  take(value: RichText): void {
    const echo = this.#given.findIndex((given) => sameText(given, value));
    if (echo >= 0) {
      this.#given.splice(0, echo + 1);
      return;
    }
    this.#given = [];
    this.#unlessComposing(() => this.#replace(value));
  }

  #replace(value: RichText): void {
    const { state, view } = this.editor;
    const doc = state.schema.nodeFromJSON(toDocument(value));
    const start = state.doc.content.findDiffStart(doc.content);
    if (start === null) return;
    const ends = state.doc.content.findDiffEnd(doc.content);
    if (!ends) return;
    // Where the same words stand before and after, the two ends may pass the start.
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const tr = state.tr.setMeta("outside", true).setMeta("addToHistory", false);
    const whole = () => tr.replaceWith(0, state.doc.content.size, doc.content);
    try {
      tr.replace(start, ends.a + overlap, doc.slice(start, ends.b + overlap));
      if (!tr.doc.eq(doc)) throw new RangeError("the fitted slice is not the document");
      view.dispatch(tr);
    } catch {
      const { from } = state.selection;
      const fresh = tr.steps.length === 0 ? whole() : state.tr.setMeta("outside", true).replaceWith(0, state.doc.content.size, doc.content);
      const place = fresh.doc.resolve(Math.min(from, fresh.doc.content.size));
      view.dispatch(fresh.setSelection(TextSelection.near(place)));
    }
    this.#dirty = false;
    clearTimeout(this.#timer);
  }

  show(what: Shown): void {
    this.#unlessComposing(() => show(this.editor.view, what));
  }

  setReadonly(readonly: boolean): void {
    this.editor.setEditable(!readonly, false);
  }

  /** Writes words at the caret, over what is selected, in its style. */
  insert(words: string): void {
    const { state, view } = this.editor;
    view.dispatch(state.tr.insertText(words).scrollIntoView());
    view.focus();
  }

  /** The number of the leaf that the caret is in, and the offset in it. */
  caret(): { leaf: number; offset: number } {
    const { doc, selection } = this.editor.state;
    let leaf = -1;
    doc.nodesBetween(0, selection.head, (node: Node) => {
      if (node.isTextblock) leaf++;
    });
    return { leaf: Math.max(leaf, 0), offset: selection.$head.parentOffset };
  }

  destroy(): void {
    this.flush();
    this.editor.destroy();
  }

  #unlessComposing(act: () => void): void {
    if (this.editor.view.composing) this.#waiting.push(act);
    else act();
  }

  #afterComposition(): void {
    if (this.editor.isDestroyed || this.editor.view.composing) return;
    const acts = this.#waiting;
    this.#waiting = [];
    for (const act of acts) act();
  }

  #key(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    const tab = event.key === "Tab";
    // Esc lets the next Tab go out of the text: no key is a trap.
    if (tab && this.#releaseTab) {
      this.#releaseTab = false;
      event.stopPropagation();
      return this.#leave(event);
    }
    if (event.key !== "Shift") this.#releaseTab = event.key === "Escape";
    if (event.altKey && event.key === "F10") {
      this.#options.ontoolbar();
      return true;
    }
    return this.#undoKey(event);
  }

  /** The keys of lists and tables must not see this Tab: the browser moves the focus. */
  #leave(event: KeyboardEvent): boolean {
    const { element } = this.#options;
    const order = Array.from(document.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(
      (candidate) => candidate.tabIndex >= 0 && candidate.offsetParent !== null,
    );
    const own = order.findIndex((candidate) => element.contains(candidate));
    const next = order.filter((candidate) => !element.contains(candidate) || candidate === order[own]);
    const at = next.indexOf(order[own] as HTMLElement);
    const target = next[at + (event.shiftKey ? -1 : 1)];
    target?.focus();
    return target !== undefined;
  }

  /** Undo is one for the whole file. Without a listener the key goes on to the window. */
  #undoKey(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
    const name = event.key.toLowerCase();
    const redo = name === "y" || (name === "z" && event.shiftKey);
    if (!redo && name !== "z") return false;
    this.flush();
    const act = redo ? this.#options.onredo : this.#options.onundo;
    if (act) {
      event.stopPropagation();
      act();
    }
    return true;
  }

  /** Undo from the menu of the web view, which would change the text behind our back. */
  #history(event: InputEvent): boolean {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return false;
    event.preventDefault();
    this.flush();
    if (event.inputType === "historyUndo") this.#options.onundo?.();
    else this.#options.onredo?.();
    return true;
  }
}

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex], [contenteditable='true']";
