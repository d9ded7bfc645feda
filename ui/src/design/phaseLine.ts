// What the phase line shows. Which phases there are and where they lead is the view's.

/** One segment of the line. */
export interface PhaseStep {
  id: string;
  label: string;
  state: "done" | "current" | "coming";
  /** Under the word: the day, or what is missing. */
  note?: string | undefined;
  href?: string | undefined;
  onclick?: (() => void) | undefined;
}
