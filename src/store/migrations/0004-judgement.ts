import type { Migration } from './migration.ts'

/**
 * How the workspace sets the rules, with its own steps of undo; severities that the auditor changed; steps that were taken
 * together on many reports; the findings of every report, to be found without opening any. The last follows from the
 * verdicts: reports of before this step are in it once they are judged by the rule set that came with it.
 */
export const migration0004: Migration = {
  version: 4,
  sql: `
CREATE TABLE rule_setting (
  rule TEXT PRIMARY KEY,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  severity TEXT CHECK (severity IN ('error', 'warning', 'notice')),
  thresholds TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  trail_seq INTEGER NOT NULL REFERENCES trail (seq),
  status TEXT NOT NULL CHECK (status IN ('done', 'undone', 'dropped')),
  summary TEXT NOT NULL,
  setting_before TEXT NOT NULL,
  setting_after TEXT NOT NULL
) STRICT;

CREATE TABLE severity_change (
  report_id INTEGER NOT NULL REFERENCES report (id),
  fingerprint TEXT NOT NULL,
  topic TEXT NOT NULL,
  statement TEXT NOT NULL,
  severity_from TEXT NOT NULL CHECK (severity_from IN ('error', 'warning', 'notice')),
  severity_to TEXT NOT NULL CHECK (severity_to IN ('error', 'warning', 'notice')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (report_id, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulk_step (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  bulk INTEGER NOT NULL REFERENCES trail (seq)
) STRICT;
CREATE INDEX bulk_step_by_bulk ON bulk_step (bulk);

CREATE TABLE finding (
  report_id INTEGER NOT NULL REFERENCES report (id),
  fingerprint TEXT NOT NULL,
  topic TEXT NOT NULL,
  rule TEXT NOT NULL,
  shape TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'notice')),
  about TEXT NOT NULL CHECK (about IN ('source', 'reading')),
  statement TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (report_id, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_rule ON finding (rule, report_id);
`,
}
