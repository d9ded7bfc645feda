-- The first file: one association with all its records.
--
-- Every table is STRICT. A day is YYYY-MM-DD and a time HH:MM: a value that the date functions would write otherwise is
-- refused. `position` keeps an order that the documents have. Short lists and rich text are JSON. A party (`counterpart`,
-- `delegate`, …) is JSON as well, {"who": {"person" | "organisation" | "name": …}, "written": …}.

-- Which steps made these tables; a step is never changed once a file has it.
CREATE TABLE migration (
  version INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- What changed: the values that differ, before and after. Nothing here is ever changed or removed.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%fZ', at)),
  action TEXT NOT NULL,
  record TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_keeps BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- The body ---------------------------------------------------------------------------------------------------------

CREATE TABLE body (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('coordination_association', 'municipal_federation', 'association')),
  organisation_number TEXT,
  seat TEXT,
  kept_at TEXT,
  profile TEXT NOT NULL CHECK (profile IN ('coordination_association', 'federation', 'own')),
  own_profile TEXT CHECK (json_valid(own_profile)),
  court_of_appeal TEXT,
  remote_participation INTEGER NOT NULL CHECK (remote_participation IN (0, 1)),
  remote_decided_on TEXT CHECK (remote_decided_on IS date(remote_decided_on)),
  remote_reference TEXT,
  statutes_decided_on TEXT CHECK (statutes_decided_on IS date(statutes_decided_on)),
  statutes_reference TEXT,
  rules_decided_on TEXT CHECK (rules_decided_on IS date(rules_decided_on)),
  rules_reference TEXT,
  posting_sentence TEXT,
  logotype TEXT CHECK (length(logotype) = 64),
  CHECK ((profile = 'own') = (own_profile IS NOT NULL))
) STRICT;

-- `owner` NULL is the association itself. No foreign key: the body is written before its members.
CREATE TABLE notice_board (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  owner TEXT,
  url TEXT
) STRICT;

CREATE TABLE number_series (
  prefix TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  restart TEXT NOT NULL CHECK (restart IN ('yearly', 'never')),
  digits INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 4)
) STRICT;

-- The last number given in a series; `year` has two digits, and is -1 where the series never restarts.
CREATE TABLE series_counter (
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN -1 AND 99),
  last INTEGER NOT NULL CHECK (last >= 1),
  PRIMARY KEY (prefix, year)
) STRICT;

-- People -----------------------------------------------------------------------------------------------------------

CREATE TABLE organisation (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  short_name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('municipality', 'region', 'state_agency'))
) STRICT;

CREATE TABLE person (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  party TEXT,
  title TEXT,
  email TEXT,
  aliases TEXT NOT NULL CHECK (json_type(aliases) = 'array')
) STRICT;

CREATE TABLE assignment (
  position INTEGER PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  seat TEXT NOT NULL CHECK (seat IN ('member', 'alternate')),
  appointed_by TEXT REFERENCES organisation (id),
  role TEXT CHECK (role IN ('chair', 'first_vice_chair', 'second_vice_chair')),
  first_day TEXT CHECK (first_day IS date(first_day)),
  last_day TEXT CHECK (last_day IS date(last_day)),
  calling_order INTEGER CHECK (calling_order >= 0)
) STRICT;

CREATE TABLE official (
  position INTEGER PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  title TEXT NOT NULL,
  first_day TEXT CHECK (first_day IS date(first_day)),
  last_day TEXT CHECK (last_day IS date(last_day))
) STRICT;

-- Meetings ---------------------------------------------------------------------------------------------------------

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  date TEXT NOT NULL CHECK (date IS date(date)),
  start_time TEXT CHECK (start_time IS strftime('%H:%M', start_time)),
  end_time TEXT CHECK (end_time IS strftime('%H:%M', end_time)),
  adjournments TEXT NOT NULL CHECK (json_type(adjournments) = 'array'),
  place TEXT,
  mode TEXT CHECK (mode IN ('on_site', 'remote', 'hybrid')),
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
  public INTEGER CHECK (public IN (0, 1)),
  purpose TEXT,
  reserve_date TEXT CHECK (reserve_date IS date(reserve_date)),
  next_meeting TEXT CHECK (next_meeting IS date(next_meeting)),
  written_time TEXT,
  written_sections TEXT,
  written_next_meeting TEXT,
  chair TEXT REFERENCES person (id),
  secretary TEXT REFERENCES person (id),
  verified_on TEXT CHECK (verified_on IS date(verified_on)),
  verification_written TEXT,
  verification_place TEXT,
  verification_manner TEXT CHECK (verification_manner IN ('digital', 'by_hand')),
  immediate_sections TEXT NOT NULL CHECK (json_type(immediate_sections) = 'array')
) STRICT;
CREATE INDEX meeting_by_date ON meeting (date, id);

CREATE TABLE attendance (
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  mode TEXT CHECK (mode IN ('on_site', 'remote', 'hybrid')),
  present TEXT CHECK (json_valid(present)),
  serving TEXT CHECK (json_valid(serving)),
  replaces TEXT REFERENCES person (id),
  disqualified TEXT NOT NULL CHECK (json_type(disqualified) = 'array'),
  PRIMARY KEY (meeting, position)
) STRICT;

CREATE TABLE other_participant (
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  first_section INTEGER CHECK (first_section >= 1),
  last_section INTEGER CHECK (last_section >= first_section),
  PRIMARY KEY (meeting, position),
  CHECK ((first_section IS NULL) = (last_section IS NULL))
) STRICT;

CREATE TABLE verifier (
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (meeting, position)
) STRICT;

CREATE TABLE posting (
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES notice_board (id),
  posted TEXT CHECK (posted IS date(posted)),
  removed TEXT CHECK (removed IS date(removed)),
  PRIMARY KEY (meeting, position)
) STRICT;

-- Items ------------------------------------------------------------------------------------------------------------

-- The last § given in a calendar year. It commits or rolls back with the item that got the number.
CREATE TABLE section_counter (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 1)
) STRICT;

-- No UNIQUE on `section`: imported minutes keep even a number that occurs twice.
CREATE TABLE item (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  reference TEXT,
  section INTEGER CHECK (section >= 1),
  heading TEXT NOT NULL,
  registration_number TEXT,
  registration_written TEXT,
  opened TEXT CHECK (opened IS strftime('%H:%M', opened)),
  presenters TEXT NOT NULL CHECK (json_type(presenters) = 'array'),
  outcome TEXT CHECK (outcome IN ('decided', 'noted', 'tabled', 'referred_back', 'struck', 'information')),
  UNIQUE (meeting, position)
) STRICT;

-- A block, or a lettered sub-item with blocks below it (`parent`). `heading` of a block: NULL is the profile's label,
-- '' none, other text the document's own; of a sub-item: NULL is none.
CREATE TABLE block (
  id INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES item (id),
  parent INTEGER REFERENCES block (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'text', 'background', 'summary', 'discussion', 'proposed_decision', 'proposals', 'putting', 'vote', 'decision',
    'reservation', 'note', 'basis', 'attachments', 'prepared_by', 'attachments_prepared_by', 'dispatch',
    'delegated_decisions', 'received_documents', 'sub_item')),
  letter TEXT,
  heading TEXT,
  text TEXT CHECK (json_type(text) = 'array'),
  proposers TEXT CHECK (json_type(proposers) = 'array'),
  vote TEXT CHECK (json_type(vote) = 'object'),
  CHECK ((kind = 'sub_item') = (letter IS NOT NULL)),
  CHECK ((kind = 'sub_item') = (text IS NULL)),
  CHECK ((kind = 'proposals') = (proposers IS NOT NULL)),
  CHECK (kind = 'vote' OR vote IS NULL),
  CHECK (kind <> 'sub_item' OR parent IS NULL)
) STRICT;
CREATE INDEX block_by_item ON block (item, position);
CREATE INDEX block_by_parent ON block (parent);

CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
  made_by TEXT NOT NULL REFERENCES person (id),
  item INTEGER REFERENCES item (id),
  old TEXT NOT NULL,
  new TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_meeting ON correction (meeting);
CREATE TRIGGER correction_stays BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END;
CREATE TRIGGER correction_keeps BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END;

-- Verified minutes never change: the file itself refuses, whoever writes to it. Postings and corrections stand beside
-- the minutes and are free.
CREATE TRIGGER meeting_frozen BEFORE UPDATE ON meeting WHEN OLD.verified_on IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER meeting_frozen_delete BEFORE DELETE ON meeting WHEN OLD.verified_on IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER attendance_frozen_insert BEFORE INSERT ON attendance
  WHEN (SELECT verified_on FROM meeting WHERE id = NEW.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER attendance_frozen_update BEFORE UPDATE ON attendance
  WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting, NEW.meeting) AND verified_on IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER attendance_frozen_delete BEFORE DELETE ON attendance
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER other_participant_frozen_insert BEFORE INSERT ON other_participant
  WHEN (SELECT verified_on FROM meeting WHERE id = NEW.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER other_participant_frozen_update BEFORE UPDATE ON other_participant
  WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting, NEW.meeting) AND verified_on IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER other_participant_frozen_delete BEFORE DELETE ON other_participant
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER verifier_frozen_insert BEFORE INSERT ON verifier
  WHEN (SELECT verified_on FROM meeting WHERE id = NEW.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER verifier_frozen_update BEFORE UPDATE ON verifier
  WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting, NEW.meeting) AND verified_on IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER verifier_frozen_delete BEFORE DELETE ON verifier
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER item_frozen_insert BEFORE INSERT ON item
  WHEN (SELECT verified_on FROM meeting WHERE id = NEW.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER item_frozen_update BEFORE UPDATE ON item
  WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting, NEW.meeting) AND verified_on IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER item_frozen_delete BEFORE DELETE ON item
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER block_frozen_insert BEFORE INSERT ON block
  WHEN (SELECT verified_on FROM meeting JOIN item ON item.meeting = meeting.id WHERE item.id = NEW.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER block_frozen_update BEFORE UPDATE ON block
  WHEN EXISTS (SELECT 1 FROM meeting JOIN item ON item.meeting = meeting.id
    WHERE item.id IN (OLD.item, NEW.item) AND verified_on IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER block_frozen_delete BEFORE DELETE ON block
  WHEN (SELECT verified_on FROM meeting JOIN item ON item.meeting = meeting.id WHERE item.id = OLD.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;

-- The registry -----------------------------------------------------------------------------------------------------

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  number TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('received', 'sent', 'drawn_up')),
  date TEXT CHECK (date IS date(date)),
  counterpart TEXT CHECK (json_valid(counterpart)),
  subject TEXT NOT NULL,
  secrecy_provision TEXT,
  secrecy_date TEXT CHECK (secrecy_date IS date(secrecy_date)),
  matter TEXT,
  reported INTEGER REFERENCES item (id),
  CHECK (secrecy_provision IS NOT NULL OR secrecy_date IS NULL)
) STRICT;
CREATE INDEX document_by_section ON document (reported);

-- `hash` without a row in `attachment` is a file whose bytes are kept elsewhere.
CREATE TABLE document_file (
  document INTEGER NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  hash TEXT CHECK (length(hash) = 64),
  PRIMARY KEY (document, position)
) STRICT;

-- The bytes of attached files, once each, under their SHA-256.
CREATE TABLE attachment (
  hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  bytes BLOB NOT NULL
) STRICT;

-- Delegation, tasks, grants ----------------------------------------------------------------------------------------

CREATE TABLE delegation_point (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  matters TEXT,
  delegate TEXT CHECK (json_valid(delegate)),
  amount_limit INTEGER,
  legal_basis TEXT
) STRICT;

CREATE TABLE delegated_decision (
  id INTEGER PRIMARY KEY,
  number TEXT,
  date TEXT CHECK (date IS date(date)),
  delegate TEXT CHECK (json_valid(delegate)),
  point TEXT,
  content TEXT NOT NULL,
  counterpart TEXT CHECK (json_valid(counterpart)),
  amount INTEGER,
  registration_number TEXT,
  reported INTEGER REFERENCES item (id)
) STRICT;
CREATE INDEX delegated_decision_by_section ON delegated_decision (reported);

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  assignee TEXT CHECK (json_valid(assignee)),
  due TEXT CHECK (due IS date(due)),
  due_written TEXT,
  source INTEGER REFERENCES item (id),
  done_on TEXT CHECK (done_on IS date(done_on))
) STRICT;
CREATE INDEX task_by_section ON task (source);

CREATE TABLE grant (
  id INTEGER PRIMARY KEY,
  registration_number TEXT,
  measure TEXT NOT NULL,
  recipient TEXT CHECK (json_valid(recipient)),
  source INTEGER REFERENCES item (id),
  open_ended INTEGER NOT NULL CHECK (open_ended IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX grant_by_section ON grant (source);

CREATE TABLE grant_period (
  grant INTEGER NOT NULL REFERENCES grant (id),
  position INTEGER NOT NULL,
  first_day TEXT CHECK (first_day IS date(first_day)),
  last_day TEXT CHECK (last_day IS date(last_day)),
  amount INTEGER,
  PRIMARY KEY (grant, position)
) STRICT;
