import type { Migration } from './migration.ts'

/** What the auditor states about organs, with its steps for undo; which reports are yet to be compared. */
export const migration0002: Migration = {
  version: 2,
  sql: `
CREATE TABLE organ_merge (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  into_name TEXT NOT NULL CHECK (into_name <> ''),
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organ_units (
  key TEXT PRIMARY KEY,
  parent TEXT NOT NULL CHECK (parent <> ''),
  units TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organ_history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  trail_seq INTEGER NOT NULL REFERENCES trail (seq),
  status TEXT NOT NULL CHECK (status IN ('done', 'undone', 'dropped')),
  summary TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;

-- A report whose comparisons with others no longer count. The cause is null where it has just come in itself.
CREATE TABLE comparison_due (
  report_id INTEGER PRIMARY KEY REFERENCES report (id),
  cause TEXT
) STRICT;
`,
}
