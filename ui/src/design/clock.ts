// A time of day, as people type it and as a clock shows it. Refuses what no clock shows; knows nothing of days or zones.

/** "9", "930", "9.30", "09:30", "kl 9" → "09:30"; null is no time. */
export function readClock(typed: string): string | null {
  const text = typed.trim().toLowerCase().replace(/^kl\.?\s*/, "");
  const parted = /^(\d{1,2})\s*[:.,]\s*(\d{2})$/.exec(text) ?? /^(\d{1,2}?)(\d{2})?$/.exec(text);
  if (!parted?.[1]) return null;
  // Two figures are an hour, never a minute: "13" is one o'clock.
  const whole = /^\d{2}$/.test(text) ? text : parted[1];
  const hour = Number(whole);
  const minute = whole === text ? 0 : Number(parted[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** "14:07": the minute that a clock shows. */
export function clockOf(now: Date): string {
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}
