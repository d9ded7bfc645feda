// The keyboard of a small list to choose from: a digit takes a row, letters narrow it, arrows and Enter take the marked one.
// A choice with a warning is taken by a second Enter. Knows nothing of meetings and draws nothing.

/** A row to choose. */
export interface Option<T> {
  value: T;
  label: string;
  detail: string | null;
  /** What must be known before it is taken; each a sentence. */
  warnings: string[];
}

/** Where the one who chooses has come. */
export interface Choosing {
  /** Letters typed so far. */
  words: string;
  /** Place among the rows that are left. */
  marked: number;
  /** The warnings of the marked row are shown and wait for a second key. */
  warned: boolean;
  /** Place among the variants, where there are any. */
  variant: number;
}

export const begin: Choosing = { words: "", marked: 0, warned: false, variant: 0 };

/** Where a keystroke led. */
export type Pressed<T> =
  | { kind: "moved"; to: Choosing }
  | { kind: "taken"; value: T; variant: number }
  | { kind: "left" }
  | { kind: "not_ours" };

/** The rows that the letters leave: each typed word begins a word of the label. */
export function narrowed<T>(options: readonly Option<T>[], words: string): Option<T>[] {
  const typed = fold(words).split(" ").filter(Boolean);
  return options.filter(({ label }) => {
    const parts = fold(label).split(/[^\p{L}\p{N}]+/u);
    return typed.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** Accents off, so that `e` finds an accented e. The ring and the dots are letters of their own and stay. */
function fold(text: string): string {
  return text.toLocaleLowerCase("sv").normalize("NFD").replace(/[\u0300\u0301\u0302\u0327]/g, "").normalize("NFC");
}

/** What a key does. `variants` is how many there are to step between with the side arrows. */
export function press<T>(at: Choosing, key: string, options: readonly Option<T>[], variants: number): Pressed<T> {
  const rows = narrowed(options, at.words);
  const move = (to: Partial<Choosing>): Pressed<T> => ({ kind: "moved", to: { ...at, warned: false, ...to } });
  switch (key) {
    case "Escape":
      return at.warned ? move({}) : { kind: "left" };
    case "ArrowDown":
      return move({ marked: rows.length === 0 ? 0 : (at.marked + 1) % rows.length });
    case "ArrowUp":
      return move({ marked: rows.length === 0 ? 0 : (at.marked + rows.length - 1) % rows.length });
    case "Home":
      return move({ marked: 0 });
    case "End":
      return move({ marked: Math.max(0, rows.length - 1) });
    case "ArrowRight":
      return variants > 1 ? move({ variant: (at.variant + 1) % variants }) : { kind: "not_ours" };
    case "ArrowLeft":
      return variants > 1 ? move({ variant: (at.variant + variants - 1) % variants }) : { kind: "not_ours" };
    case "Backspace":
      return move({ words: at.words.slice(0, -1), marked: 0 });
    case "Enter":
      return take(at, rows, at.marked);
    default:
      break;
  }
  if (/^[1-9]$/.test(key) && at.words === "") return take({ ...at, warned: at.warned && at.marked === Number(key) - 1 }, rows, Number(key) - 1);
  if (/^[\p{L}\p{N} .-]$/u.test(key)) {
    const words = at.words + key;
    // A letter that leaves no row is a slip: it is not taken, so that the list never goes blank under the fingers.
    return narrowed(options, words).length > 0 ? move({ words, marked: 0 }) : move({});
  }
  return { kind: "not_ours" };
}

/** Takes a row, or asks for a second key where it has a warning. */
export function take<T>(at: Choosing, rows: readonly Option<T>[], place: number): Pressed<T> {
  const row = rows[place];
  if (!row) return { kind: "moved", to: at };
  if (row.warnings.length > 0 && !(at.warned && at.marked === place)) {
    return { kind: "moved", to: { ...at, marked: place, warned: true } };
  }
  return { kind: "taken", value: row.value, variant: at.variant };
}
