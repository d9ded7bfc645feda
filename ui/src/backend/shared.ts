// A new answer that keeps the values of the last one where they say the same, so that what shows those has nothing to do: a letter
// in one § leaves the others alone. Knows plain JSON only.

/** The new value, made of the old one's parts where nothing differs; the old one itself where nothing does. */
export function shared<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || !isTree(before) || !isTree(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const old = before as Record<string, unknown>;
  const fresh = now as Record<string, unknown>;
  const keys = Object.keys(fresh);
  let differs = keys.length !== Object.keys(old).length;
  for (const key of keys) {
    fresh[key] = shared(old[key], fresh[key]);
    differs ||= !Object.hasOwn(old, key) || !Object.is(old[key], fresh[key]);
  }
  return differs ? now : (before as T);
}

/** Arrays and records, whose parts are compared. */
function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof ArrayBuffer) && !ArrayBuffer.isView(value);
}
