// A vote as it is taken: one after the other by name with the chair last (KL 5 kap. 54 §), or secret with figures only.
// Counts; it does not decide what the meeting decided.
import type { PersonId, Vote } from "../backend/generated/types";

/** How one votes. */
export type Voice = "yes" | "no" | "abstain";

/** An open vote under way. */
export interface RollCall {
  /** In the order of calling, the chair last. */
  order: PersonId[];
  voices: Record<PersonId, Voice>;
  /** Place of the one who is asked; `order.length` when all have answered. */
  asked: number;
}

/** Begins an open vote among those who serve. */
export function begin(serving: readonly PersonId[], chair: PersonId | null): RollCall {
  const order = serving.filter((person) => person !== chair);
  if (chair !== null && serving.includes(chair)) order.push(chair);
  return { order, voices: {}, asked: 0 };
}

/** The one who is asked votes, and the next without an answer is asked. */
export function answer(call: RollCall, voice: Voice): RollCall {
  const person = call.order[call.asked];
  if (person === undefined) return call;
  const voices = { ...call.voices, [person]: voice };
  const waiting = call.order.findIndex((other, place) => place > call.asked && voices[other] === undefined);
  const first = call.order.findIndex((other) => voices[other] === undefined);
  const asked = waiting >= 0 ? waiting : first >= 0 ? first : call.order.length;
  return { ...call, voices, asked };
}

/** One step back, to correct an answer. */
export function back(call: RollCall): RollCall {
  return { ...call, asked: Math.max(0, call.asked - 1) };
}

/** Asks a certain one, for example to correct the answer. */
export function ask(call: RollCall, place: number): RollCall {
  return { ...call, asked: Math.min(Math.max(0, place), call.order.length) };
}

/** Whether everyone has answered. */
export function isComplete(call: RollCall): boolean {
  return call.order.every((person) => call.voices[person] !== undefined);
}

/** Figures of a vote. */
export interface Figures {
  yes: number;
  no: number;
  abstain: number;
}

export function figures(call: RollCall): Figures {
  const of = (voice: Voice) => call.order.filter((person) => call.voices[person] === voice).length;
  return { yes: of("yes"), no: of("no"), abstain: of("abstain") };
}

/** How it went; with equal numbers the chair's voice decides, and without it no one wins (KL 5 kap. 54 §). */
export interface Result {
  won: "yes" | "no" | "none";
  casting: boolean;
}

export function result({ yes, no }: Figures, chair: Voice | null): Result {
  if (yes !== no) return { won: yes > no ? "yes" : "no", casting: false };
  if (chair === "yes" || chair === "no") return { won: chair, casting: true };
  return { won: "none", casting: false };
}

/** The record of an open vote. `absent` are the seats in which no one serves. */
export function openVote(call: RollCall, absent: readonly PersonId[]): Vote {
  const of = (voice: Voice) => ({ people: call.order.filter((person) => call.voices[person] === voice) });
  return { yes: of("yes"), no: of("no"), abstain: of("abstain"), absent: { people: [...absent] } };
}

/** The record of a secret vote. */
export function secretVote({ yes, no, abstain }: Figures, absent: number): Vote {
  return { yes: { count: yes }, no: { count: no }, abstain: { count: abstain }, absent: { count: absent } };
}

/** How many ballots a secret vote lacks; below zero there are too many. */
export function lacking({ yes, no, abstain }: Figures, serving: number): number {
  return serving - yes - no - abstain;
}
