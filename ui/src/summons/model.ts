// Whom a summons goes to and what they answered, as rows. Who is expected and who is to be called the program says; here nothing
// of the law is worked out.
import type { Answer, Assignment, AssociationView, MeetingView, PersonId, Role, Seat } from "../backend/generated/types";

/** Someone the summons goes to. */
export interface Summoned {
  person: PersonId;
  name: string;
  seat: Seat;
  role: Role | null;
  /** Place in the calling order. */
  order: number | null;
  /** Short name of whoever appointed them. */
  appointer: string;
  email: string | null;
  answer: Answer | null;
  note: string | null;
}

/** Members and then alternates of the day, in the order of the attendance list. */
export function summoned(view: MeetingView, association: AssociationView | null): Summoned[] {
  const members = view.expected.seats.map(({ member }) => member);
  const alternates = view.room.alternates.map(({ person }) => person).filter((person) => !members.includes(person));
  const row = (person: PersonId, seat: Seat): Summoned => {
    const of = assignmentOn(view.meeting.date, person, seat, association);
    const reply = view.meeting.replies.find((one) => one.person === person);
    const appointer = association?.organisations.find(({ id }) => id === of?.appointed_by);
    return {
      person,
      name: view.names[person] ?? person,
      seat,
      role: of?.role ?? null,
      order: of?.calling_order ?? null,
      appointer: appointer?.short_name ?? appointer?.name ?? "",
      email: association?.people.find(({ id }) => id === person)?.email ?? null,
      answer: reply?.answer ?? null,
      note: reply?.note ?? null,
    };
  };
  return [...members.map((person) => row(person, "member")), ...alternates.map((person) => row(person, "alternate"))];
}

function assignmentOn(day: string, person: PersonId, seat: Seat, association: AssociationView | null): Assignment | undefined {
  const holds = ({ from, to }: Assignment) => (from === null || from <= day) && (to === null || to >= day);
  return association?.assignments.map(({ assignment }) => assignment).find((one) => one.person === person && one.seat === seat && holds(one));
}

/** The addresses as every program for e-mail takes them, each once. */
export function addresses(rows: readonly Pick<Summoned, "email">[]): string[] {
  return [...new Set(rows.flatMap(({ email }) => (email === null ? [] : [email])))];
}

/** The answer of a key; null is another key. */
export function answerOf(key: string, keys: Record<Answer, string>): Answer | null {
  const found = (Object.entries(keys) as [Answer, string][]).find(([, letter]) => letter.toLowerCase() === key.toLowerCase());
  return found?.[0] ?? null;
}

/** What a day of sending cannot be. The program refuses it too. */
export function sendingFault(view: MeetingView, day: string | null): "future" | "after" | null {
  if (day === null) return null;
  if (day > view.today) return "future";
  return day > view.meeting.date ? "after" : null;
}

/** Whether anything of the summons may be changed. */
export function isOpen(view: MeetingView): boolean {
  return view.editable && view.meeting.status !== "cancelled";
}

/** How many papers lie under the items. */
export function paperCount(view: MeetingView): number {
  return view.meeting.items.reduce((count, { papers }) => count + papers.length, 0);
}
