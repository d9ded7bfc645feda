// Every view of the window with the addresses at which it is looked at, in one place. A route that the page knows and that is
// missing here fails (`forgotten`). Files to look at them with: empty, the example, and one of absurdly long names.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { records } from "./office.mjs";
import { cli, root } from "./program.mjs";

/** The addresses of each route; `planned`, `held` and `frozen` are meetings of the file, where it has any. */
export const views = {
  overview: () => ({ oversikt: "/" }),
  meetings: () => ({ sammantraden: "/sammantraden", "sammantraden-nytt": "/sammantraden/nytt" }),
  plan: ({ planned, frozen }) => ({ plan: planned && `/sammantraden/${planned}/plan`, "plan-fryst": frozen && `/sammantraden/${frozen}/plan` }),
  summons: ({ planned, frozen }) => ({
    kallelse: planned && `/sammantraden/${planned}/kallelse`,
    "kallelse-svar": planned && `/sammantraden/${planned}/kallelse/svar`,
    "kallelse-fryst": frozen && `/sammantraden/${frozen}/kallelse`,
  }),
  attendance: ({ held }) => ({ narvaro: held && `/sammantraden/${held}/narvaro` }),
  course: ({ planned, held }) => ({ upprop: planned && `/sammantraden/${planned}/motet`, "motet-efter": held && `/sammantraden/${held}/motet` }),
  minutes: ({ planned, held, frozen }) => ({
    "protokoll-planerat": planned && `/sammantraden/${planned}/protokoll`,
    protokoll: held && `/sammantraden/${held}/protokoll`,
    "protokoll-fryst": frozen && `/sammantraden/${frozen}/protokoll`,
  }),
  verification: ({ held, frozen, atOnce }) => ({
    justering: held && `/sammantraden/${held}/justering`,
    "justering-fryst": frozen && `/sammantraden/${frozen}/justering`,
    "justering-omedelbar": atOnce && `/sammantraden/${atOnce.meeting}/justering/${atOnce.item}`,
  }),
  notice: ({ held, frozen }) => ({ anslag: held && `/sammantraden/${held}/anslag`, "anslag-fryst": frozen && `/sammantraden/${frozen}/anslag` }),
  extracts: ({ held, frozen }) => ({ utdrag: held && `/sammantraden/${held}/utdrag`, "utdrag-fryst": frozen && `/sammantraden/${frozen}/utdrag` }),
  calendar: () => ({
    arsplan: "/arsplan",
    "arsplan-nasta": "/arsplan/2027",
    ...Object.fromEntries(facesOfPlan().map((face) => [`arsplan-${face}`, `/arsplan/2026/${face}`])),
  }),
  search: ({ held }) => ({ sok: "/sok", "sok-traffar": held && "/sok/styrelsen", "sok-inget": "/sok/gurkmeja" }),
  registry: () => ({ diarium: "/diarium", "diarium-ny": "/diarium/ny" }),
  document: ({ document }) => ({ handling: document && `/diarium/${document}` }),
  matter: ({ document }) => ({ arende: document && "/diarium/arende/26:07" }),
  delegation: () => ({ delegation: "/delegation", "delegation-nytt": "/delegation/nytt", "delegation-ordning": "/delegation/ordning" }),
  decisions: ({ decided }) => ({
    beslut: "/beslut",
    "beslut-valt": decided && `/beslut/${decided}`,
    uppdrag: "/beslut/uppdrag",
    "uppdrag-nytt": "/beslut/uppdrag/nytt",
  }),
  grants: () => ({ insatser: "/insatser", "insatser-ny": "/insatser/nytt" }),
  proposed: ({ decided }) => ({ "insatser-ur": decided && `/insatser/ur/${decided}` }),
  association: () => Object.fromEntries(parts().map((part) => [`forbundet-${part}`, `/forbundet/${part}`])),
  phrases: () => ({ fraser: "/fraser" }),
  trash: () => ({ papperskorg: "/papperskorg" }),
  controls: () => ({ kontroller: "/kontroller" }),
  // Seen without a file: see the tests that look at it.
  start: () => ({}),
};

const source = (path) => readFileSync(join(root, "ui/src", path), "utf8");

/** The parts of the view of the association, from its own list. */
const parts = () => [...source("association/parts.ts").matchAll(/^export const parts = \[(.*)\]/gm)].flatMap((found) => found[1].match(/[a-z]+/g));

/** The faces of the year's plan beside the first, from its own list. */
const facesOfPlan = () => [...source("calendar/faces.ts").matchAll(/^export const faces = \[(.*)\]/gm)].flatMap((found) => found[1].match(/[a-z]+/g)).slice(1);

/** Routes of the page that stand in no list above, or stand there and are none. */
export function forgotten() {
  const union = source("app/routes.ts").split("/** Where one is. */")[1].split("/** The name of a place. */")[0];
  const known = [...union.matchAll(/name: ((?:"[a-z]+"(?: \| )?)+)/g)].flatMap((found) => found[1].match(/[a-z]+/g));
  return [...known.filter((name) => !(name in views)), ...Object.keys(views).filter((name) => !known.includes(name))];
}

/** All addresses by the name of their picture. */
export function addresses(meetings) {
  const all = Object.values(views).flatMap((of) => Object.entries(of(meetings)));
  return all.filter(([, address]) => address);
}

/** The numbers of meetings in addresses: the latest that is planned, held and not verified, verified; and the latest § verified at once. */
export async function meetingsIn(window, path) {
  const known = JSON.parse(cli("meetings", path, "--json"));
  if (known.length === 0) return {};
  await window.go("/sammantraden");
  // The list of the page links to none: their numbers are asked of the program as the page asks.
  const ask = (command, args) =>
    window.session.later(`const [command, args, done] = arguments; window.__TAURI_INTERNALS__.invoke(command, args).then(done)`, command, args);
  const { meetings: rows } = await ask("overview", {});
  const last = (holds) => rows.filter(holds).at(-1)?.id;
  return {
    planned: last(({ status }) => status === "planned"),
    held: last(({ status, verified }) => status === "held" && verified === null),
    frozen: last(({ verified }) => verified !== null),
    // A document with a file, so that its pages are looked at too.
    document: (await ask("registry", { year: null, public: false })).rows.find(({ files }) => files > 0)?.id,
    decided: await lastDecided(ask),
    atOnce: await lastAtOnce(rows.filter(({ status }) => status === "held"), ask),
  };
}

/** The latest decision, one that grants something if any does. */
async function lastDecided(ask) {
  const filter = { year: null, matter: null, person: null, outcome: null, words: null };
  const { rows } = await ask("decisions", { filter });
  return (rows.find(({ clauses }) => clauses.some((words) => words.includes("bevilja"))) ?? rows[0])?.item;
}

async function lastAtOnce(held, ask) {
  for (const { id } of held.toReversed()) {
    const { meeting } = await ask("meeting", { id });
    const one = meeting.immediate.at(-1);
    if (one) return { meeting: id, item: one.item };
  }
}

const LONG = "Donaudampfschifffahrtsgesellschaftskapitän-Överförmyndarnämndsordförandeersättarsson von und zu Hohenlohe-Waldenburg-Schillingsfürst";
const SENTENCE = "Redovisning av samverkansinsatsernas måluppfyllelse, resursutnyttjande och arbetsmarknadspolitiska följdverkningar i samtliga medlemskommuner under det gångna verksamhetsåret jämte förslag till fortsatt inriktning";

/** The example with names as long as nobody has them. */
export function longNames(office) {
  const example = office.example("kort.paragraf");
  const all = records(example);
  all.body.name = `Samordningsförbundet ${LONG}`;
  all.people.forEach((person, place) => (person.name = `${person.name.split(" ")[0]} ${LONG} ${place}`));
  all.member_organisations.forEach((member, place) => {
    member.name = `${member.name} med omnejd, ${LONG} ${place}`;
  });
  for (const meeting of all.meetings) {
    meeting.place = SENTENCE;
    for (const item of meeting.items) item.heading = `${item.heading}. ${SENTENCE} ${LONG}`;
  }
  const file = office.file("langa-namn.json");
  writeFileSync(file, JSON.stringify(all));
  const path = office.file("langa-namn.paragraf");
  cli("import", path, file);
  return path;
}

/** A new association without anyone. */
export function empty(office) {
  const path = office.file("tomt.paragraf");
  cli("new", path, "--name", "Samordningsförbundet Nytt", "--form", "coordination_association");
  return path;
}
