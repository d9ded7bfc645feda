// The pause in typing after which what is written is saved, one length for every field. Keeps no value.

/** Milliseconds without a key until what is written is saved; well below the second that may be lost at most. */
const PAUSE = 350;

/** Something to be done after a pause, once however often it is asked for. */
export interface Pause {
  /** Does `what` after the pause, in place of what was waiting. */
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
      timer = setTimeout(flush, PAUSE);
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
