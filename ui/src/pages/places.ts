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

/** What a thing is, wherever it stands: two with the same are the same thing. */
export function identity(thing: object): string {
  // Null and absent say the same: the thing has no such part.
  const pairs = Object.entries(thing).filter(([key, value]) => !AREA.includes(key) && value !== null && value !== undefined);
  return JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** In the order in which one reads: by page, from above, from the left. */
export function inReadingOrder<A extends Area>(places: A[]): A[] {
  return [...places].sort((a, b) => a.page - b.page || a.top - b.top || a.left - b.left);
}

/** Those of each of so many pages. One on a page that is not there yet stands on none. */
export function byPage<A extends Area>(places: readonly A[], pages: number): A[][] {
  const sorted: A[][] = Array.from({ length: pages }, () => []);
  for (const place of places) sorted[place.page]?.push(place);
  return sorted;
}

/** The new values, but the old ones where they say the same: what shows those has nothing to do. */
export function keeping<T extends object>(before: readonly T[], now: readonly T[]): T[] {
  return now.map((one, index) => {
    const old = before[index];
    return old !== undefined && saysTheSame(old, one) ? old : one;
  });
}

function saysTheSame(one: object, other: object): boolean {
  const [mine, others] = [Object.entries(one), Object.entries(other)];
  return mine.length === others.length && mine.every(([key, value]) => value === other[key as keyof typeof other]);
}
