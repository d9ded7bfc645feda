// The one line that may stand at the foot of the window after something one may regret. A second one takes the place of
// the first: undoing goes back step by step anyway. Not for saying that something went well.

/** What was done, and how it is taken back. */
export interface Toast {
  text: string;
  undo: () => void;
}

const SHOWN_MS = 10_000;

let shown = $state.raw<Toast | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

export const toasts = {
  /** What stands there now. */
  get shown(): Toast | null {
    return shown;
  },
  /** Says `text` with a way back, for ten seconds. */
  show(text: string, undo: () => void): void {
    shown = { text, undo };
    toasts.release();
  },
  /** Takes it away. */
  dismiss(): void {
    clearTimeout(timer);
    shown = null;
  },
  /** Lets it stand as long as the pointer or the focus is in it. */
  hold(): void {
    clearTimeout(timer);
  },
  /** Lets the time run again. */
  release(): void {
    clearTimeout(timer);
    timer = setTimeout(toasts.dismiss, SHOWN_MS);
  },
};
