// An association for the tests of the window: three members, a chair who came after another, one board, one series.
import type { AssociationView, DocumentProfile } from "../../backend/generated/types";

const profile: DocumentProfile = {
  blocks: [
    { kind: "background", label: "Bakgrund" },
    { kind: "decision", label: "Beslut" },
  ],
  presenters_label: "Föredragande",
  front_page: [{ kind: "place_and_time", label: "Plats och tid" }],
  attendance: "tables",
  contents_page: false,
  initials: true,
  proof_of_posting: true,
  roles: { secretary: "Sekreterare", chair: "Ordförande", verifier: "Justerare" },
  modes: { on_site: "På plats", remote: "Digitalt", unknown: "Närvarande" },
  typeface: "serif",
};

/** The association as the program answers it on 19 May 2026. */
export function sample(): AssociationView {
  return {
    body: {
      name: "Samordningsförbundet Norrsjö",
      form: "coordination_association",
      organisation_number: "222000-1234",
      seat: "Norrsjö",
      kept_at: "Storgatan 1, Norrsjö",
      profile: "coordination_association",
      court_of_appeal: null,
      remote_participation: null,
      statutes: null,
      rules_of_procedure: null,
      notice_boards: [{ id: "norrsjo", name: "Digital anslagstavla, Norrsjö kommun", owner: { member: "norrsjo" }, url: "https://norrsjo.example/anslag" }],
      notices_by_statutes: false,
      absence_contact: null,
      summons_working_days: null,
      follow_up: "none",
      posting_sentence: "Justeringen anslås på medlemmarnas anslagstavlor.",
      logotype: null,
      number_series: [{ prefix: "", purpose: "Ärenden", restart: "yearly", digits: 2 }],
    },
    profile,
    organisations: [
      { id: "norrsjo", name: "Norrsjö kommun", short_name: "Norrsjö", kind: "municipality" },
      { id: "region-norr", name: "Region Norr", short_name: null, kind: "region" },
      { id: "forsakringskassan", name: "Försäkringskassan", short_name: "FK", kind: "state_agency" },
    ],
    people: [
      { id: "lindvall", name: "Karin Lindvall", party: "S", title: null, email: "karin@norrsjo.example", aliases: [], used: 12 },
      { id: "sundin", name: "Olle Sundin", party: "M", title: null, email: null, aliases: ["O. Sundin"], used: 4 },
      { id: "ek", name: "Maja Ek", party: null, title: "Förbundschef", email: null, aliases: [], used: 0 },
    ],
    assignments: [
      { id: 1, holds_today: false, assignment: { person: "sundin", seat: "member", appointed_by: "norrsjo", role: "chair", from: "2019-01-01", to: "2022-12-31", calling_order: null } },
      { id: 2, holds_today: true, assignment: { person: "lindvall", seat: "member", appointed_by: "norrsjo", role: "chair", from: "2023-01-01", to: null, calling_order: null } },
      { id: 3, holds_today: true, assignment: { person: "sundin", seat: "alternate", appointed_by: "region-norr", role: null, from: "2023-01-01", to: null, calling_order: 1 } },
    ],
    officials: [{ id: 1, official: { person: "ek", title: "Förbundschef", from: "2020-01-01", to: null } }],
    today: "2026-05-19",
    seats: 1,
    posting_sentence_wrong: false,
  };
}
