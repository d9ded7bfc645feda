// Small readings of what one types about the association. They only doubt; the program refuses what is impossible.
import type { BoardId, MemberOrganisation, NoticeBoard, NoticeBoardOwner, NumberSeries, Person } from "../backend/generated/types";

/** What was typed, or nothing. */
export function words(typed: string): string | null {
  return typed.trim() === "" ? null : typed.trim();
}

/** One thing per line; empty lines are none. */
export function lines(typed: string): string[] {
  return typed.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

/** Whether it looks like an organisation number. */
export function isOrganisationNumber(typed: string): boolean {
  return /^\d{6}-\d{4}$/.test(typed.trim());
}

/** The longest time of a summons that the program takes, in working days. */
const LONGEST = 60;

/** A number of working days; null where nothing is typed, nothing where it is no such number. */
export function readDays(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined;
  return days === undefined || days > LONGEST ? undefined : days;
}

/** Whether it looks like an address of e-mail. */
export function isEmail(typed: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim());
}

/** Whether the window can open it. */
export function isWebAddress(typed: string): boolean {
  return /^https?:\/\/\S+$/.test(typed.trim());
}

/** A sentence that says when instead of where makes one think that the appeal runs from that day. */
export function namesVerificationDay(sentence: string): boolean {
  return /justeringsdag|justeringsdatum/i.test(sentence);
}

/** The first number of a series in a year: "25:03", "P25:1". */
export function exampleNumber(series: NumberSeries, year: number, serial: number): string {
  return `${series.prefix}${String(year % 100).padStart(2, "0")}:${String(serial).padStart(series.digits, "0")}`;
}

/** Letters of a series as the program takes them. */
export function isPrefix(typed: string): boolean {
  return /^[A-Za-z]{0,3}$/.test(typed);
}

/** Letters for a new series that no other has; nothing when all are taken. */
export function freePrefix(series: readonly NumberSeries[]): string | null {
  const all = ["", ..."PABCDEFGHIJKLMNOQRSTUVWXYZ"];
  return all.find((letter) => !series.some(({ prefix }) => prefix === letter)) ?? null;
}

/** An identity for a new board: its owner's, numbered when that one has a board. */
export function boardId(owner: NoticeBoardOwner, boards: readonly NoticeBoard[]): BoardId {
  const stem = owner === "own" ? "own" : owner.member;
  const isTaken = (id: BoardId) => boards.some((board) => board.id === id);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** Members that have no board. */
export function withoutBoard(organisations: readonly MemberOrganisation[], boards: readonly NoticeBoard[]): MemberOrganisation[] {
  return organisations.filter(({ id }) => !boards.some(({ owner }) => owner !== "own" && owner.member === id));
}

/** A name with its party, as lists have it. */
export function withParty({ name, party }: Pick<Person, "name" | "party">): string {
  return party ? `${name} (${party})` : name;
}
