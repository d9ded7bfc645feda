// Moving one thing in a list: where it lands. Knows neither pointer nor page.

/** The list with the thing at `from` standing at `to`; the same list when nothing moves. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list];
  if (from < 0 || from >= copy.length) return copy;
  const [one] = copy.splice(from, 1) as [T];
  copy.splice(Math.max(0, Math.min(to, copy.length)), 0, one);
  return copy;
}

/** Up and down of a row on the page. */
export interface Extent {
  top: number;
  bottom: number;
}

/** Where a thing dragged from `from` lands when the pointer is at `y`: it passes a row when it passes its middle. */
export function landing(rows: readonly Extent[], from: number, y: number): number {
  let to = from;
  rows.forEach((row, place) => {
    const middle = (row.top + row.bottom) / 2;
    if (place < from && y < middle) to = Math.min(to, place);
    if (place > from && y > middle) to = Math.max(to, place);
  });
  return to;
}
