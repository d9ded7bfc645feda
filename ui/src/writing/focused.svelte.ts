// Which text is being written in, for the one toolbar of a view. A text stays it while the toolbar itself has focus.
import type { Editor } from "@tiptap/core";
import type { Command, EditorState } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";

export interface Formats {
  strong: boolean;
  emphasis: boolean;
  heading: boolean;
  dash: boolean;
  numbers: boolean;
  table: boolean;
}

const NONE: Formats = { strong: false, emphasis: false, heading: false, dash: false, numbers: false, table: false };

/** A text that can be formatted, and how its words at the caret are set. */
export class Writing {
  formats: Formats = $state(NONE);
  #editor: Editor;
  #asked = 0;

  constructor(editor: Editor) {
    this.#editor = editor;
    editor.on("transaction", () => this.#look());
    this.#read();
  }

  run(command: Command): void {
    const { view } = this.#editor;
    command(view.state, view.dispatch, view);
    view.focus();
  }

  focus(): void {
    this.#editor.view.focus();
  }

  /** After the letter is on the screen: no key waits for the toolbar. */
  #look(): void {
    if (focused.writing !== this || this.#asked !== 0) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      if (!this.#editor.isDestroyed) this.#read();
    });
  }

  #read(): void {
    const formats = formatsOf(this.#editor.state);
    if (JSON.stringify(formats) !== JSON.stringify(this.formats)) this.formats = formats;
  }
}

function formatsOf(state: EditorState): Formats {
  const { $from: caret, empty, from, to } = state.selection;
  const has = (name: string) => {
    const type = state.schema.marks[name];
    if (!type) return false;
    if (empty) return type.isInSet(state.storedMarks ?? caret.marks()) !== undefined;
    return state.doc.rangeHasMark(from, to, type);
  };
  const holder = caret.depth > 1 ? caret.node(caret.depth - 2) : undefined;
  const inList = caret.parent.type.name === "words";
  return {
    strong: has("strong"),
    emphasis: has("emphasis"),
    heading: caret.parent.type.name === "heading",
    dash: inList && holder?.attrs.marks === null,
    numbers: inList && holder?.attrs.marks !== null,
    table: isInTable(state),
  };
}

export const focused: { writing: Writing | null } = $state({ writing: null });
