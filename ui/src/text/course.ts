// Every Swedish sentence of the meeting while it goes on, and the letters of its keys. No logic beyond the choice of words.
import type { Action } from "../course/actions";
import type { Obstacle } from "../course/room";
import type { Answer, Event, Item, MeetingView, Mode, Objection, Outcome, Presence } from "../backend/generated/types";
import { NBSP, outcomeWords, sectionWord, things } from "./words";

/** "§ 28", or the heading of an item that has no number. */
function item(view: MeetingView, id: number): string {
  const found = view.meeting.items.find((other: Item) => other.id === id);
  if (!found) return "Ärendet";
  return found.section === null ? found.heading : sectionWord(found.section);
}

const ending: Record<Outcome, string> = {
  decided: "beslutas",
  noted: "läggs till handlingarna",
  tabled: "bordläggs",
  referred_back: "återremitteras",
  struck: "stryks",
  information: "avslutas som information",
};

export const courseText = {
  title: "Mötesläge",
  section: sectionWord,
  item,
  /** Letters as they stand on the keyboard; `Enter` and `Escape` as the browser names them. */
  letter: {
    as_proposed: "B",
    changed: "Ä",
    vote: "V",
    table: "O",
    refer_back: "Å",
    note: "N",
    information: "I",
    arrive: "K",
    leave: "G",
    step_out: "J",
    alternate: "E",
    propose: "Y",
    pause: "P",
    next: "Enter",
    finish: "A",
    correct: "T",
    exit: "Escape",
  } satisfies Record<Action, string>,

  /** What is printed on the cap. */
  cap: (letter: string) => ({ Enter: "↵", Escape: "Esc" })[letter] ?? letter,

  action: {
    as_proposed: "Enligt förslag",
    changed: "Ändrat",
    vote: "Votering",
    table: "Bordlägg",
    refer_back: "Återremiss",
    note: "Till handlingarna",
    information: "Information",
    arrive: "Kommer",
    leave: "Går",
    step_out: "Jäv",
    alternate: "Ersättare",
    propose: "Yrkande",
    pause: "Paus",
    next: "Nästa §",
    finish: "Avsluta mötet",
    correct: "Rätta klockslag",
    exit: "Lämna mötesläget",
  } satisfies Record<Action, string>,
  resume: "Fortsätt mötet",
  nextStep: { open_meeting: "Öppna mötet", open_item: "Nästa §", close_meeting: "Avsluta mötet" },
  group: { decisions: "Beslut", people: "Närvaro", next: "Nästa steg" },

  obstacle: {
    not_editable: "Protokollet är låst och mötet går inte att ändra.",
    not_opened: "Mötet är inte öppnat.",
    closed: "Mötet är avslutat.",
    paused: "Mötet är ajournerat. Fortsätt det först.",
    no_item: "Ingen paragraf är öppnad.",
    item_open: "Avgör den öppna paragrafen först.",
    no_quorum: "Styrelsen är inte beslutsför. Bordlägg paragrafen eller vänta in fler.",
    no_proposal: "Paragrafen har inget förslag till beslut. Välj Ändrat och skriv beslutet.",
    no_one: "Det finns ingen att välja just nu.",
    no_events: "Inget har antecknats ännu.",
  } satisfies Record<Obstacle, string>,

  objection: {
    other_appointer: "Är utsedd av en annan medlem än den vars plats är tom (FSL 15 §).",
    out_of_order: "En annan ersättare står före i inkallelseordningen och är här (FSL 12 §).",
    left_earlier: "Har tjänstgjort och gått tidigare i dag av annat skäl än jäv.",
    remote_not_decided: "Deltar på distans utan att styrelsen har beslutat om det (KL 6 kap. 24 §).",
  } satisfies Record<Objection, string>,
  warning: {
    returns_after_leaving: "Har gått tidigare i dag av annat skäl än jäv. Den som har avbrutit sin tjänstgöring får inte tjänstgöra igen samma dag om det ändrar styrkan mellan partierna.",
  },
  confirmAnyway: "Tryck Enter en gång till för att anteckna ändå.",
  noteAnyway: "Anteckna ändå",
  confirmClose: (left: number) => `${left === 1 ? "Ett ärende är" : `${left}${NBSP}ärenden är`} inte behandlade. De får ingen paragraf vid det här mötet.`,
  confirmOpenWithout: "Styrelsen är inte beslutsför. Mötet kan öppnas, och då kan ersättare ta plats, men inget kan beslutas förrän tillräckligt många tjänstgör.",

  question: {
    arrive: "Vem kommer?",
    leave: "Vem går?",
    step_out: "Vem anmäler jäv?",
    propose: "Vem yrkar?",
    alternate: "Vem tar platsen?",
    correct: "Vilket klockslag ska rättas?",
  },
  questionSeat: (member: string) => `Vem tar ${member}s plats?`,
  chooserHelp: "Siffra eller bokstäver väljer, pilar flyttar, Enter antecknar, Esc avbryter.",
  typed: (words: string) => `Skrivet: ${words}`,
  at: "Klockan",
  atFault: "Skriv klockslaget som 14:07.",
  mode: { on_site: "På plats", remote: "På distans", hybrid: "På plats och på distans" } satisfies Record<Mode, string>,
  modeHelp: "Pil åt sidan byter",
  cancel: "Avbryt",
  remove: "Ta bort händelsen",
  correctTitle: (what: string) => `Rätta klockslaget: ${what}`,
  correctTake: "Rätta",

  /** The second half of a row: what one is, and where. */
  whereabouts: (seat: "member" | "alternate" | "other", presence: Presence) => {
    const who = { member: "ledamot", alternate: "ersättare", other: "deltar utan att tjänstgöra" }[seat];
    switch (presence.kind) {
      case "absent":
        return who;
      case "present":
        return presence.mode === "remote" ? `${who}, på distans` : who;
      case "disqualified":
        return `${who}, ute på grund av jäv sedan ${presence.since}`;
      case "left":
        return `${who}, gick ${presence.since}`;
    }
  },
  seatOf: (member: string) => `för ${member}`,
  leavesSeat: (alternate: string) => `${alternate} lämnar platsen`,
  otherAlternate: (member: string) => `Annan ersättare för ${member}`,
  alternates: (count: number) => (count === 1 ? "en till" : `${count}${NBSP}till`),

  /** One line of what happened. */
  event: ({ what }: Event, view: MeetingView): string => {
    const name = (person: string) => view.names[person] ?? person;
    switch (what.kind) {
      case "meeting_opened":
        return "Mötet öppnas";
      case "meeting_closed":
        return "Mötet avslutas";
      case "paused":
        return "Mötet ajourneras";
      case "resumed":
        return "Mötet fortsätter";
      case "arrived":
        return `${name(what.person)} kommer${what.mode === "remote" ? ", på distans" : ""}`;
      case "left":
        return `${name(what.person)} går`;
      case "disqualified":
        return `${name(what.person)} anmäler jäv och lämnar rummet`;
      case "returned":
        return `${name(what.person)} kommer tillbaka`;
      case "took_seat":
        return `${name(what.alternate)} tjänstgör för ${name(what.member)}`;
      case "left_seat":
        return `${name(what.alternate)} lämnar platsen`;
      case "item_opened":
        return `${item(view, what.item)} öppnas`;
      case "item_concluded":
        return `${item(view, what.item)} ${ending[what.outcome]}`;
      case "proposed":
        return `${name(what.person)} yrkar i ${item(view, what.item)}`;
    }
  },
  events: "Händelser",
  noEvents: "Här står vad som händer, med klockslag, när mötet har börjat.",
  correctEvent: (at: string, what: string) => `Rätta ${at}, ${what}`,
  undo: "Ångra",
  noted: (at: string, what: string) => `${at} ${what}.`,

  meeting: (ordinal: number | null, day: string) => (ordinal === null ? `Sammanträde ${day}` : `Sammanträde ${ordinal}, ${day}`),
  began: (at: string) => `började ${at}`,
  matter: (place: number, of: number) => `ärende ${place} av ${of}`,
  isPaused: "Mötet är ajournerat.",
  saved: (at: string) => `Sparat ${at}`,
  opened: "Mötet är öppnat",
  openFirst: "Tryck Enter för att ta upp det första ärendet.",
  serving: "Tjänstgörande",
  current: "Pågående paragraf",
  count: (serving: number, seats: number) => `${serving} av ${seats}`,
  servingIn: (what: string | null, needed: number) => `tjänstgör${what ? ` i ${what}` : ""}, minst ${needed} krävs`,
  quorate: { yes: "Beslutsför", no: "Inte beslutsför" },
  seat: {
    remote: "distans",
    alternate: "ersättare",
    disqualified: (since: string) => `Jäv ${since}`,
    left: (since: string) => `Gick ${since}`,
    absent: "inte här",
    empty: "Platsen är tom",
    for: (member: string) => `för ${member}`,
    chair: "ordförande",
    first_vice_chair: "1:e vice",
    second_vice_chair: "2:e vice",
    verifier: "justerare",
  },
  watching: "Närvarar utan att tjänstgöra",
  noWatching: "Ingen just nu.",
  proposal: "Förslag till beslut",
  decision: "Beslut",
  noProposal: "Ärendet har inget förslag till beslut.",
  registration: (number: string) => `Dnr ${number}`,
  presenter: (names: string) => `föredragande ${names}`,
  outcome: outcomeWords,
  thereafter: "Därefter",
  nothingLeft: "Alla ärenden är behandlade",
  matterNext: (number: number | null, heading: string) => (number === null ? heading : `${sectionWord(number)} ${heading}`),

  rollCall: {
    title: "Upprop",
    help: "Tryck K och välj vem som är här, eller klicka på namnet. Mötet öppnas med Enter.",
    all: "Alla på plats",
    allExpected: "Alla som har svarat att de kommer",
    answered: { comes: "har svarat: kommer", remote: "har svarat: på distans", absent: "har anmält förhinder" } satisfies Record<Answer, string>,
    allKey: "L",
    here: "Här",
    notHere: "Inte här",
    come: (name: string) => `På plats: ${name}`,
    remote: "På distans",
    comeRemote: (name: string) => `På distans: ${name}`,
    empty: "Ingen har uppdrag i styrelsen den här dagen. Lägg till ledamöter och ersättare under Förbundet.",
  },
  over: {
    title: "Mötet är avslutat",
    times: (from: string | null, to: string | null) => (from && to ? `${from}–${to}` : ""),
    numbers: (span: string) => `${span} har fått sina nummer i den ordning de togs upp. Numren löper genom året och återges i utdrag, anslag och diarium. Därför ändras de inte efteråt, inte heller om ett klockslag eller en rubrik rättas.`,
    toMinutes: "Skriv protokollet",
    attendance: "Se närvaron",
  },
  full: "Helskärm",
  leaveFull: "Lämna helskärm",

  change: {
    title: "Beslut, ändrat mot förslaget",
    help: "Skriv beslutet som det blev. Det sparas medan du skriver.",
    decide: "Besluta",
    later: "Stäng utan att besluta",
    key: "Ctrl ↵",
  },

  propose: {
    title: (section: string) => `Yrkande i ${section}`,
    said: (name: string) => `${name} yrkar`,
    help: "Enter antecknar, Skift och Enter ger ny rad. Utan ord antecknas bara vem som yrkar.",
    often: { label: "Vanliga yrkanden", words: ["bifall till förslaget", "avslag på förslaget", "återremiss", "bordläggning"] },
    note: "Anteckna yrkandet",
  },

  vote: {
    title: (what: string) => `Votering i ${what}`,
    question: "Vad ja och nej betyder",
    proposedQuestion: "Ja för förslaget till beslut. Nej för avslag.",
    open: "Öppen",
    secret: "Sluten",
    kind: "Slag av omröstning",
    voice: { yes: "Ja", no: "Nej", abstain: "Avstår" },
    voiceKey: { yes: "J", no: "N", abstain: "A" },
    help: "J, N eller A för den som ropas upp. Pil uppåt går tillbaka. Ordföranden röstar sist.",
    chair: "ordförande, röstar sist",
    casting: "Lika röstetal. Ordförandens röst avgör (KL 5 kap. 54 §).",
    castingNote: "Vid lika röstetal fällde ordföranden utslaget.",
    castingBy: "Ordförandens röst",
    tie: "Lika röstetal, och ordföranden har avstått.",
    won: { yes: "Ja vinner", no: "Nej vinner", none: "Oavgjort" },
    lacks: (count: number) => (count > 0 ? `${things(count, "röst", "röster")} saknas` : `${-count}${NBSP}${count === -1 ? "röst" : "röster"} för mycket`),
    note: "Anteckna voteringen",
    noted: (yes: number, no: number, abstain: number) => `Votering antecknad: ${yes} ja, ${no} nej, ${abstain} avstår.`,
    answered: (name: string, voice: string) => `${name}: ${voice}.`,
    cast: (name: string) => `Röst av ${name}`,
  },
};
