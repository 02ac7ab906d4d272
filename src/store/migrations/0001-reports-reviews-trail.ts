import type { Migration } from './migration.ts'

/** Sources, reports, what the auditor did to them, the history for undo, the trail, the settings. */
export const migration0001: Migration = {
  version: 1,
  sql: `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT keeps the highest number ever given elsewhere: rows cut off at the end are missed.
CREATE TABLE trail (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  report_id INTEGER,
  payload TEXT NOT NULL,
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX trail_by_report ON trail (report_id, seq);
CREATE TRIGGER trail_no_update BEFORE UPDATE ON trail BEGIN
  SELECT RAISE(ABORT, 'the trail is append-only');
END;
CREATE TRIGGER trail_no_delete BEFORE DELETE ON trail BEGIN
  SELECT RAISE(ABORT, 'the trail is append-only');
END;
-- INSERT OR REPLACE would delete without the delete trigger: only the next row, linked to the last one, may come in.
CREATE TRIGGER trail_append_only BEFORE INSERT ON trail
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM trail)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM trail ORDER BY seq DESC LIMIT 1), printf('%064d', 0))
BEGIN
  SELECT RAISE(ABORT, 'the trail is append-only');
END;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  format TEXT NOT NULL,
  encoding TEXT,
  imported_at TEXT NOT NULL,
  document BLOB NOT NULL
) STRICT;

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source (id),
  part TEXT,
  kind TEXT NOT NULL,
  edition TEXT,
  agency TEXT,
  year INTEGER,
  version_key TEXT,
  state TEXT NOT NULL CHECK (state IN ('unreviewed', 'in-review', 'reviewed')),
  recognised BLOB NOT NULL,
  verdicts BLOB NOT NULL,
  rule_set_version TEXT NOT NULL,
  tallies TEXT NOT NULL
) STRICT;
CREATE INDEX report_by_source ON report (source_id);
CREATE INDEX report_by_version_key ON report (version_key, id);

CREATE TABLE correction (
  report_id INTEGER NOT NULL REFERENCES report (id),
  cell TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reading', 'source')),
  state TEXT NOT NULL CHECK (state IN ('number', 'blank', 'text', 'missing')),
  value TEXT CHECK ((value IS NOT NULL) = (state = 'number')),
  raw TEXT,
  reason TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (report_id, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
  report_id INTEGER NOT NULL REFERENCES report (id),
  field TEXT NOT NULL CHECK (field IN ('agency', 'year')),
  value TEXT NOT NULL CHECK (value <> ''),
  reason TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (report_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  report_id INTEGER NOT NULL REFERENCES report (id),
  fingerprint TEXT NOT NULL,
  topic TEXT NOT NULL,
  statement TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'confirmed', 'dismissed', 'rectified')),
  reason_code TEXT CHECK ((reason_code IS NOT NULL) = (state = 'dismissed')),
  reason TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (report_id, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  report_id INTEGER NOT NULL REFERENCES report (id),
  id TEXT NOT NULL,
  target TEXT NOT NULL CHECK (target IN ('report', 'cell', 'finding', 'text')),
  cell TEXT CHECK ((cell IS NOT NULL) = (target = 'cell')),
  fingerprint TEXT CHECK ((fingerprint IS NOT NULL) = (target = 'finding')),
  topic TEXT CHECK ((topic IS NOT NULL) = (target = 'finding')),
  position_start INTEGER CHECK ((position_start IS NOT NULL) = (target = 'text')),
  position_end INTEGER CHECK ((position_end IS NOT NULL) = (target = 'text')),
  quote_exact TEXT CHECK ((quote_exact IS NOT NULL) = (target = 'text')),
  quote_prefix TEXT CHECK ((quote_prefix IS NOT NULL) = (target = 'text')),
  quote_suffix TEXT CHECK ((quote_suffix IS NOT NULL) = (target = 'text')),
  body TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (report_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id INTEGER NOT NULL REFERENCES report (id),
  trail_seq INTEGER NOT NULL REFERENCES trail (seq),
  status TEXT NOT NULL CHECK (status IN ('done', 'undone', 'dropped')),
  summary TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;
CREATE INDEX history_by_report ON history (report_id, status, id);
`,
}
