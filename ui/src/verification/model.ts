// What can be done with minutes on their way to being verified, and how a signature is told. The rules are the program's; this
// asks for nothing and holds no sentence.
import type { IconName } from "../design/icons";
import type { Tone } from "../design/tone";
import { daysBetween } from "../text/dates";
import type {
  Certificate,
  Deadline,
  Item,
  ItemId,
  MeetingView,
  Missing,
  MissingKind,
  Phase,
  SignatureReport,
  SignedPlace,
  SigningRole,
} from "../backend/generated/types";

/** How far the minutes have come: being written, closed and waiting for signatures, verified for good. */
export type Stage = "writing" | "sealed" | "verified";

export function stage({ frozen, sealing }: MeetingView): Stage {
  if (frozen) return "verified";
  return sealing ? "sealed" : "writing";
}

/** A § that is verified at once, seen as minutes of its own: its places to sign, its day. `null` is the whole minutes. */
export function scoped(view: MeetingView, item: ItemId | null): MeetingView {
  if (item === null) return view;
  const own = view.meeting.immediate.find((one) => one.item === item);
  const verification = { ...view.meeting.verification, date: own?.date ?? null, manner: own?.manner ?? null };
  return {
    ...view,
    meeting: { ...view.meeting, verification },
    sealing: view.section_sealings.find((one) => one.item === item) ?? null,
    frozen: verification.date !== null,
  };
}

/** §§ that could be verified at once: decided, and not on their way already. */
export function couldBeAtOnce({ meeting, sealing, frozen }: MeetingView): Item[] {
  if (meeting.status !== "held" || sealing !== null || frozen) return [];
  const taken = new Set(meeting.immediate.map(({ item }) => item));
  return meeting.items.filter(({ id, section, outcome }) => section !== null && outcome !== null && !taken.has(id));
}

/** Something of the meeting waits for signatures, so that a file may come back. */
export function awaitsSignatures({ sealing, section_sealings, frozen, meeting }: MeetingView): boolean {
  if (sealing !== null && !frozen) return true;
  return section_sealings.some(({ item }) => meeting.immediate.some((one) => one.item === item && one.date === null));
}

/** Why minutes cannot be closed for verification now. */
export type Hindrance = "cancelled" | "not_held";

export function hindrance({ meeting }: MeetingView): Hindrance | null {
  if (meeting.status === "cancelled") return "cancelled";
  return meeting.status === "held" ? null : "not_held";
}

/** Something that the minutes should have before they are closed, and the phase in which it is seen to. */
export interface Lack {
  phase: Phase;
  missing: Missing;
}

/** What belongs to the summons or comes of the signing itself is no lack of the minutes. */
const ELSEWHERE: ReadonlySet<MissingKind> = new Set(["summons_date", "not_sealed", "signatures", "postings", "appeal_period", "extracts"]);

export function lacks({ phases }: MeetingView): Lack[] {
  const seen = new Set<MissingKind>();
  return phases.flatMap(({ phase, missing }) =>
    missing.flatMap((one) => {
      if (ELSEWHERE.has(one.kind) || seen.has(one.kind)) return [];
      seen.add(one.kind);
      return [{ phase, missing: one }];
    }),
  );
}

/** Who has not signed yet, in the order of the places. */
export function waiting({ sealing }: MeetingView): SignedPlace[] {
  return sealing?.places.filter(({ signed }) => signed === null) ?? [];
}

export function signatures({ sealing }: MeetingView): number {
  return sealing?.places.filter(({ signed }) => signed !== null).length ?? 0;
}

/** Signed in ink: that is how it was planned, or how it was done. */
export function isByHand({ meeting }: MeetingView): boolean {
  return meeting.verification.manner === "by_hand";
}

/** The number of a verifier, where there are several and the word alone would not do. */
export function numberOf(role: SigningRole, places: readonly SignedPlace[]): number | null {
  const isVerifier = (one: SigningRole) => one.split(":")[0] === "verifier";
  if (!isVerifier(role) || places.filter((place) => isVerifier(place.role)).length < 2) return null;
  return Number(role.split(":")[1] ?? 1);
}

/** The limit lies on another day than the statute counts to, since that one is no working day. */
export function isMoved({ target, limit }: Deadline): boolean {
  return target !== limit;
}

/** What is wrong with a day on which the minutes are said to have been signed by hand. */
export type DayFault = "none" | "before_meeting" | "to_come";

export function dayFault({ meeting, today }: MeetingView, day: string | null): DayFault | null {
  if (day === null) return "none";
  if (day < meeting.date) return "before_meeting";
  return day > today ? "to_come" : null;
}

/** The day of verification, counted from the meeting; the statute gives fourteen. */
export function dayAfter({ meeting }: MeetingView, day: string): number {
  return daysBetween(meeting.date, day);
}

/** Why a certificate should make one stop and think before it is used. */
export type Doubt = "expired" | "not_yet_valid" | "other_name";

export function doubts(certificate: Certificate, name: string, now: Date): Doubt[] {
  const found: Doubt[] = [];
  if (now > new Date(certificate.not_after)) found.push("expired");
  if (now < new Date(certificate.not_before)) found.push("not_yet_valid");
  if (!name.toLowerCase().includes(certificate.subject.toLowerCase())) found.push("other_name");
  return found;
}

/** What the first, the last and every § of the minutes can be corrected in; null is the front page with the attendance. */
export function correctable({ meeting }: MeetingView): { item: ItemId | null; section: number | null; heading: string }[] {
  const sections = meeting.items
    .filter(({ section }) => section !== null)
    .map(({ id, section, heading }) => ({ item: id, section, heading }));
  return [{ item: null, section: null, heading: "" }, ...sections];
}

/** The one word for a signature: it holds, it holds but not everything about it is known, it does not hold. */
export type Verdict = "holds" | "open" | "broken";

export function verdict(report: SignatureReport): Verdict {
  if (!report.intact || report.covers === "nothing" || report.later_changes === "forbidden") return "broken";
  return report.trusted === "yes" && report.later_changes !== "unknown" ? "holds" : "open";
}

/** How a state is drawn; its word stands beside. */
export interface Sign {
  icon: IconName;
  tone: Tone;
}

export function trust({ trusted }: Pick<SignatureReport, "trusted">): Sign {
  if (trusted === "yes") return { icon: "check", tone: "ok" };
  return trusted === "no" ? { icon: "error", tone: "err" } : { icon: "help", tone: "warn" };
}

/** What a signature covers is only as good as what was done to the file after it. */
export function coverage({ covers, later_changes }: SignatureReport): Sign {
  if (covers === "nothing" || later_changes === "forbidden") return { icon: "error", tone: "err" };
  return later_changes === "unknown" ? { icon: "help", tone: "warn" } : { icon: "check", tone: "ok" };
}

/** How the signatures stand together: as the weakest of them. */
export function together(reports: readonly SignatureReport[]): Verdict {
  const all = reports.map(verdict);
  if (all.includes("broken")) return "broken";
  return all.includes("open") ? "open" : "holds";
}
