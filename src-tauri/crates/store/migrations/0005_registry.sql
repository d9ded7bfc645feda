-- The registry as the office keeps it: who registered what and how it came, what is hidden outside the office, matters; the
-- periods of the delegation order; what decisions, tasks and grants rest on.

ALTER TABLE document ADD COLUMN counterpart_secret INTEGER NOT NULL DEFAULT 0 CHECK (counterpart_secret IN (0, 1));
ALTER TABLE document ADD COLUMN public_subject TEXT;
ALTER TABLE document ADD COLUMN kind TEXT;
ALTER TABLE document ADD COLUMN medium TEXT CHECK (medium IN ('paper', 'e_mail', 'digital', 'oral'));
ALTER TABLE document ADD COLUMN secrecy_authority TEXT CHECK (secrecy_authority IS NULL OR secrecy_provision IS NOT NULL);
ALTER TABLE document ADD COLUMN for_board INTEGER NOT NULL DEFAULT 0 CHECK (for_board IN (0, 1));
ALTER TABLE document ADD COLUMN void TEXT;
ALTER TABLE document ADD COLUMN registered_by TEXT;
ALTER TABLE document ADD COLUMN registered_at TEXT CHECK (registered_at IS strftime('%Y-%m-%dT%H:%M:%fZ', registered_at));
ALTER TABLE document ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
CREATE INDEX document_in_trash ON document (id) WHERE trashed IS NOT NULL;
-- The same file twice.
CREATE INDEX document_file_by_hash ON document_file (hash);
-- What the board was told of was for the board.
UPDATE document SET for_board = 1 WHERE reported IS NOT NULL;

-- A matter. What belongs to it says so by the number, in any spelling.
CREATE TABLE matter (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  number TEXT NOT NULL,
  subject TEXT NOT NULL,
  opened TEXT NOT NULL CHECK (opened IS date(opened)),
  closed TEXT CHECK (closed IS date(closed)),
  trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed))
) STRICT;

-- The highest number of a series is looked up among all of them whenever one is given.
CREATE INDEX document_by_number ON document (number) WHERE number IS NOT NULL;
CREATE INDEX document_by_matter ON document (matter) WHERE matter IS NOT NULL;
CREATE INDEX item_by_number ON item (registration_number) WHERE registration_number IS NOT NULL;
CREATE INDEX matter_by_number ON matter (number);
CREATE INDEX delegated_decision_by_number ON delegated_decision (number) WHERE number IS NOT NULL;
CREATE INDEX delegated_decision_by_matter ON delegated_decision (registration_number)
  WHERE registration_number IS NOT NULL;

ALTER TABLE delegation_point ADD COLUMN substitute TEXT CHECK (json_valid(substitute));
ALTER TABLE delegation_point ADD COLUMN first_day TEXT CHECK (first_day IS date(first_day));
ALTER TABLE delegation_point ADD COLUMN last_day TEXT CHECK (last_day IS date(last_day));
ALTER TABLE delegation_point ADD COLUMN decided INTEGER REFERENCES item (id);
ALTER TABLE delegation_point ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));

ALTER TABLE delegated_decision ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1));
ALTER TABLE delegated_decision ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
CREATE TABLE delegated_decision_file (
  delegated_decision INTEGER NOT NULL REFERENCES delegated_decision (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  hash TEXT CHECK (length(hash) = 64),
  PRIMARY KEY (delegated_decision, position)
) STRICT;

ALTER TABLE task ADD COLUMN done_note TEXT;
ALTER TABLE task ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
CREATE TABLE task_file (
  task INTEGER NOT NULL REFERENCES task (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  hash TEXT CHECK (length(hash) = 64),
  PRIMARY KEY (task, position)
) STRICT;

ALTER TABLE grant ADD COLUMN agreement TEXT;
ALTER TABLE grant ADD COLUMN predecessor INTEGER REFERENCES grant (id);
ALTER TABLE grant ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
CREATE TABLE grant_payment (
  grant INTEGER NOT NULL REFERENCES grant (id),
  position INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (day IS date(day)),
  amount INTEGER NOT NULL,
  note TEXT,
  PRIMARY KEY (grant, position)
) STRICT;
CREATE INDEX grant_by_predecessor ON grant (predecessor);

-- A step of undo holds rows with the columns of the tables as they were, and cannot be taken back in wider ones.
DELETE FROM undo_step;
