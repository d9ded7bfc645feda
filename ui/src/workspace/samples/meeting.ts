// An invented meeting for the tests of the window: nine seats, three alternates, ten items. Never in the build.
import type { AlternateNow, Item, Meeting, MeetingRow, MeetingView, Presence, Room, SeatNow } from "../../backend/generated/types";

const people: [string, string][] = [
  ["lindvall", "Margareta Lindvall (S)"],
  ["hedman", "Per-Olof Hedman (C)"],
  ["berggren", "Sofia Berggren"],
  ["ekblad", "Johan Ekblad"],
  ["forsgren", "Ingela Forsgren (M)"],
  ["akerlund", "Hans Åkerlund (S)"],
  ["sjodin", "Lena Sjödin (KD)"],
  ["viklund", "Tomas Viklund (V)"],
  ["warsame", "Amina Warsame (S)"],
  ["nordin", "Kjell Nordin (S)"],
  ["sandin", "Britt Sandin (S)"],
  ["strom", "Ulrika Ström (S)"],
  ["norrman", "Elin Norrman"],
];

export const here: Presence = { kind: "present", mode: "on_site", since: "12:55" };
export const absent: Presence = { kind: "absent" };

export function seat(member: string, presence: Presence = here, more: Partial<SeatNow> = {}): SeatNow {
  return { assignment: people.findIndex(([id]) => id === member) + 1, member, presence, held_by: null, candidates: [], ...more };
}

export function alternate(person: string, presence: Presence = here, serves_for: string | null = null): AlternateNow {
  return { person, presence, serves_for };
}

export function room(more: Partial<Room> = {}): Room {
  const seats = more.seats ?? people.slice(0, 9).map(([id]) => seat(id));
  return {
    in_session: true,
    paused: false,
    item: null,
    seats,
    alternates: [alternate("nordin"), alternate("sandin"), alternate("strom", absent)],
    others: ["norrman"],
    serving: seats.filter(({ presence, held_by }) => presence.kind === "present" || held_by !== null).length,
    needed: 5,
    ...more,
  };
}

const headings = [
  "Mötets öppnande och upprop", "Val av justerare", "Dagordning", "Föregående protokoll", "Ekonomisk rapport",
  "Ansökan från Näverå kommun", "Finansiering av insatsen Stegen Granvik 2027", "Inkomna handlingar",
  "Delegationsbeslut", "Mötets avslutande",
];

export function item(id: number, more: Partial<Item> = {}): Item {
  return {
    id,
    reference: null,
    section: null,
    heading: headings[id - 1] ?? `Ärende ${id}`,
    registration_number: null,
    registration_written: null,
    origin: null,
    opened: null,
    presenters: [],
    outcome: null,
    papers: [],
    dispatches: [],
    parts: [],
    ...more,
  };
}

const proposed = (...clauses: string[]): Item["parts"] => [
  {
    block: {
      kind: { plain: "proposed_decision" },
      heading: "profile",
      text: [{ list: { marks: "dash", entries: clauses.map((text) => ({ spans: [{ text, style: "plain" as const }], nested: null })) } }],
    },
  },
];

/** Six §§ are concluded, the seventh has its proposal, three are to come. */
export function items(): Item[] {
  return Array.from({ length: 10 }, (_, index) => {
    const id = index + 1;
    if (id < 7) return item(id, { section: 21 + id, outcome: "decided", opened: "13:00" });
    if (id > 7) return item(id);
    return item(7, {
      section: 28,
      opened: "13:58",
      registration_number: "P26:4",
      presenters: [{ who: { person: "norrman" }, written: null }],
      parts: proposed(
        "att bevilja Granviks kommun högst 540\u00a0000 kr för insatsen Stegen Granvik under perioden 2027-01-01–2027-12-31, samt",
        "att uppdra åt förbundschefen att teckna avtal om insatsen.",
      ),
    });
  });
}

export function meeting(more: Partial<Meeting> = {}): Meeting {
  return {
    id: 4,
    date: "2026-05-19",
    start: "13:00",
    end: null,
    adjournments: [],
    place: "Rådhuset, Rödfors",
    link: null,
    mode: "hybrid",
    status: "planned",
    public: false,
    purpose: null,
    reserve_date: null,
    next_meeting: "2026-09-15",
    written: { time: null, sections: null, next_meeting: null },
    attendance: [],
    others: [{ person: "norrman", sections: null }],
    chair: "lindvall",
    secretary: "norrman",
    verifiers: ["viklund"],
    verification: { date: null, written: null, place: null, manner: "digital" },
    summoned_on: "2026-05-08",
    reply_by: null,
    replies: [],
    postings: [],
    immediate: [],
    files: [],
    corrections: [],
    items: items(),
    ...more,
  };
}

export function view(more: Partial<MeetingView> = {}): MeetingView {
  return {
    meeting: meeting(),
    ordinal: 4,
    today: "2026-05-19",
    phases: [
      { phase: "plan", state: "done", day: "2026-04-14", missing: [] },
      { phase: "summons", state: "done", day: "2026-05-08", missing: [] },
      { phase: "meeting", state: "current", day: "2026-05-19", missing: [{ kind: "open_items", count: 4, roles: [], item: 7 }] },
      { phase: "minutes", state: "coming", day: null, missing: [] },
      { phase: "review", state: "coming", day: null, missing: [] },
      { phase: "verification", state: "coming", day: "2026-06-02", missing: [] },
      { phase: "notice", state: "coming", day: null, missing: [] },
      { phase: "archive", state: "coming", day: null, missing: [] },
    ],
    sections: [],
    events: [
      { id: 1, at: "13:00", what: { kind: "meeting_opened" } },
      { id: 2, at: "13:58", what: { kind: "item_concluded", item: 6, outcome: "decided" } },
      { id: 3, at: "13:58", what: { kind: "item_opened", item: 7 } },
    ],
    room: room({ item: 7 }),
    expected: { seats: [], quorum: { needed: 1, expected: 0, silent: 0, enough: false } },
    clocks: [],
    recipients: [],
    section_sealings: [],
    sealing: null,
    frozen: false,
    editable: true,
    profile: {
      blocks: [],
      presenters_label: null,
      front_page: [],
      attendance: "tables",
      contents_page: false,
      initials: false,
      proof_of_posting: true,
      roles: { secretary: "Sekreterare", chair: "Ordförande", verifier: "Justerare" },
      modes: { on_site: "På plats", remote: "På distans", unknown: "" },
      typeface: "serif",
    },
    verify_by: { target: "2026-06-02", limit: "2026-06-02" },
    names: Object.fromEntries(people),
    block_order: ["text", "background", "proposed_decision", "proposals", "putting", "vote", "decision", "reservation", "basis"],
    ...more,
  };
}

export function row(date: string, more: Partial<MeetingRow> = {}): MeetingRow {
  return {
    id: Number(date.replace(/-/g, "")),
    date,
    start: "13:00",
    end: "16:00",
    ordinal: null,
    place: "Rådhuset, Rödfors",
    purpose: null,
    mode: "on_site",
    public: false,
    reserve_date: null,
    sections: null,
    items: 9,
    status: "planned",
    verified: null,
    phase: "plan",
    ...more,
  };
}
