-- The index that everything is found by. It holds words and no record: what it says is made of the records, in the transaction
-- that changes them, and made anew from all of them when its version is another than the program's.

-- Which version of words and entries the index has; 0 is an index that is still to be made.
CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;
INSERT INTO search_state (id, version) VALUES (1, 0);

-- The text that was read in a file, under the hash of its bytes; a file that none could be read in has a state that says why.
CREATE TABLE file_text (
  hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  state TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- What the rows of the index are of: a record by its table and key, or with `part` one of its files. The identity orders by day:
-- what is newest has the highest.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  key INTEGER NOT NULL,
  part INTEGER NOT NULL,
  UNIQUE (source, key, part)
) STRICT;

-- Names and numbers, which are asked for by their first letters.
CREATE VIRTUAL TABLE search_head USING fts5 (
  own, number, heading, flags,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "ascii tokenchars '~:_'"
);
-- All words.
CREATE VIRTUAL TABLE search_text USING fts5 (
  decision, text, flags,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '~:_'"
);

-- Who else has a file.
CREATE INDEX item_paper_by_hash ON item_paper (hash);
CREATE INDEX meeting_file_by_hash ON meeting_file (hash);
CREATE INDEX delegated_decision_file_by_hash ON delegated_decision_file (hash);
CREATE INDEX task_file_by_hash ON task_file (hash);
