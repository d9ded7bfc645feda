// The document profile as one edits it: what may still be added to it, and whether it can be saved as it is. Pure.
import type { BlockName, DocumentProfile, FrontFieldKind, Profile } from "../backend/generated/types";

const BLOCKS: readonly BlockName[] = [
  "text",
  "background",
  "summary",
  "discussion",
  "proposed_decision",
  "proposals",
  "putting",
  "vote",
  "decision",
  "reservation",
  "note",
  "basis",
  "attachments",
  "prepared_by",
  "attachments_prepared_by",
  "dispatch",
  "delegated_decisions",
  "received_documents",
];

const FIELDS: readonly FrontFieldKind[] = [
  "place",
  "time",
  "place_and_time",
  "sections",
  "serving",
  "absent_members",
  "present_alternates",
  "absent_alternates",
  "others",
  "verifiers",
  "verification",
  "next_meeting",
];

/** The profile a body starts from; its own once something in it has been changed. */
export type Base = "coordination_association" | "federation" | "own";

/** What a body's profile is based on. */
export function baseOf(profile: Profile): Base {
  return typeof profile === "string" ? profile : "own";
}

/** The blocks one may still add. */
export function blocksLeft(profile: DocumentProfile): BlockName[] {
  return BLOCKS.filter((kind) => !profile.blocks.some((block) => block.kind === kind));
}

/** The fields one may still add to the front page. */
export function fieldsLeft(profile: DocumentProfile): FrontFieldKind[] {
  return FIELDS.filter((kind) => !profile.front_page.some((field) => field.kind === kind));
}

/** Whether every word that must be there is. */
export function isReady({ roles, modes }: DocumentProfile): boolean {
  return [roles.secretary, roles.chair, roles.verifier, modes.on_site, modes.remote, modes.unknown].every((word) => word.trim() !== "");
}
