-- The trash takes everything that is removed: notice boards, number series and types of meeting by the same mark as the
-- records before them, a block that was taken out of a text as a row of its own.

ALTER TABLE notice_board ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
ALTER TABLE number_series ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
ALTER TABLE meeting_type ADD COLUMN trashed TEXT CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed));
CREATE INDEX notice_board_in_trash ON notice_board (id) WHERE trashed IS NOT NULL;

-- A block or a sub-item that was removed from an item, and where it stood: `position` is its place among the parts of the
-- item, or among the blocks of the sub-item with the letter `under`. It is no part of the minutes, so nothing freezes it.
CREATE TABLE removed_part (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  item INTEGER NOT NULL REFERENCES item (id),
  under TEXT,
  position INTEGER NOT NULL CHECK (position >= 0),
  part TEXT NOT NULL CHECK (json_type(part) = 'object'),
  trashed TEXT NOT NULL CHECK (trashed IS strftime('%Y-%m-%dT%H:%M:%fZ', trashed))
) STRICT;
CREATE INDEX removed_part_by_item ON removed_part (item);

-- A step of undo holds rows with the columns of the tables as they were, and cannot be taken back in wider ones.
DELETE FROM undo_step;
