import type { Migration } from './migration.ts'

/** The form on which tables that could not be read are typed in, stated like the organ and the year. */
export const migration0003: Migration = {
  version: 3,
  sql: `
CREATE TABLE identity_with_form (
  report_id INTEGER NOT NULL REFERENCES report (id),
  field TEXT NOT NULL CHECK (field IN ('agency', 'year', 'form')),
  value TEXT NOT NULL CHECK (value <> ''),
  reason TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (report_id, field)
) STRICT, WITHOUT ROWID;
INSERT INTO identity_with_form SELECT report_id, field, value, reason, who, at FROM identity;
DROP TABLE identity;
ALTER TABLE identity_with_form RENAME TO identity;
`,
}
