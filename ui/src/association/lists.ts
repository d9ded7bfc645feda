// Lists with one thing changed, put in or taken out; the list given is never changed itself.

/** The list with one thing changed. */
export function withOne<T>(list: readonly T[], place: number, change: Partial<T>): T[] {
  return list.map((one, at) => (at === place ? { ...one, ...change } : one));
}

/** The list with one thing more, standing at `place`. */
export function inserted<T>(list: readonly T[], place: number, one: T): T[] {
  return [...list.slice(0, place), one, ...list.slice(place)];
}

/** The list without the thing at `place`. */
export function without<T>(list: readonly T[], place: number): T[] {
  return list.filter((_, at) => at !== place);
}
