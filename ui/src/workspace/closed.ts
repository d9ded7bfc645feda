// Why what stands in a meeting is not written any more: the minutes are closed or verified, or the § is, by itself. The program
// refuses all the same; this is so that no one has to try.
import type { ItemId, MeetingView } from "../backend/generated/types";

/** What has closed it. */
export type Closed = "frozen" | "sealed" | "section_frozen" | "section_sealed";

/** What has closed an item; null where it can be written. */
export function closedBy(view: MeetingView, item: ItemId | null): Closed | null {
  if (view.frozen) return "frozen";
  if (!view.editable) return "sealed";
  if (view.meeting.immediate.some((one) => one.item === item && one.date !== null)) return "section_frozen";
  return view.section_sealings.some((one) => one.item === item) ? "section_sealed" : null;
}
