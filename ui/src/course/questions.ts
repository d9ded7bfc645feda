// The small questions of the meeting: whom a key concerns, and what is noted when that is answered. One question may lead to
// another. Makes options from what the program answers; notes nothing itself.
import type { Candidate, EventId, ItemId, MeetingView, Mode, Occurrence, PersonId, SeatNow } from "../backend/generated/types";
import { courseText } from "../text/course";
import type { Option } from "./chooser";
import { heldSeats, mayCome, mayLeave, mayStepOut, openItem, openSeats, returnsAfterLeaving, servingPeople, type InTheRoom } from "./room";

/** What is asked. */
export type Question =
  | { kind: "arrive" }
  | { kind: "leave" }
  | { kind: "step_out" }
  | { kind: "propose" }
  | { kind: "alternate" }
  | { kind: "candidate"; member: PersonId }
  | { kind: "correct" };

/** What an answer leads to. */
export type Outcome =
  | { kind: "note"; what: Occurrence }
  | { kind: "propose"; item: ItemId; person: PersonId }
  | { kind: "ask"; question: Question }
  | { kind: "clock"; event: EventId };

/** Ways to take part, to choose between with the side arrows when someone comes. */
export const modes: readonly Mode[] = ["on_site", "remote"];

/** The rows of a question. */
export function options(view: MeetingView, question: Question): Option<Outcome>[] {
  const name = (person: PersonId) => view.names[person] ?? person;
  switch (question.kind) {
    case "arrive":
      return mayCome(view).map((person) => ({
        value: { kind: "note", what: arrival(person) },
        label: name(person.person),
        detail: courseText.whereabouts(person.seat, person.presence),
        warnings: returnsAfterLeaving(person) ? [courseText.warning.returns_after_leaving] : [],
      }));
    case "leave":
      return mayLeave(view).map((person) => about(view, person, { kind: "left", person: person.person }));
    case "step_out":
      return mayStepOut(view).map((person) => about(view, person, { kind: "disqualified", person: person.person }));
    case "propose": {
      const item = openItem(view);
      if (!item) return [];
      return servingPeople(view).map((person) => ({
        value: { kind: "propose", item: item.id, person },
        label: name(person),
        detail: null,
        warnings: [],
      }));
    }
    case "alternate":
      return seatQuestion(view);
    case "candidate": {
      const seat = view.room.seats.find(({ member }) => member === question.member);
      return seat ? seat.candidates.map((candidate) => call(view, seat, candidate)) : [];
    }
    case "correct":
      return [...view.events].reverse().map((event) => ({
        value: { kind: "clock", event: event.id },
        label: `${event.at} ${courseText.event(event, view)}`,
        detail: null,
        warnings: [],
      }));
  }
}

function about(view: MeetingView, { person, seat, presence }: InTheRoom, what: Occurrence): Option<Outcome> {
  return {
    value: { kind: "note", what },
    label: view.names[person] ?? person,
    detail: courseText.whereabouts(seat, presence),
    warnings: [],
  };
}

/** Who stepped out comes back; who was never there, or went, arrives. */
function arrival({ person, presence }: InTheRoom): Occurrence {
  return presence.kind === "disqualified" ? { kind: "returned", person } : { kind: "arrived", person, mode: "on_site" };
}

/** The same with the chosen way to take part. */
export function withMode(what: Occurrence, mode: Mode): Occurrence {
  return what.kind === "arrived" ? { ...what, mode } : what;
}

/**
 * One open seat: its candidates at once. More: the right alternate of each and a way to the others, first the seats whose
 * alternate nothing speaks against.
 */
function seatQuestion(view: MeetingView): Option<Outcome>[] {
  const against = ({ candidates }: SeatNow) => candidates[0]?.objections.length ?? 0;
  const seats = openSeats(view)
    .filter(({ candidates }) => candidates.length > 0)
    .sort((one, other) => against(one) - against(other));
  const only = seats.length === 1 ? seats[0] : undefined;
  const filled = only ? only.candidates.map((candidate) => call(view, only, candidate)) : seats.flatMap((seat) => firstOf(view, seat));
  const left = heldSeats(view).map<Option<Outcome>>(({ alternate, member }) => ({
    value: { kind: "note", what: { kind: "left_seat", alternate } },
    label: courseText.leavesSeat(view.names[alternate] ?? alternate),
    detail: courseText.seatOf(view.names[member] ?? member),
    warnings: [],
  }));
  return [...filled, ...left];
}

function firstOf(view: MeetingView, seat: SeatNow): Option<Outcome>[] {
  const [right, ...others] = seat.candidates;
  if (!right) return [];
  const rest: Option<Outcome>[] = others.length === 0
    ? []
    : [{
        value: { kind: "ask", question: { kind: "candidate", member: seat.member } },
        label: courseText.otherAlternate(view.names[seat.member] ?? seat.member),
        detail: courseText.alternates(others.length),
        warnings: [],
      }];
  return [call(view, seat, right), ...rest];
}

function call(view: MeetingView, seat: SeatNow, { person, objections }: Candidate): Option<Outcome> {
  return {
    value: { kind: "note", what: { kind: "took_seat", alternate: person, member: seat.member } },
    label: view.names[person] ?? person,
    detail: courseText.seatOf(view.names[seat.member] ?? seat.member),
    warnings: objections.map((objection) => courseText.objection[objection]),
  };
}
