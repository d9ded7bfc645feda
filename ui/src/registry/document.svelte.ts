// One document as the program has it: read, read again when the file changed, and changed by commands whose answer it takes over at
// once. Knows no field.
import { call, type Answer, type Commands } from "../backend/call";
import { onChanged } from "../backend/events";
import type { CommandError, DocumentId, DocumentView } from "../backend/generated/types";
import { run } from "../backend/state.svelte";

export class DocumentReading {
  view = $state.raw<DocumentView | null>(null);
  /** Why it could not be read. */
  error = $state.raw<CommandError | null>(null);
  /** Why the last change was refused. */
  refused = $state.raw<CommandError | null>(null);
  readonly id: DocumentId;
  #turn = 0;

  constructor(id: DocumentId) {
    this.id = id;
  }

  /** Reads it, and again after every change; gives the way to stop. */
  follow(): () => void {
    void this.read();
    return onChanged(() => void this.read());
  }

  async read(): Promise<void> {
    const turn = ++this.#turn;
    const answer = await call("document", { id: this.id });
    if (turn !== this.#turn) return;
    if (answer.ok) this.#take(answer.value);
    else this.error = answer.error;
  }

  /** Asks for a change. */
  async ask<Name extends keyof Commands>(name: Name, args: Commands[Name]["args"]): Promise<Answer<Commands[Name]["result"]>> {
    const answer = await run(name, args);
    this.refused = answer.ok ? null : answer.error;
    if (answer.ok && isDocument(answer.value)) this.#take(answer.value);
    return answer;
  }

  #take(view: DocumentView): void {
    if (view.document.id !== this.id) return;
    this.#turn += 1;
    this.view = view;
    this.error = null;
  }
}

function isDocument(value: unknown): value is DocumentView {
  return typeof value === "object" && value !== null && "document" in value && "same_files" in value;
}
