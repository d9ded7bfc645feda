// Every Swedish sentence of extracts: the §§ and whom they go to, what is left to send. No logic beyond the choice of words.
import { dates } from "./dates";
import type { Notice } from "./errors";
import { NBSP, sectionWord, several, things } from "./words";

export const extractsText = {
  several,
  /** For the name of a file, which has no room for many. */
  short: (numbers: readonly number[]) => (numbers.length > 4 ? `${numbers.length} paragrafer` : several(numbers).replaceAll(NBSP, " ")),

  left: {
    title: "Återstår att skicka",
    count: (recipients: number) => things(recipients, "mottagare", "mottagare"),
    done: "Alla utdrag är skickade",
    nobody: "Ingen paragraf har någon mottagare",
    doneLine: "Mötet kan avslutas när besluten har fått laga kraft.",
    nobodyLine: "Mottagarna hämtas från Expedieras till i varje paragraf. Fler kan läggas till nedan.",
    why: "Mötet är inte klart förrän utdragen är skickade.",
    choose: "Gör utdraget",
    chooseFor: (who: string) => `Gör utdraget till ${who}`,
    sent: "Skickat i dag",
    sentFor: (who: string) => `Skickat i dag till ${who}`,
  },

  sections: {
    title: "Paragrafer",
    meta: (chosen: number, all: number) => `${chosen} av ${all} i utdraget`,
    all: "Välj alla",
    none: "Välj ingen",
    name: (number: number | null, heading: string) => (number === null ? heading : `${sectionWord(number)} ${heading}`),
    nobody: "Ingen mottagare.",
    sent: (day: string, today: string) => `Skickat ${day.slice(0, 4) === today.slice(0, 4) ? dates.dayMonth(day) : dates.prose(day)}`,
    waits: "Inte skickat",
    beyond: "utöver protokollet",
    today: "Skickat i dag",
    todayOf: (who: string, section: string) => `Skickat i dag till ${who}, ${section}`,
    other: (who: string, section: string) => `Annan dag för ${who}, ${section}`,
    day: "Dagen då det skickades",
    dayHint: "Töm fältet om det inte är skickat.",
    dayFault: "Dagen ligger före sammanträdet eller har inte varit än. Inget är ändrat.",
    add: "Mottagare",
    addOf: (section: string) => `Lägg till mottagare, ${section}`,
    recipient: "Mottagare",
    recipientHint: "Någon som inte står under Expedieras till.",
    empty: "Skriv vem det skickades till.",
    noDay: "Välj dagen då det skickades.",
    known: "Mottagaren finns redan för paragrafen.",
    put: "Anteckna",
    cancel: "Avbryt",
  },

  unverified: (numbers: readonly number[]): Notice => ({
    title: `${several(numbers)} är inte justerad${numbers.length > 1 ? "e" : ""} än.`,
    lines: ["Utdraget märks Ojusterat protokollsutdrag. Justerade paragrafer kan först ändras genom en rättelse, ojusterade kan fortfarande ändras."],
  }),
  noneChosen: { title: "Välj en eller flera paragrafer.", line: "Utdraget visas här, med mötets huvud, närvaron för paragraferna och platsen för den som intygar." },
  notHeld: { title: "Det finns inga utdrag än.", line: "De kan göras när sammanträdet är hållet och paragraferna har fått sina nummer.", button: "Till protokollet" },
  pages: "Utdragets sidor",
  signing: "Utdraget har en rad för den som intygar att det är rätt utdraget.",
};
