-- The day of the meeting and what the office does around it: the course of a meeting, minutes closed for verification,
-- phrases, standing items, the trash and the history that undo goes back through.

ALTER TABLE attendance ADD COLUMN away TEXT NOT NULL DEFAULT '[]' CHECK (json_type(away) = 'array');
ALTER TABLE meeting ADD COLUMN summoned_on TEXT CHECK (summoned_on IS date(summoned_on));
ALTER TABLE item ADD COLUMN origin INTEGER REFERENCES item (id);
CREATE INDEX item_by_origin ON item (origin);

-- The order of the attendance list, where the office has set one; seats without a place in it follow as they came.
ALTER TABLE assignment ADD COLUMN listed INTEGER;

-- When a record was put in the trash; NULL is in use. Nothing in use refers to a record in the trash.
ALTER TABLE organisation ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
ALTER TABLE person ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
ALTER TABLE assignment ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
ALTER TABLE official ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
ALTER TABLE meeting ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
ALTER TABLE item ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));

CREATE INDEX organisation_in_trash ON organisation (id) WHERE trashed IS NOT NULL;
CREATE INDEX person_in_trash ON person (id) WHERE trashed IS NOT NULL;
CREATE INDEX meeting_in_trash ON meeting (id) WHERE trashed IS NOT NULL;
CREATE INDEX item_in_trash ON item (id) WHERE trashed IS NOT NULL;

-- An item in the trash is no part of the minutes: it may go when they are verified.
DROP TRIGGER item_frozen_delete;
CREATE TRIGGER item_frozen_delete BEFORE DELETE ON item
  WHEN OLD.trashed IS NULL AND (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
DROP TRIGGER block_frozen_delete;
CREATE TRIGGER block_frozen_delete BEFORE DELETE ON block
  WHEN (SELECT verified_on FROM meeting JOIN item ON item.meeting = meeting.id
    WHERE item.id = OLD.item AND item.trashed IS NULL) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;

-- What happened at a meeting, as the secretary noted it; part of the minutes and frozen with them.
CREATE TABLE event (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  at TEXT NOT NULL CHECK (at IS strftime('%H:%M', at)),
  occurrence TEXT NOT NULL CHECK (json_type(occurrence) = 'object')
) STRICT;
CREATE INDEX event_by_meeting ON event (meeting, position);
CREATE TRIGGER event_frozen_insert BEFORE INSERT ON event
  WHEN (SELECT verified_on FROM meeting WHERE id = NEW.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER event_frozen_update BEFORE UPDATE ON event
  WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting, NEW.meeting) AND verified_on IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER event_frozen_delete BEFORE DELETE ON event
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;

-- Minutes closed for verification: their pages with the signatures so far. Once verified these bytes are the minutes.
CREATE TABLE sealed (
  meeting INTEGER PRIMARY KEY REFERENCES meeting (id),
  sealed_at TEXT NOT NULL CHECK (sealed_at IS strftime('%Y-%m-%dT%H:%M:%fZ', sealed_at)),
  pdf BLOB NOT NULL,
  places TEXT NOT NULL CHECK (json_type(places) = 'array')
) STRICT;
CREATE TRIGGER sealed_frozen_insert BEFORE INSERT ON sealed
  WHEN (SELECT verified_on FROM meeting WHERE id = NEW.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER sealed_frozen_update BEFORE UPDATE ON sealed
  WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting, NEW.meeting) AND verified_on IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER sealed_frozen_delete BEFORE DELETE ON sealed
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;

-- The office's own phrases. `text` is rich text as in a block.
CREATE TABLE phrase (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL CHECK (json_type(text) = 'array'),
  trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed))
) STRICT;

-- Types of meeting and the items that stand on every agenda of the type.
CREATE TABLE meeting_type (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  public INTEGER NOT NULL CHECK (public IN (0, 1))
) STRICT;
CREATE TABLE standing_item (
  id INTEGER PRIMARY KEY,
  meeting_type INTEGER NOT NULL REFERENCES meeting_type (id),
  position INTEGER NOT NULL,
  heading TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('opening', 'closing')),
  blocks TEXT NOT NULL CHECK (json_type(blocks) = 'array')
) STRICT;
CREATE INDEX standing_item_by_type ON standing_item (meeting_type, position);

-- What undo goes back through: a step is an action with the rows it changed, as they were and as they became. No foreign
-- keys: a step may tell of a meeting that is no more. `changes` is read by the program as values, never as SQL.
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%fZ', at)),
  action TEXT NOT NULL,
  merge_key TEXT,
  meeting INTEGER,
  item INTEGER,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  changes TEXT NOT NULL
) STRICT;
