// The words of the search: its box, what it is narrowed to, what each hit is, and what is said when there is none.
import type { HitKind } from "../backend/generated/types";
import { dates } from "./dates";
import { NBSP } from "./words";

/** What a hit is, for one. */
const one: Record<HitKind, string> = {
  section: "Paragraf",
  decision: "Beslut",
  item: "Ärende",
  document: "Handling",
  file: "Fil",
  delegated_decision: "Delegationsbeslut",
  task: "Uppdrag",
  grant: "Insats",
  matter: "Diarieärende",
  meeting: "Sammanträde",
  person: "Person",
};

/** What they are, for many. */
const many: Record<HitKind, string> = {
  section: "Paragrafer",
  decision: "Beslut i paragrafer",
  item: "Ärenden utan paragraf",
  document: "Handlingar",
  file: "Filer och text i filer",
  delegated_decision: "Delegationsbeslut",
  task: "Uppdrag",
  grant: "Insatser",
  matter: "Diarieärenden",
  meeting: "Sammanträden",
  person: "Personer",
};

export const searchText = {
  title: "Sök",
  box: "Sök i allt",
  placeholder: "Ord, ”en fras”, ett diarienummer, § 64",
  filter: {
    label: "Begränsa träffarna",
    kind: "Slag",
    allKinds: "Allt",
    year: "År",
    allYears: "Alla år",
    clear: "Visa allt",
    public: "Dölj sekretess",
  },
  kind: one,
  kinds: many,
  /** Where a hit belongs: "§ 64 · 13 november 2026 · P19:8". */
  place: (section: number | null, day: string | null, detail: string) =>
    [section === null ? "" : `§${NBSP}${section}`, day === null ? "" : dates.prose(day), detail].filter((part) => part !== "").join(" · "),
  /** Before a sentence of the decision. */
  decided: "Beslut:",
  count: (count: number, more: boolean, words: string) =>
    more ? `De första ${count} träffarna på ”${words}”, nyast först` : count === 1 ? `1 träff på ”${words}”` : `${count} träffar på ”${words}”`,
  searching: "Söker …",
  results: "Träffar",
  more: "Visa fler",
  begin: {
    title: "Allt i förbundets fil",
    line: "Sökningen går igenom paragrafer, beslut, handlingar och texten i deras filer, delegationsbeslut, uppdrag, insatser, sammanträden och personer.",
    ways: [
      "Några bokstäver räcker, och ett ord hittas i alla sina former: samordnare ger även samordnarens.",
      "”God ekonomisk hushållning” inom citattecken hittas ordagrant.",
      "Ett diarienummer hittas hur det än är skrivet: P19/8, P19:08 och p19:8 är detsamma.",
    ],
  },
  none: {
    title: (words: string) => `Inget passar ”${words}”`,
    line: "Pröva färre eller kortare ord, eller ett annat ord för samma sak.",
    narrowed: "Pröva utan begränsning, eller med färre ord.",
  },
  hidden: "Det som har sekretess är dolt, så att andra kan se skärmen.",
  hints: { move: "välj", open: "öppna", back: "tillbaka till sökrutan" },
  again: "Försök igen",
} as const;
