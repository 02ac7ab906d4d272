/** The end of the trail: sequence number of the last row and its SHA-256 in hex. */
export interface TrailHead {
  seq: number
  hash: string
}

/** The first place where the trail does not hold, or that it holds. */
export type TrailVerification =
  | { ok: true; head: TrailHead }
  | {
      ok: false
      /** The row concerned; the row before it is the last one that holds. */
      seq: number
      /**
       * `gap`: a row is not there; `link`: it does not continue the row before; `hash`: it was changed; `head`: it is not
       * the one that was printed; `state`: a review is not what the trail says; `report`: a report is not.
       */
      problem: 'gap' | 'link' | 'hash' | 'head' | 'state' | 'report'
    }

/** What a whole verification of a workspace found. */
export interface WorkspaceVerification {
  /** Whether SQLite finds its file sound: structure, indexes, references. */
  database: boolean
  trail: TrailVerification
  /** The end of the trail as it stands, whether or not it holds. */
  head: TrailHead
  /** What was last acknowledged, where that is beyond the end of the trail or not in it. */
  lost: TrailHead | null
  /** How many original files were hashed, and the names of those that are lost or altered. */
  originals: { checked: number; lost: string[] }
}

/** A backup, by what its file name says; its content was verified before it got that name. */
export interface Backup {
  /** The file's name in the folder `backups`. */
  name: string
  /** When it was made, in local time: `2026-11-25T15:04:05`. */
  at: string
  /** The last row of the trail that it holds. */
  seq: number
  /** Size in bytes. */
  bytes: number
}

/** What was brought over from a damaged workspace, and what was not. */
export interface Salvaged {
  /** Reports brought over. */
  reports: number
  /** Reports that the damaged workspace had and that cannot be read. */
  reportsLost: number
  /** Rows of the trail brought over, from the first to where the chain breaks. */
  rows: number
  /** Rows of the trail that were made after that. */
  rowsLost: number
  /** Parts of reviews that only the tables hold: brought over as rows of the program, unproved. */
  unproved: number
  /** Original files that are lost or altered, by name. */
  originalsLost: string[]
}

/** What a restore would do to one report. */
export interface ReportDifference {
  agency: string | null
  year: number | null
  fileName: string
  /** `removed`: is not in the backup; `added`: is only there; `changed`: its review is another one there. */
  change: 'removed' | 'added' | 'changed'
  /** How many of each would be other than they are now, or gone. */
  corrections: number
  /** Decisions and changed severities. */
  decisions: number
  notes: number
  /** Organ or year corrected otherwise. */
  identity: number
  state: boolean
}

/** What a restore would do to something stated about the whole workspace: a merge of names, units of an organ, a rule's setting. */
export interface StatementDifference {
  part: 'merge' | 'units' | 'rule'
  /** The name merged away, the organ that is summed, or the rule's id. */
  key: string
  change: ReportDifference['change']
}

/** What a restore would do. */
export interface RestoreComparison {
  backup: TrailHead
  /** The database as it is now; null where it cannot be read. */
  current: TrailHead | null
  /** Reports in the backup. */
  reports: number
  /** Rows of the trail made since; 0 where the backup is not an earlier state of this database. */
  rowsSince: number
  differences: ReportDifference[]
  statements: StatementDifference[]
}
