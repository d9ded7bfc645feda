// What the program finds, as the palette lists it. Finds nothing itself.
import type { Hit, MeetingRow } from "../backend/generated/types";
import { app } from "../text/app";
import { placeOfHit } from "../workspace/hits";
import type { Found } from "./frame";

/** The hits as the palette lists them; one that leads nowhere is left out. */
export function placesOf(hits: readonly Hit[], meetings: readonly MeetingRow[]): Found[] {
  return hits.flatMap((hit) => {
    const to = placeOfHit(hit, meetings);
    const title = hit.section === null || hit.kind !== "section" ? hit.title : app.palette.section(hit.section, hit.title);
    return to === null ? [] : [{ kind: hit.kind, title, detail: app.palette.detail(hit.detail, hit.kind === "meeting" ? null : hit.day), to }];
  });
}
