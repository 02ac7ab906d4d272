import type { SourceDocument } from '../document/source-document.ts'
import type { Cell, RecognisedReport } from '../extract/recognised-report.ts'
import type { CellId, Edition } from '../form/form.ts'
import type { Severity, Verdict } from './verdict.ts'

/** What a rule may look at: the document, what was recognised in it, and the cells with the auditor's corrections laid over. */
export interface RuleInput {
  document: SourceDocument
  report: RecognisedReport
  /** Every cell of the report by id, corrections applied. */
  cells: ReadonlyMap<CellId, EffectiveCell>
}

/** A cell as the rules see it: the reading, or the auditor's corrected value. */
export interface EffectiveCell extends Cell {
  /** The kind of the correction laid over the reading; null where there is none. */
  corrected: 'reading' | 'source' | null
}

/** A rule: pure, total, and silent about what it does not apply to. */
export interface Rule {
  /** Dotted, lower case: `t3.row-total`. Names the file, the test and the page in docs/rules. */
  id: string
  /** Chinese, for screen and paper; derived relations say so (推定). */
  title: string
  /** The clause it rests on. */
  legalBasis: string
  /** False for relations printed on the form itself. */
  derived: boolean
  appliesTo: (edition: Edition | null) => boolean
  /** The severity of its failures unless a verdict says otherwise. */
  severity: Severity
  check: (input: RuleInput) => Verdict[]
}
