-- Old minutes are read from files of others. The file itself is kept beside the records as the document that they are a reading of,
-- and such minutes are history: frozen also where they do not say when they were verified.

CREATE TABLE meeting_file_of_kinds (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind IN ('validation_report', 'scan', 'returned', 'original')),
  item INTEGER REFERENCES item (id),
  name TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES attachment (hash),
  added_at TEXT NOT NULL CHECK (added_at IS strftime('%Y-%m-%dT%H:%M:%fZ', added_at))
) STRICT;
INSERT INTO meeting_file_of_kinds (id, meeting, kind, item, name, hash, added_at)
  SELECT id, meeting, kind, item, name, hash, added_at FROM meeting_file;
DROP TABLE meeting_file;
ALTER TABLE meeting_file_of_kinds RENAME TO meeting_file;

CREATE INDEX meeting_file_by_meeting ON meeting_file (meeting);
CREATE INDEX meeting_file_by_hash ON meeting_file (hash);
CREATE TRIGGER meeting_file_frozen_update BEFORE UPDATE ON meeting_file
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
    OR (SELECT date FROM immediate_verification AS at_once WHERE at_once.item = OLD.item) IS NOT NULL
    OR OLD.kind = 'original'
  BEGIN SELECT RAISE(ABORT, 'files beside verified minutes stay'); END;
CREATE TRIGGER meeting_file_frozen_delete BEFORE DELETE ON meeting_file
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
    OR (SELECT date FROM immediate_verification AS at_once WHERE at_once.item = OLD.item) IS NOT NULL
    OR OLD.kind = 'original'
  BEGIN SELECT RAISE(ABORT, 'files beside verified minutes stay'); END;
