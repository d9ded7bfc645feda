// The words of the document profile: blocks, labels, front page, attendance, and the page that shows it all.
import type { AttendanceForm, BlockName, FrontFieldKind, Typeface } from "../backend/generated/types";
import { minutesText } from "./minutes";

const fields: Record<FrontFieldKind, string> = {
  place: "Plats",
  time: "Tid",
  place_and_time: "Plats och tid",
  sections: "Paragrafer",
  serving: "Beslutande",
  absent_members: "Frånvarande ledamöter",
  present_alternates: "Närvarande ersättare",
  absent_alternates: "Frånvarande ersättare",
  others: "Övriga deltagare",
  verifiers: "Justerare",
  verification: "Justeringens dag och plats",
  next_meeting: "Nästa sammanträde",
};
const forms: Record<AttendanceForm, string> = { tables: "Tabeller på en egen sida", lists: "Listor på första sidan" };
const typefaces: Record<Typeface, string> = { serif: "Antikva, med seriffer", sans: "Linjär, utan seriffer" };
const options = <T extends string>(words: Record<T, string>) =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));

export const profileText = {
  title: "Så ser protokollet ut",
  base: "Utgå från",
  bases: [
    { value: "coordination_association", label: "Samordningsförbund", hint: "Bakgrund, förslag och beslut. Närvaron i tabeller." },
    { value: "federation", label: "Kommunförbund", hint: "Korta paragrafer. Närvaron i listor." },
    { value: "own", label: "Egen", hint: "Blir det så snart något nedan ändras." },
  ] as const,
  blocks: "Block i en paragraf",
  blocksWhy: "I den ordning som en ny paragraf erbjuder dem. Utan rubrik står texten utan rubrik.",
  blockKind: (name: BlockName) => minutesText.kind(name),
  blockLabel: (name: BlockName) => `Rubrik för ${minutesText.kind(name).toLocaleLowerCase("sv")}`,
  addBlock: "Lägg till block",
  removeBlock: (name: BlockName) => `Ta bort blocket ${minutesText.kind(name).toLocaleLowerCase("sv")}`,
  presenters: "Visa föredragande",
  presentersLabel: "Rubrik för föredragande",
  presentersDefault: "Föredragande",
  front: "Första sidan",
  fieldKind: (kind: FrontFieldKind) => fields[kind],
  fieldLabel: (kind: FrontFieldKind) => `Ledtext för ${fields[kind].toLocaleLowerCase("sv")}`,
  addField: "Lägg till fält",
  removeField: (kind: FrontFieldKind) => `Ta bort fältet ${fields[kind].toLocaleLowerCase("sv")}`,
  layout: "Utseende",
  attendance: "Närvaron",
  attendanceForms: options(forms),
  contents: "Innehållsförteckning efter första sidan",
  initials: "Rad för justerarnas signaturer på varje sida",
  proof: "Anslagsbevis sist",
  typeface: "Typsnitt",
  typefaces: options(typefaces),
  words: "Ord för roller och närvaro",
  secretary: "Sekreterare",
  chair: "Ordförande",
  verifier: "Justerare",
  onSite: "På plats",
  remote: "På distans",
  unknown: "När det inte är känt hur",
  logotype: "Logotyp",
  logotypeHint: "PNG eller JPEG, högst 4 MB. Står överst på första sidan.",
  logotypeChoose: "Välj bild",
  logotypeShown: "Förbundets logotyp",
  logotypeRemove: "Ta bort logotypen",
  logotypeRemoved: "Logotypen är borttagen.",
  logotypeTooLarge: "Bilden är större än 4 MB. Välj en mindre.",
  page: "Så blir sidorna",
  pageWhy: "Förbundets senaste sammanträde med den här profilen, eller ett exempel.",
  pagePending: "Sidorna görs …",
  place: "Protokollets sidor",
};
