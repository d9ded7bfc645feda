// Saving while one types: an edit is given out after a short pause, and at once when the field is left. Keeps no value.

/** Milliseconds without a key until what is written is saved; well below the second that may be lost at most. */
const PAUSE = 350;

/** Something to be done after a pause, once however often it is asked for. */
export interface Pause {
  /** Does `what` after the pause, in place of what was waiting. */
  after(what: () => void): void;
  /** Does what is waiting now. */
  flush(): void;
  /** Whether something waits. */
  readonly waits: boolean;
}

export function pause(milliseconds = PAUSE): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | null = null;
  const flush = () => {
    clearTimeout(timer);
    const what = waiting;
    waiting = null;
    what?.();
  };
  return {
    after(what) {
      waiting = what;
      clearTimeout(timer);
      timer = setTimeout(flush, milliseconds);
    },
    flush,
    get waits() {
      return waiting !== null;
    },
  };
}
