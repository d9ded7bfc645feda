// What is said when the program cannot do what was asked: what happened, that nothing is lost, what to do. A code that Rust
// knows and that has no sentence here fails the type check.
import type { CommandError, CourseRefusal, Field, InvalidFault, NotNow, ReadOnly, Unknown } from "../backend/generated/types";
import { delegationText } from "./delegation";
import { calendarRefusal, paperReasons, postingRefusals, registryRefusal, returnRefusal } from "./refusals";

/** A message: what is so, then what is safe and what to do. */
export interface Notice {
  title: string;
  lines: string[];
}

const untouched = "Filen är orörd.";
const unchanged = "Inget är ändrat.";
const backup = "Ta fram den senaste säkerhetskopian och arbeta vidare i den.";

/** What a value is called where it is asked for. */
const fields: Record<Field, string> = {
  name: "Namnet",
  short_name: "Kortnamnet",
  party: "Partibeteckningen",
  title: "Titeln",
  email: "E-postadressen",
  aliases: "De andra namnen",
  heading: "Rubriken",
  letter: "Bokstaven",
  place: "Platsen",
  purpose: "Ändamålet",
  text: "Texten",
  parts: "Ärendets delar",
  items: "Ärendena",
  number: "Diarienumret",
  series: "Nummerserien",
  url: "Webbadressen",
  label: "Beteckningen i dokumentprofilen",
  body: "Uppgiften om förbundet",
  day: "Dagen",
  end: "Sluttiden",
  period: "Perioden",
  calling_order: "Platsen i inkallelseordningen",
  verifiers: "Justerarna",
  others: "Listan över övriga deltagare",
  attendance: "Närvaron",
  presenters: "De föredragande",
  vote: "Omröstningen",
  question: "Propositionen",
  find: "Sökorden",
  replace: "Ersättningen",
  correction: "Rättelsen",
  meeting_types: "Sammanträdestyperna",
  roster: "Listan",
  picture: "Bilden",
  words: "Sökorden",
  order: "Ordningen",
  link: "Länken",
  note: "Anteckningen",
  paper: "Handlingen",
  scan: "Den skannade filen",
  recipient: "Mottagaren",
  postings: "Anslagen",
  entries: "Kalenderns dagar",
  people: "Personerna",
  year: "Året",
  meetings: "Sammanträdena",
  subject: "Ärendemeningen",
  public_subject: "Rubriken som andra ser",
  counterpart: "Motparten",
  document_kind: "Handlingstypen",
  registrar: "Den som registrerar",
  provision: "Bestämmelsen",
  authority: "Myndigheten",
  reason: "Skälet",
  file: "Filen",
  point: "Punkten i delegationsordningen",
  delegate: "Delegaten",
  amount: "Beloppet",
  measure: "Insatsens namn",
  payment: "Utbetalningen",
  agreement: "Avtalet",
  predecessor: "Föregångaren",
};

/** What is wrong with a value, as the end of a sentence that begins with it. */
function fault(what: InvalidFault): string {
  if (typeof what === "object") {
    return "too_long" in what
      ? `får ha högst ${what.too_long} tecken.`
      : `får ha högst ${what.too_many} poster.`;
  }
  const words: Record<Extract<InvalidFault, string>, string> = {
    empty: "måste fyllas i.",
    control_character: "innehåller ett tecken som inte kan visas. Skriv om den för hand.",
    out_of_range: "ligger utanför vad som är möjligt. Se efter år och ordning.",
    twice: "har samma uppgift två gånger.",
    form: "har inte den form som den ska ha.",
  };
  return words[what];
}

const unknown: Record<Unknown["kind"], string> = {
  meeting: "Sammanträdet",
  item: "Ärendet",
  part: "Det borttagna blocket",
  person: "Personen",
  organisation: "Medlemmen",
  assignment: "Uppdraget",
  official: "Tjänstepersonen",
  meeting_type: "Sammanträdestypen",
  phrase: "Frasen",
  event: "Händelsen",
  board: "Anslagstavlan",
  file: "Den bifogade filen",
  number: "Diarienumret eller nummerserien",
  calendar_entry: "Dagen i kalendern",
  document: "Handlingen",
  matter: "Ärendet i diariet",
  delegation_point: "Delegationspunkten",
  delegated_decision: "Delegationsbeslutet",
  task: "Uppdraget",
  grant: "Insatsen",
  meeting_file: "Filen",
};

const notNow: Record<NotNow, Notice> = {
  finding_gone: { title: "Anmärkningen gäller inte längre.", lines: [`Texten har ändrats sedan den visades. ${unchanged}`] },
  cancelled: { title: "Sammanträdet är inställt.", lines: ["Återta det först, om det ska hållas ändå."] },
  not_cancelled: { title: "Sammanträdet är inte inställt.", lines: [unchanged] },
  held: { title: "Sammanträdet är redan hållet.", lines: [`Därför går det inte att göra nu. ${unchanged}`] },
  not_held: { title: "Sammanträdet är inte hållet än.", lines: ["Öppna det i mötesläget, så går det sedan."] },
  has_events: {
    title: "Närvaron följer av mötets händelser.",
    lines: ["Rätta händelsen i mötesläget, så rättas närvaron."],
  },
  no_proposal: { title: "Ärendet har inget förslag till beslut.", lines: ["Skriv beslutet, eller lägg till ett förslag först."] },
  no_quorum: {
    title: "Styrelsen är inte beslutför.",
    lines: ["Mer än hälften måste tjänstgöra för att ärendet ska kunna beslutas. Det kan bordläggas."],
  },
  no_signatories: {
    title: "Ingen ska skriva under protokollet.",
    lines: ["Ange ordförande, sekreterare och justerare i planen för sammanträdet."],
  },
  no_open_tasks: { title: "Inga uppdrag är öppna.", lines: [`Det finns inget att följa upp. ${unchanged}`] },
  no_meetings: { title: "Året har inga sammanträden.", lines: ["Planera dem först, så finns det datum att fastställa."] },
  not_taken_down: {
    title: "Anslaget är inte nedtaget.",
    lines: ["Det kan sättas upp igen när dagen då det togs ned är ifylld."],
  },
  not_decided: {
    title: "Paragrafen är inte avslutad.",
    lines: ["Den kan justeras omedelbart när den har sitt nummer och det är noterat hur den slutade."],
  },
  already_immediate: { title: "Paragrafen justeras redan omedelbart.", lines: [unchanged] },
  not_immediate: { title: "Paragrafen justeras med resten av protokollet.", lines: [unchanged] },
};

const readOnly: Record<ReadOnly, Notice> = {
  no: { title: "Filen är öppen för läsning.", lines: [unchanged] },
  other_window: {
    title: "Filen är öppen i ett annat fönster.",
    lines: ["Här går den bara att läsa. Stäng det andra fönstret och öppna filen igen för att skriva."],
  },
  protected: {
    title: "Filen är skrivskyddad.",
    lines: ["Här går den bara att läsa. Flytta filen till en egen mapp och öppna den där för att skriva."],
  },
};

/** What cannot have happened at the meeting. */
const course: { [R in CourseRefusal as R["reason"]]: (refusal: R) => Notice } = {
  not_begun: () => ({ title: "Sammanträdet är inte öppnat.", lines: ["Öppna det först; innan dess noteras bara vem som kommer."] }),
  already_begun: () => ({ title: "Sammanträdet är redan öppnat.", lines: [unchanged] }),
  ended: () => ({ title: "Sammanträdet är avslutat.", lines: ["Ta bort avslutningen i händelselistan om det ska fortsätta."] }),
  paused: () => ({ title: "Sammanträdet är ajournerat.", lines: ["Återuppta det först."] }),
  not_paused: () => ({ title: "Sammanträdet är inte ajournerat.", lines: [unchanged] }),
  too_early: ({ after }) => ({ title: `Tiden ligger före det som hände ${after}.`, lines: [`Välj en tid från ${after}.`] }),
  too_late: ({ before }) => ({ title: `Tiden ligger efter det som hände ${before}.`, lines: [`Välj en tid till ${before}.`] }),
  foreign_item: () => ({ title: "Ärendet hör till ett annat sammanträde.", lines: [unchanged] }),
  open_item: () => ({ title: "En paragraf är redan öppen.", lines: ["Avsluta den först."] }),
  opened_before: () => ({ title: "Ärendet har redan fått sin paragraf.", lines: ["Ett nummer som är givet ges inte igen."] }),
  item_not_open: () => ({ title: "Paragrafen är inte öppen.", lines: ["Öppna den först."] }),
  no_open_item: () => ({ title: "Ingen paragraf är öppen.", lines: ["Öppna nästa paragraf först."] }),
  no_quorum: ({ serving, needed }) => ({
    title: "Styrelsen är inte beslutför.",
    lines: [`${serving} tjänstgör och ${needed} behövs. Ärendet kan bordläggas.`],
  }),
  already_there: () => ({ title: "Personen är redan här.", lines: [unchanged] }),
  not_there: () => ({ title: "Personen är inte här.", lines: ["Notera först att personen har kommit."] }),
  never_there: () => ({ title: "Personen har inte varit här.", lines: [unchanged] }),
  no_assignment: () => ({ title: "Personen har inget uppdrag den dagen.", lines: ["Se efter perioden för uppdraget under Förbundet."] }),
  already_serving: () => ({ title: "Personen tjänstgör redan.", lines: [unchanged] }),
  seat_served: () => ({ title: "Platsen är redan besatt.", lines: ["Låt ersättaren lämna platsen först."] }),
  holds_no_seat: () => ({ title: "Personen har ingen plats att lämna.", lines: [unchanged] }),
  no_such_event: () => ({ title: "Händelsen finns inte längre.", lines: [unchanged] }),
  section_allocated: () => ({
    title: "Paragrafen har fått sitt nummer.",
    lines: ["Nummer som är givna ändras inte, för andra handlingar kan hänvisa till dem."],
  }),
  undo_instead: () => ({ title: "Det går inte att ta bort i efterhand.", lines: ["Ångra i stället, så långt som behövs."] }),
};

function ofCourse(refusal: CourseRefusal): Notice {
  const say = course[refusal.reason] as (refusal: CourseRefusal) => Notice;
  return say(refusal);
}

const where = (place: string | null) => (place === null ? "" : ` Det står i ”${place}”.`);

/** The sentence for every way in which the program can fail. */
export const errorTexts: { [E in CommandError as E["code"]]: (error: E) => Notice } = {
  called_off: () => ({ title: "Avbrutet.", lines: [unchanged] }),
  no_file: () => ({
    title: "Ingen fil är öppen.",
    lines: ["Allt om ett förbund ligger i en enda fil, som slutar på .paragraf."],
  }),
  file_missing: ({ path }) => ({
    title: "Filen finns inte.",
    lines: [`På platsen ${path} finns ingen fil eller mapp. Den kan ha flyttats eller bytt namn.`],
  }),
  file_exists: ({ path }) => ({
    title: "Det finns redan en fil med det namnet.",
    lines: [`${path} är orörd. Välj ett annat namn eller en annan mapp.`],
  }),
  file_foreign: ({ path }) => ({
    title: "Det är ingen fil från Paragraf.",
    lines: [`${path} innehåller något annat än ett förbund. ${untouched}`],
  }),
  file_empty: ({ path }) => ({
    title: "Filen är tom.",
    lines: [`${path} har inget innehåll alls, så något har gått fel när den sparades eller kopierades.`, backup],
  }),
  file_damaged: ({ path }) => ({
    title: "Filen är skadad.",
    lines: [`${path} går inte att läsa som den är. ${untouched}`, backup],
  }),
  file_locked: ({ path }) => ({
    title: "Filen används av ett annat program.",
    lines: [`${path} är låst just nu. ${unchanged} Stäng det andra programmet och försök igen.`],
  }),
  file_newer: ({ path, file, program }) => ({
    title: "Filen kommer från en nyare Paragraf.",
    lines: [
      `${path} har version ${file}, och det här programmet kan läsa till och med ${program}. ${untouched}`,
      "Uppdatera programmet och öppna filen igen.",
    ],
  }),
  file_protected: ({ path }) => ({
    title: "Här går det inte att skriva.",
    lines: [`${path} eller mappen den ligger i är skrivskyddad. ${unchanged} Välj en annan mapp.`],
  }),
  file_unreadable: ({ path }) => ({
    title: "Filen går inte att läsa.",
    lines: [`Datorn nekar Paragraf att läsa ${path}. Se efter vem som får läsa filen. ${untouched}`],
  }),
  file_unwritable: ({ path }) => ({
    title: "Filen gick inte att skriva.",
    lines: [`Datorn nekar Paragraf att skriva ${path}. Förbundets fil är orörd. Välj en annan mapp.`],
  }),
  disk_full: () => ({
    title: "Disken är full.",
    lines: ["Det som var sparat är kvar. Frigör utrymme på datorn och försök igen."],
  }),
  read_only: ({ reason }) => readOnly[reason],
  invalid: ({ field, fault: what }) => ({ title: `${fields[field]} ${fault(what)}`, lines: [unchanged] }),
  unknown: ({ kind }) => ({
    title: `${unknown[kind]} finns inte.`,
    lines: [`Posten kan ha tagits bort i ett annat fönster. ${unchanged}`],
  }),
  not_now: ({ reason }) => notNow[reason],
  course: (error) => ofCourse(error),
  frozen: () => ({
    title: "Protokollet är justerat och ändras inte.",
    lines: ["Gör en rättelse, så står den synligt bredvid."],
  }),
  sealed: () => ({
    title: "Protokollet är låst för justering.",
    lines: ["Lås upp det först, om det ska ändras."],
  }),
  not_sealed: () => ({
    title: "Protokollet är inte låst för justering.",
    lines: ["Lås det först, så att alla skriver under samma sidor."],
  }),
  signed: () => ({
    title: "Protokollet är underskrivet.",
    lines: ["Om det låses upp måste alla skriva under på nytt. Underskrifterna är kvar tills du väljer det."],
  }),
  not_verified: () => ({
    title: "Protokollet är inte justerat.",
    lines: ["Innan dess ändras texten i stället för att rättas."],
  }),
  already_opened: ({ section }) => ({
    title: `Ärendet är redan §\u00a0${section}.`,
    lines: ["Ett nummer som är givet ges inte igen."],
  }),
  unfilled_slot: ({ section, slot }) => ({
    title: `${section === null ? "Ett ärende" : `§\u00a0${section}`} har fältet ${slot} kvar att fylla i.`,
    lines: ["Skriv det som ska stå där. Ska tecknet # stå kvar går det bra med ett mellanslag efter det. Protokollet är inte låst."],
  }),
  review_errors: ({ count, sentence, section }) => ({
    title: count === 1 ? "Granskningen har hittat ett fel." : `Granskningen har hittat ${count} fel.`,
    lines: [
      `${section === null ? "" : `§\u00a0${section}: `}${sentence}`,
      "Rätta felen, eller ange varför det ska stå så. Protokollet är inte låst.",
    ],
  }),
  year_in_use: () => ({
    title: "Sammanträdet har paragrafer i ett annat år.",
    lines: ["Paragrafer räknas per kalenderår, så dagen kan bara flyttas inom året."],
  }),
  has_sections: () => ({
    title: "Sammanträdet har gett paragrafer.",
    lines: ["Det kan inte tas bort, för då skulle nummer saknas i året."],
  }),
  section_order: () => ({
    title: "Paragrafernas ordning ligger fast.",
    lines: ["Bara ärenden som inte har fått sitt nummer kan flyttas."],
  }),
  incomplete_order: () => ({
    title: "Listan har ändrats medan du ordnade den.",
    lines: [`${unchanged} Försök igen.`],
  }),
  in_use: ({ count }) => ({
    title: "Posten används.",
    lines: [`${count === 1 ? "En annan post hänvisar" : `${count} andra poster hänvisar`} till den. Ta bort hänvisningarna först.`],
  }),
  number_taken: ({ number }) => ({
    title: `Numret ${number} är taget.`,
    lines: [`Ett nummer bärs av en handling eller ett beslut. ${unchanged}`],
  }),
  numbered: () => ({
    title: "Den har ett nummer, och numret följer med den.",
    lines: ["Är den fel gör du den makulerad: då står numret kvar i diariet med skälet."],
  }),
  reported: () => ({
    title: "Den anmäls till styrelsen.",
    lines: ["Ta den från sammanträdets lista först. Är den redan anmäld står den kvar."],
  }),
  in_trash: () => ({
    title: "Det som den hör till ligger i papperskorgen.",
    lines: ["Lägg tillbaka det först."],
  }),
  changed_since: () => ({
    title: "Det går inte att ångra.",
    lines: [`Uppgifterna har ändrats någon annanstans sedan dess. ${unchanged}`],
  }),
  contradiction: ({ reference }) => ({
    title: "Uppgifterna går inte ihop med det som redan finns.",
    lines: [`${unchanged} Märk en felanmälan med ${reference}.`],
  }),
  too_large: ({ most }) => ({
    title: "Det är för stort.",
    lines: [`Gränsen är ${most >= 1024 ? `${Math.floor(most / 1024)} kB` : `${most} filer`}. ${unchanged}`],
  }),
  no_minutes: () => ({
    title: "Sammanträdet har inget protokoll än.",
    lines: ["Det får ett när sammanträdet är hållet."],
  }),
  no_glyph: ({ character, place }) => ({
    title: `Tecknet ”${character}” finns inte i protokollets typsnitt.`,
    lines: [`Byt ut det, så går sidorna att göra.${where(place)}`],
  }),
  ragged_table: ({ place }) => ({
    title: "En tabell har rader med fler celler än kolumner.",
    lines: [`Lägg till kolumner i tabellens huvud.${where(place)}`],
  }),
  logotype: () => ({
    title: "Logotypen går inte att visa.",
    lines: ["Välj en annan bild i dokumentprofilen, i PNG eller JPEG."],
  }),
  key_unreadable: () => ({
    title: "Det är ingen nyckelfil som går att läsa.",
    lines: ["En nyckelfil slutar ofta på .p12 eller .pfx. Inget är underskrivet."],
  }),
  key_without_owner: () => ({
    title: "Nyckelfilen är inte hel.",
    lines: ["Den saknar antingen nyckeln eller dess certifikat. Be den som gav ut den om en ny."],
  }),
  key_unsupported: () => ({
    title: "Nyckelfilen är av ett slag som Paragraf inte kan använda.",
    lines: ["Nycklar med RSA, P-256 och P-384 går bra. Inget är underskrivet."],
  }),
  wrong_password: () => ({
    title: "Lösenordet öppnar inte nyckelfilen.",
    lines: ["Inget är underskrivet. Skriv lösenordet igen."],
  }),
  no_place: () => ({
    title: "Protokollet har ingen plats för den rollen.",
    lines: ["Se efter vilka som ska skriva under i planen för sammanträdet."],
  }),
  already_signed: () => ({
    title: "Den rollen har redan skrivit under.",
    lines: ["Underskriften är kvar som den är."],
  }),
  pdf_unreadable: () => ({
    title: "Protokollets sidor går inte att läsa.",
    lines: [`De kan ha skadats utanför Paragraf. ${backup}`],
  }),
  certificate_unreadable: () => ({
    title: "Certifikatet går inte att läsa.",
    lines: ["Välj en fil i PEM eller DER."],
  }),
  posting: ({ reason }) => postingRefusals[reason],
  delegation: ({ troubles }) => ({
    title: "Beslutet kan inte registreras.",
    lines: [...troubles.map(({ trouble }) => delegationText.trouble(trouble)), unchanged],
  }),
  registry: ({ refusal }) => registryRefusal(refusal),
  calendar_file: ({ refusal }) => calendarRefusal(refusal),
  returned: ({ refusal }) => returnRefusal(refusal),
  no_paper: ({ reason }) => paperReasons[reason],
  paper_unjoined: ({ name }) => ({
    title: name === null ? "Handlingarna är för stora för en enda fil." : `Handlingen ”${name}” går inte att foga in i kallelsen.`,
    lines: [
      name === null
        ? `Skicka några av dem för sig. ${unchanged}`
        : `Den är skadad, låst med lösenord eller ovanligt gjord. Skriv ut den till en ny PDF, eller skicka den för sig. ${unchanged}`,
    ],
  }),
  bad_link: () => ({
    title: "Adressen öppnas inte härifrån.",
    lines: ["Bara webbadresser och e-postadresser öppnas."],
  }),
  no_viewer: () => ({
    title: "Datorn har inget program som kan visa filen.",
    lines: ["Spara den i stället och öppna den på en annan dator."],
  }),
  unexpected: ({ reference }) => ({
    title: "Något gick fel som inte skulle kunna hända.",
    lines: [`Det som var sparat är kvar. Märk felanmälan med ${reference}, så hittas raden i programmets logg.`],
  }),
};

/** What to say about one error. */
export function errorText(error: CommandError): Notice {
  const say = errorTexts[error.code] as ((error: CommandError) => Notice) | undefined;
  return say ? say(error) : errorTexts.unexpected({ code: "unexpected", reference: error.code });
}
