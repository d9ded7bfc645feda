// Every Swedish sentence of grants: what is granted to a measure, what is paid of it, what is left. No logic beyond the choice of words.
import type { GrantDoubt } from "../backend/generated/types";
import { dates } from "./dates";
import { kronor, NBSP, things } from "./words";

export const grantsText = {
  title: "Insatser",
  lead: (count: number) => (count === 0 ? "ingen beviljad finansiering" : things(count, "insats", "insatser")),
  list: "Beviljad finansiering",
  fileName: (year: number | null) => (year === null ? "Beviljad finansiering" : `Beviljad finansiering ${year}`),
  kronor,
  columns: { measure: "Insats", recipient: "Mottagare", period: "Period", decided: "Beviljat", year: (year: number) => `Beviljat ${year}`, paid: (year: number) => `Utbetalt ${year}`, remaining: (year: number) => `Kvar ${year}`, source: "Beslut", number: "Dnr" },
  period(from: string | null, to: string | null, isOpen: boolean): string {
    if (isOpen && !to) return from ? `från ${dates.prose(from)} tills vidare` : "tills vidare";
    if (!from || !to) return from ? `från ${dates.prose(from)}` : to ? `till ${dates.prose(to)}` : "";
    const isWhole = from.endsWith("-01-01") && to.endsWith("-12-31");
    if (isWhole) return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
    return `${from}–${to}`;
  },
  /** The years alone, where there is little room: "2026–2027", "2026–" of what has no end. */
  shortPeriod(from: string | null, to: string | null): string {
    const [first, last] = [from?.slice(0, 4) ?? "", to?.slice(0, 4) ?? ""];
    return first === last ? first : `${first}–${last}`;
  },
  year: "År",
  sums: {
    label: (year: number) => `Summor för ${year}`,
    decided: "Beviljat",
    paid: "Utbetalt",
    remaining: "Kvar att betala",
    coming: "Beviljat för kommande år",
    of: (year: number, amount: number) => `${year}: ${kronor(amount)}`,
  },
  empty: {
    title: "Ingen insats har beviljats finansiering.",
    line: "När styrelsen beviljar medel läses insats, mottagare, perioder och belopp ur beslutet, och du bekräftar dem. Det går också att skriva in dem här.",
    decisions: "Välj ett beslut",
  },
  emptyYear: { title: (year: number) => `Ingen finansiering gäller ${year}.`, line: "Välj ett annat år ovanför listan." },
  scope: { label: "Visa", year: (year: number) => `Gäller ${year}`, all: "Alla insatser" },

  add: "Ny insats",
  newTitle: "Ny insats",
  panel: {
    label: "Den valda insatsen",
    measure: "Insats",
    recipient: "Mottagare",
    number: "Dnr",
    source: "Beslutad",
    noSource: "Utan paragraf",
    agreement: "Avtal",
    note: "Anteckning",
    predecessor: "Fortsätter",
    noPredecessor: "Ingen tidigare insats",
    open: "Tills vidare",
    openHint: "Finansieringen har inget slut.",
    chain: "Tidigare beslut om samma insats",
    successors: "Fortsätts av",
    add: "Lägg till insatsen",
    remove: "Ta bort",
    noMeasure: "Skriv vad insatsen heter.",
    noPeriod: "Lägg till en period, eller ange att den gäller tills vidare.",
    save: "Spara",
  },
  periods: {
    title: "Perioder",
    none: "Ingen period.",
    from: "Från",
    to: "Till och med",
    amount: "Högst",
    undecided: "fastställs senare",
    add: "Lägg till period",
    of: (what: string, place: number) => `${what}, period ${place}`,
    remove: (place: number) => `Ta bort period ${place}`,
    backwards: "Slutar före den börjar.",
  },
  years: {
    title: "Per år",
    year: "År",
    decided: "Beviljat",
    paid: "Utbetalt",
    remaining: "Kvar",
    sum: "Summa",
    over: (amount: number) => `${kronor(amount)} mer än beviljat`,
  },
  payments: {
    title: "Utbetalningar",
    none: "Inget är utbetalt.",
    add: "Ny utbetalning",
    day: "Dag",
    amount: "Belopp",
    note: "Avser",
    put: "Anteckna",
    remove: (day: string) => `Ta bort utbetalningen ${dates.prose(day)}`,
    removed: "Utbetalningen är borttagen.",
    noDay: "Välj dagen då det betalades.",
    noAmount: "Skriv beloppet.",
    future: "Dagen har inte varit ännu.",
  },
  read: {
    title: "Finansiering ur beslutet",
    lead: "Så här lästes beslutet. Rätta det som inte stämmer och bekräfta varje insats.",
    decision: "Beslutet",
    none: { title: "Beslutet beviljar ingen finansiering.", line: "Inget belopp eller ingen insats gick att läsa ut. Skriv in den själv, så följer paragrafen med." },
    byHand: "Skriv in själv",
    confirm: "Bekräfta",
    confirmed: "Bekräftad",
    skip: "Hoppa över",
    known: "Finns redan bland insatserna.",
    show: "Visa insatsen",
    back: "Till insatserna",
    reading: "Läser beslutet …",
    of: (at: number, all: number) => `${at}${NBSP}av${NBSP}${all}`,
    doubt: {
      other_measure_in_decision: "Rubriken och beslutet nämner olika insatser. Se efter vilken som är rätt.",
      amount_without_currency: "Beloppet står utan kr.",
      period_without_amount: "En period saknar belopp.",
      amount_without_period: "Ett belopp saknar period.",
      two_digit_year: "Ett årtal är skrivet med två siffror.",
      no_recipient: "Beslutet säger inte vem som får medlen.",
    } satisfies Record<GrantDoubt, string>,
  },
  commands: { new: "Ny insats" },
};
