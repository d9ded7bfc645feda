// Changes of the association: asked for, taken over at once by what the views show, and the reason when one is refused.
import type { Answer, Commands } from "../backend/call";
import type { AssociationView, Body, CommandError, TrashKey } from "../backend/generated/types";
import { association, run } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import { associationText as text } from "../text/association";

let refused = $state.raw<CommandError | null>(null);

export const changes = {
  /** Why the last change was refused; nothing after one that was not. */
  get refused(): CommandError | null {
    return refused;
  },
  /** Leaves the reason behind: another part of the view. */
  forget(): void {
    refused = null;
  },
  /** Asks for a change; an association in its answer is at once what is shown. */
  async ask<Name extends keyof Commands>(name: Name, args: Commands[Name]["args"]): Promise<Answer<Commands[Name]["result"]>> {
    const answer = await run(name, args);
    refused = answer.ok ? null : answer.error;
    const view = answer.ok ? associationIn(answer.value) : null;
    if (view) association.accept(view);
    return answer;
  },
  /** Some of the body's values; the others stay as the file has them now. */
  async body(part: Partial<Body>): Promise<{ ok: boolean }> {
    const view = association.value;
    if (!view) return { ok: false };
    return changes.ask("edit_body", { body: { ...view.body, ...part } });
  },
  /** Away with it, and a line with the way back. */
  async trash(key: TrashKey, name: string): Promise<boolean> {
    const answer = await changes.ask("move_to_trash", { key });
    if (!answer.ok) return false;
    await association.read();
    toasts.show(text.removed(name), () => void changes.ask("restore", { key }).then(() => association.read()));
    return true;
  },
};

function associationIn(value: unknown): AssociationView | null {
  if (typeof value !== "object" || value === null) return null;
  if ("assignments" in value && "organisations" in value) return value as AssociationView;
  return "association" in value ? associationIn(value.association) : null;
}
