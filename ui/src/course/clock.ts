// The minute that a clock shows, as events are stamped with it.

/** "14:07". */
export function clockOf(now: Date): string {
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}
