-- The calendar and the legal clock: summons with papers and replies, §§ verified at once, notices put up again, extracts that
-- were sent, files beside the minutes, the office's own calendar and what others' calendars were told.

ALTER TABLE body ADD COLUMN notices_by_statutes INTEGER NOT NULL DEFAULT 0 CHECK (notices_by_statutes IN (0, 1));
ALTER TABLE body ADD COLUMN absence_contact TEXT;
ALTER TABLE body ADD COLUMN summons_working_days INTEGER CHECK (summons_working_days >= 0);
ALTER TABLE body ADD COLUMN follow_up TEXT NOT NULL DEFAULT 'none' CHECK (follow_up IN ('none', 'half_year', 'tertial'));

ALTER TABLE meeting ADD COLUMN link TEXT;
ALTER TABLE meeting ADD COLUMN reply_by TEXT CHECK (reply_by IS date(reply_by));

-- Replies to the summons, one for each person. They stand beside the minutes and are free.
CREATE TABLE reply (
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  answer TEXT NOT NULL CHECK (answer IN ('comes', 'remote', 'absent')),
  noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
  note TEXT,
  PRIMARY KEY (meeting, position),
  UNIQUE (meeting, person)
) STRICT;

-- A § that is verified at once. From the day of its verification it never changes, while the rest is still written.
CREATE TABLE immediate_verification (
  item INTEGER PRIMARY KEY REFERENCES item (id),
  date TEXT CHECK (date IS date(date)),
  manner TEXT CHECK (manner IN ('digital', 'by_hand'))
) STRICT;

-- Its notices; as in `posting` a board may occur again.
CREATE TABLE immediate_posting (
  immediate_verification INTEGER NOT NULL REFERENCES immediate_verification (item),
  position INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES notice_board (id),
  posted TEXT CHECK (posted IS date(posted)),
  removed TEXT CHECK (removed IS date(removed)),
  PRIMARY KEY (immediate_verification, position)
) STRICT;

-- Its pages with the signatures so far; once it is verified these bytes are its minutes.
CREATE TABLE sealed_section (
  item INTEGER PRIMARY KEY REFERENCES immediate_verification (item),
  sealed_at TEXT NOT NULL CHECK (sealed_at IS strftime('%Y-%m-%dT%H:%M:%fZ', sealed_at)),
  pdf BLOB NOT NULL,
  places TEXT NOT NULL CHECK (json_type(places) = 'array')
) STRICT;

-- §§ verified at once were numbers in a list of the meeting; of two items with one number the first was meant.
INSERT INTO immediate_verification (item)
  SELECT (SELECT id FROM item WHERE item.meeting = meeting.id AND section = value AND trashed IS NULL
          ORDER BY position LIMIT 1) AS verified
  FROM meeting, json_each(immediate_sections)
  WHERE verified IS NOT NULL
  GROUP BY verified;
ALTER TABLE meeting DROP COLUMN immediate_sections;

CREATE TRIGGER immediate_frozen_insert BEFORE INSERT ON immediate_verification
  WHEN (SELECT verified_on FROM meeting JOIN item ON item.meeting = meeting.id WHERE item.id = NEW.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER immediate_frozen_update BEFORE UPDATE ON immediate_verification WHEN OLD.date IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER immediate_frozen_delete BEFORE DELETE ON immediate_verification WHEN OLD.date IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER sealed_section_frozen_insert BEFORE INSERT ON sealed_section
  WHEN (SELECT date FROM immediate_verification WHERE item = NEW.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER sealed_section_frozen_update BEFORE UPDATE ON sealed_section
  WHEN EXISTS (SELECT 1 FROM immediate_verification WHERE item IN (OLD.item, NEW.item) AND date IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER sealed_section_frozen_delete BEFORE DELETE ON sealed_section
  WHEN (SELECT date FROM immediate_verification WHERE item = OLD.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;

-- Of a § verified at once everything is frozen but its place: others may still be put before or after it.
CREATE TRIGGER section_frozen_update BEFORE UPDATE
  OF id, meeting, reference, section, heading, registration_number, registration_written, origin, opened, presenters,
     outcome, trashed ON item
  WHEN (SELECT date FROM immediate_verification WHERE item = OLD.id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER section_frozen_delete BEFORE DELETE ON item
  WHEN (SELECT date FROM immediate_verification WHERE item = OLD.id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER section_block_frozen_insert BEFORE INSERT ON block
  WHEN (SELECT date FROM immediate_verification AS at_once WHERE at_once.item = NEW.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER section_block_frozen_update BEFORE UPDATE ON block
  WHEN EXISTS (SELECT 1 FROM immediate_verification AS at_once
    WHERE at_once.item IN (OLD.item, NEW.item) AND date IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
CREATE TRIGGER section_block_frozen_delete BEFORE DELETE ON block
  WHEN (SELECT date FROM immediate_verification AS at_once WHERE at_once.item = OLD.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;
-- Its day of meeting is that of the meeting.
CREATE TRIGGER section_date_frozen BEFORE UPDATE OF date ON meeting
  WHEN OLD.date <> NEW.date AND EXISTS (SELECT 1 FROM immediate_verification AS at_once JOIN item ON item.id = at_once.item
    WHERE item.meeting = OLD.id AND at_once.date IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'verified minutes are frozen'); END;

-- Files kept beside the minutes: scans, minutes that came back, what was found when they were examined. Beside verified
-- minutes, or those of a § verified at once, they stay.
CREATE TABLE meeting_file (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind IN ('validation_report', 'scan', 'returned')),
  item INTEGER REFERENCES item (id),
  name TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES attachment (hash),
  added_at TEXT NOT NULL CHECK (added_at IS strftime('%Y-%m-%dT%H:%M:%fZ', added_at))
) STRICT;
CREATE INDEX meeting_file_by_meeting ON meeting_file (meeting);
CREATE TRIGGER meeting_file_frozen_update BEFORE UPDATE ON meeting_file
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
    OR (SELECT date FROM immediate_verification AS at_once WHERE at_once.item = OLD.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'files beside verified minutes stay'); END;
CREATE TRIGGER meeting_file_frozen_delete BEFORE DELETE ON meeting_file
  WHEN (SELECT verified_on FROM meeting WHERE id = OLD.meeting) IS NOT NULL
    OR (SELECT date FROM immediate_verification AS at_once WHERE at_once.item = OLD.item) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'files beside verified minutes stay'); END;

-- Papers that go out with the summons, and extracts that were sent. Neither is part of the minutes.
CREATE TABLE item_paper (
  item INTEGER NOT NULL REFERENCES item (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES attachment (hash),
  PRIMARY KEY (item, position)
) STRICT;
CREATE TABLE dispatch (
  item INTEGER NOT NULL REFERENCES item (id),
  position INTEGER NOT NULL,
  sent_to TEXT NOT NULL,
  sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on)),
  PRIMARY KEY (item, position)
) STRICT;

-- The office's own calendar.
CREATE TABLE calendar_entry (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  kind TEXT NOT NULL CHECK (kind IN ('bridge_day', 'school_break', 'other_meeting')),
  name TEXT NOT NULL,
  first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
  last_day TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
  start_time TEXT CHECK (start_time IS strftime('%H:%M', start_time)),
  end_time TEXT CHECK (end_time IS strftime('%H:%M', end_time)),
  uid TEXT,
  trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed))
) STRICT;
CREATE TABLE calendar_entry_person (
  calendar_entry INTEGER NOT NULL REFERENCES calendar_entry (id),
  position INTEGER NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (calendar_entry, position)
) STRICT;

-- What the calendars of others were last told of each event. No foreign keys: it tells of meetings that are no more.
CREATE TABLE calendar_export (
  uid TEXT PRIMARY KEY NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  event TEXT NOT NULL CHECK (json_type(event) = 'object')
) STRICT;

-- A step of undo holds rows with the columns of the tables as they were, and cannot be taken back in wider ones.
DELETE FROM undo_step;
