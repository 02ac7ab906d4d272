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
  /** Other reports of the organ; absent where a report is looked at alone, and rules that compare reports are silent then. */
  related?: RelatedReports
}

/** Another report, as a rule that compares reports sees it: with its corrections laid over, like the one at hand. */
export interface RelatedReport extends RuleInput {
  /** What the caller knows it by; rules only pass it on, so that an operand leads to its report. */
  id: number
  year: number
}

/** What else is known of the organ of a report. Of several versions of a report only the newest stands here. */
export interface RelatedReports {
  /** The organ's own reports of other years, ascending. */
  years: readonly RelatedReport[]
  /** The version of this very report that was taken in before it; null where it is the first. */
  olderVersion: RelatedReport | null
  /** For a report of its own, the same organ and year as a line of an aggregated workbook; null where there is none. */
  workbookLine: RelatedReport | null
  /**
   * The units that the organ's figures are summed from, with their reports of the same year: those that the auditor says;
   * else, for the total of a workbook, the organs that it lists.
   */
  units: RelatedOrgan[]
  /**
   * The organs that had this one's work the year before, by the auditor's word, with their reports of that year; itself
   * among them where it had one. Empty where that year's report is of no other name than this one's.
   */
  predecessors: readonly RelatedOrgan[]
}

/** Another organ: a unit of a government, or one that was merged; null where its report of the year is not there. */
export interface RelatedOrgan {
  name: string
  report: RelatedReport | null
}

/** A cell as the rules see it: the reading, or the auditor's corrected value. */
export interface EffectiveCell extends Cell {
  /** The kind of the correction laid over the reading; null where there is none. */
  corrected: 'reading' | 'source' | null
}

/** A number of a rule's own judgement, that a workspace may set otherwise within bounds. Whole numbers; shares are in percent. */
export interface Threshold {
  /** Unique within the rule. */
  id: string
  /** What the rule set has. */
  standard: number
  least: number
  most: number
}

/** Thresholds by id. */
export type ThresholdValues = Readonly<Record<string, number>>

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
  thresholds: readonly Threshold[]
  /** `thresholds`: those that differ from the standard ones. */
  check: (input: RuleInput, thresholds?: ThresholdValues) => Verdict[]
}
