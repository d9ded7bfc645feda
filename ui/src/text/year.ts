// The words of a year: its days and months, what they are marked with, the wheel.
import type { Holiday, LawDay, MeetingRow } from "../backend/generated/types";
import type { MarkKind } from "../year/marks";
import type { WheelDay } from "../year/wheel";
import { dates } from "./dates";
import { NBSP } from "./words";

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const clock = (start: string | null) => (start ? ` kl.${NBSP}${start.replace(":", ".")}` : "");

export const yearText = {
  month: (month: number) => capital(dates.month(month)),
  weekdays: [
    { letter: "m", name: "måndag" },
    { letter: "t", name: "tisdag" },
    { letter: "o", name: "onsdag" },
    { letter: "t", name: "torsdag" },
    { letter: "f", name: "fredag" },
    { letter: "l", name: "lördag" },
    { letter: "s", name: "söndag" },
  ],
  today: "i dag",
  holiday: {
    new_year: "nyårsdagen",
    epiphany: "trettondedag jul",
    good_friday: "långfredagen",
    easter: "påskdagen",
    easter_monday: "annandag påsk",
    may_day: "första maj",
    ascension: "Kristi himmelsfärdsdag",
    pentecost: "pingstdagen",
    whit_monday: "annandag pingst",
    national_day: "nationaldagen",
    midsummer_eve: "midsommarafton",
    midsummer: "midsommardagen",
    all_saints: "alla helgons dag",
    christmas_eve: "julafton",
    christmas: "juldagen",
    boxing_day: "annandag jul",
    new_years_eve: "nyårsafton",
  } satisfies Record<Holiday, string>,
  /** As the first word of a line. */
  named: (holiday: Holiday) => capital(yearText.holiday[holiday]),
  law: { budget: "sista dag för budgeten", annual_report: "sista dag för årsredovisningen" } satisfies Record<LawDay["kind"], string>,
  meeting: ({ start, status }: MeetingRow) => `sammanträde${clock(start)}${status === "cancelled" ? ", inställt" : ""}`,
  proposed: (start: string | null) => `förslag till sammanträde${clock(start)}`,
  reserve: (of: string) => `reservdag för ${dates.dayMonth(of)}`,
  mark: {
    meeting: "planerat",
    held: "hållet",
    cancelled: "inställt",
    proposed: "förslag",
    reserve: "reservdag",
    law: "lagens dag",
    holiday: "helgdag",
    eve: "afton",
    bridge_day: "klämdag",
    other_meeting: "annat möte",
    school_break: "skollov",
  } satisfies Record<MarkKind, string>,
  /** "13–17" of days in one month. */
  days: (first: string, last: string) => (first === last ? String(Number(first.slice(8))) : `${Number(first.slice(8))}–${Number(last.slice(8))}`),
  dayName: (date: string, parts: string[]) => [dates.long(date), ...parts].join(", "),

  wheel: { held: "hållet", next: "nästa", planned: "planerat", proposed: "förslag", law: "lagens dag" } satisfies Record<WheelDay["kind"], string>,
  wheelMeeting: (day: string) => dates.slash(day),
  wheelLaw: { budget: "Budget", annual_report: "Årsredovisning" } satisfies Record<LawDay["kind"], string>,
  wheelItem: (label: string, day: string, kind: string) => `${dates.longWithoutYear(day)}: ${label}, ${kind}`,
  wheelName: "sammanträde",
};
