// A registry for the tests of its views: invented documents of every kind that the list tells apart.
import type { DocumentRow, DocumentView, RegisteredDocument, RegistryChoices, RegistryView } from "../../backend/generated/types";

export const row = (of: Partial<DocumentRow> = {}): DocumentRow => ({
  id: 1,
  number: "26:01",
  direction: "received",
  date: "2026-05-26",
  counterpart: "Granviks kommun",
  counterpart_secret: false,
  subject: "Ansökan om medel",
  subject_secret: false,
  kind: null,
  medium: "e_mail",
  secret: false,
  matter: null,
  files: 0,
  for_board: false,
  reported: null,
  void: null,
  registered_at: "2026-05-26T08:00:00Z",
  ...of,
});

export const choices = (of: Partial<RegistryChoices> = {}): RegistryChoices => ({
  series: [
    { prefix: "P", purpose: "Projekt", next: "P26:4" },
    { prefix: "", purpose: "Allmänna serien", next: "26:48" },
  ],
  matters: [],
  kinds: [],
  registrar: "Maja Falk",
  next_meeting: null,
  ...of,
});

export const registry = (rows: DocumentRow[], of: Partial<RegistryView> = {}): RegistryView => ({
  year: 2026,
  public: false,
  rows,
  years: [2026, 2025],
  choices: choices(),
  today: "2026-05-28",
  read_only: false,
  ...of,
});

export const registered = (of: Partial<RegisteredDocument> = {}): RegisteredDocument => ({
  id: 1,
  number: "26:01",
  direction: "received",
  date: "2026-05-26",
  counterpart: null,
  counterpart_secret: false,
  subject: "Ansökan om medel",
  public_subject: null,
  kind: null,
  medium: "e_mail",
  secrecy: null,
  matter: null,
  for_board: false,
  reported: null,
  void: null,
  registered_by: "Maja Falk",
  registered_at: "2026-05-26T08:00:00Z",
  files: [],
  ...of,
});

export const documentView = (document: RegisteredDocument, of: Partial<DocumentView> = {}): DocumentView => ({
  document,
  counterpart_name: null,
  files: [],
  matter: null,
  same_files: [],
  reported: null,
  choices: choices(),
  today: "2026-05-28",
  read_only: false,
  ...of,
});
