-- Findings of the review that someone has answered for. Each holds for the same words in the same item; other words are another
-- finding. They are parts of the meeting, so that the log tells who waived what, and why.

CREATE TABLE review_waiver (
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  item INTEGER REFERENCES item (id),
  words TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  at TEXT NOT NULL,
  PRIMARY KEY (meeting, position)
) STRICT;
