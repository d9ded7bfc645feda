// The pause in typing after which what is written is saved, one length for every field. Keeps no value.

/** Milliseconds without a key until what is written is saved; well below the second that may be lost at most. */
const PAUSE = 350;
/** Who never pauses is saved at least so often, in milliseconds. */
const LONGEST = 800;

/** Something to be done after a pause, once however often it is asked for. */
export interface Pause {
  /** Does `what` after the pause, in place of what was waiting; of one who never pauses all the same within a second. */
  after(what: () => void): void;
  /** Does what is waiting now. */
  flush(): void;
  /** What is waiting is not done. */
  drop(): void;
  /** Whether something waits. */
  readonly waits: boolean;
}

export function pause(): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | null = null;
  let since = 0;
  const flush = () => {
    clearTimeout(timer);
    const what = waiting;
    waiting = null;
    what?.();
  };
  return {
    after(what) {
      const now = Date.now();
      if (waiting === null) since = now;
      waiting = what;
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(PAUSE, since + LONGEST - now)));
    },
    flush,
    drop() {
      clearTimeout(timer);
      waiting = null;
    },
    get waits() {
      return waiting !== null;
    },
  };
}
