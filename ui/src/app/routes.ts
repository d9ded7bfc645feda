// The places of the window and their addresses. The address is what stands behind # and what is remembered between two
// sessions; one that is not known leads to the overview. Knows no view.

/** Where one is. */
export type Route =
  | { name: "overview" }
  | { name: "meetings"; planning: boolean }
  | { name: "plan" | "attendance" | "course" | "notice" | "extracts"; meeting: number }
  | { name: "summons"; meeting: number; part: "summons" | "replies" }
  | { name: "minutes" | "verification"; meeting: number; item: number | null }
  | { name: "calendar"; year: number | null; face: string | null }
  | { name: "search"; words: string | null }
  | { name: "registry"; adding: boolean }
  | { name: "document"; document: number }
  | { name: "matter"; number: string }
  | { name: "delegation"; part: "decisions" | "order"; chosen: number | "new" | null }
  | { name: "decisions"; part: "decisions" | "tasks"; chosen: number | "new" | null }
  | { name: "grants"; chosen: number | "new" | null }
  | { name: "proposed"; item: number }
  | { name: "association"; part: string | null }
  | { name: "phrases" | "trash" | "start" | "controls" };

/** The name of a place. */
export type RouteName = Route["name"];

const ofMeeting = { plan: "plan", narvaro: "attendance", motet: "course", anslag: "notice", utdrag: "extracts" } as const;
const plain = { fraser: "phrases", papperskorg: "trash", start: "start", kontroller: "controls" } as const;

/** The place of an address: "#/sammantraden/4/protokoll/28", with or without the #. */
export function readRoute(address: string): Route {
  const [first, second, third, fourth] = address.replace(/^#?\/*/, "").split("?")[0]?.split("/").map(decode) ?? [];
  if (first === "sammantraden") return meetingRoute(second, third, fourth);
  if (first === "arsplan") return { name: "calendar", year: /^(199\d|20\d\d|2100)$/.test(second ?? "") ? Number(second) : null, face: third || null };
  if (first === "sok") return { name: "search", words: second || null };
  if (first === "diarium") return registryRoute(second, third);
  if (first === "delegation") return second === "ordning" ? { name: "delegation", part: "order", chosen: null } : { name: "delegation", part: "decisions", chosen: chosenOf(second) };
  if (first === "beslut") return second === "uppdrag" ? { name: "decisions", part: "tasks", chosen: chosenOf(third) } : { name: "decisions", part: "decisions", chosen: number(second) };
  if (first === "insatser") return grantsRoute(second, third);
  if (first === "forbundet") return { name: "association", part: second || null };
  if (first !== undefined && Object.hasOwn(plain, first)) return { name: plain[first as keyof typeof plain] };
  return { name: "overview" };
}

function meetingRoute(second: string | undefined, third: string | undefined, fourth: string | undefined): Route {
  const meeting = number(second);
  if (meeting === null) return { name: "meetings", planning: second === "nytt" };
  if (third === "kallelse") return { name: "summons", meeting, part: fourth === "svar" ? "replies" : "summons" };
  if (third === "protokoll") return { name: "minutes", meeting, item: number(fourth) };
  if (third === "justering") return { name: "verification", meeting, item: number(fourth) };
  const isKnown = third !== undefined && Object.hasOwn(ofMeeting, third);
  return { name: isKnown ? ofMeeting[third as keyof typeof ofMeeting] : "plan", meeting };
}

function registryRoute(second = "", third = ""): Route {
  if (second === "arende" && third !== "") return { name: "matter", number: third };
  const document = number(second);
  return document === null ? { name: "registry", adding: second === "ny" } : { name: "document", document };
}

function grantsRoute(second: string | undefined, third: string | undefined): Route {
  const item = second === "ur" ? number(third) : null;
  return item === null ? { name: "grants", chosen: chosenOf(second) } : { name: "proposed", item };
}

/** The one of a list that an address names, or the form of a new one. */
const chosenOf = (text: string | undefined): number | "new" | null => (text === "nytt" ? "new" : number(text));

function number(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The entry of the sidebar that a place belongs to. */
export function entryOf({ name }: Route): RouteName {
  if (name === "document" || name === "matter") return "registry";
  if (name === "proposed") return "grants";
  return ["plan", "summons", "attendance", "course", "minutes", "verification", "notice", "extracts"].includes(name) ? "meetings" : name;
}

/** How much of the window a place takes: beside the sidebar, a workspace that folds it, or all. */
export function frameOf({ name }: Route): "view" | "workspace" | "whole" {
  if (name === "course" || name === "start") return "whole";
  return ["plan", "summons", "attendance", "minutes", "verification", "notice", "extracts"].includes(name) ? "workspace" : "view";
}
