// Where a thing of the records stands on the pages. What the thing is, only the caller knows.

/** In points of PDF from the upper left corner of the page; pages from 0. */
export interface Area {
  page: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** An area and what stands there. */
export type Place<S extends object> = S & Area;

const AREA = ["page", "top", "bottom", "left", "right"];

/** Whether the same thing stands at a place: all that says what it is agrees, wherever it is. */
export function standsAt(source: object, place: object): boolean {
  return identity(source) === identity(place);
}

function identity(thing: object): string {
  // Null and absent say the same: the thing has no such part.
  const pairs = Object.entries(thing).filter(([key, value]) => !AREA.includes(key) && value !== null && value !== undefined);
  return JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** In the order in which one reads: by page, from above, from the left. */
export function inReadingOrder<A extends Area>(places: A[]): A[] {
  return [...places].sort((a, b) => a.page - b.page || a.top - b.top || a.left - b.left);
}
