import type { ReportItem, ReportView, ReviewView, SourceFile } from '../../../src/contract/views.ts'
import type { SourceDocument } from '../../../src/core/document/source-document.ts'
import type { RecognisedReport } from '../../../src/core/extract/recognised-report.ts'
import { applyCommand } from '../../../src/core/review/apply-command.ts'
import { applyChanges, invertChanges, type ReviewChange } from '../../../src/core/review/change.ts'
import { withChosenForm } from '../../../src/core/review/chosen-form.ts'
import { completenessOf } from '../../../src/core/review/completeness.ts'
import { effectiveCells, printedCells } from '../../../src/core/review/effective-cells.ts'
import { effectiveIdentity, withEffectiveIdentity } from '../../../src/core/review/effective-identity.ts'
import { orphansOf, pendingCount } from '../../../src/core/review/orphans.ts'
import { remedyOf, type Remedy } from '../../../src/core/review/remedy.ts'
import { emptyReview, type Review, type ReviewCommand } from '../../../src/core/review/review.ts'
import { effectiveSeverities, orphanedSeverities } from '../../../src/core/review/effective-severities.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../../src/core/rules/registry.ts'
import type { EffectiveCell, RelatedReport } from '../../../src/core/rules/rule.ts'
import { countChecks, findingsOf, type Finding, type Verdict } from '../../../src/core/rules/verdict.ts'
import type { Trail } from './trail.ts'

interface Step {
  changes: ReviewChange[]
  summary: string
}

/** One imported report with its review and its undo history, as the store keeps it. */
export class ReportRecord {
  readonly id: number
  readonly file: SourceFile
  private readonly document: SourceDocument
  private readonly report: RecognisedReport
  private readonly trail: Trail
  private readonly older: ReportRecord | null
  private review: Review = emptyReview
  private readonly undoable: Step[] = []
  private redoable: Step[] = []
  private verdicts: Verdict[] = []

  constructor(
    id: number,
    file: SourceFile,
    document: SourceDocument,
    report: RecognisedReport,
    trail: Trail,
    older: ReportRecord | null = null,
  ) {
    this.id = id
    this.file = file
    this.document = document
    this.report = report
    this.trail = trail
    this.older = older
    this.check()
  }

  get findings(): Finding[] {
    return findingsOf(this.verdicts)
  }

  /** Whether both are of one organ and year. */
  isVersionOf(report: RecognisedReport): boolean {
    const { agency, year } = this.report
    return agency !== null && year !== null && agency.value === report.agency?.value && year.value === report.year?.value
  }

  /** The canonical text. */
  get text(): string {
    return this.document.text
  }

  /** Applies a command; answers with the sentence of its refusal, or null. */
  apply(command: ReviewCommand, who: string): string | null {
    const { document, report, findings } = this
    const newId = () => `n${this.trail.head.seq + 1}`
    const applied = applyCommand(this.review, command, { who, at: this.trail.now(), newId, document, report, findings })
    if (!applied.ok) return applied.error.message
    this.review = applied.review
    this.undoable.push({ changes: applied.changes, summary: applied.summary })
    this.redoable = []
    this.trail.add({ who, action: command.type, reportId: this.id, summary: applied.summary })
    this.check()
    return null
  }

  /** Undoes or redoes one step. */
  step(direction: 'undo' | 'redo', who: string): void {
    const [from, to] = direction === 'undo' ? [this.undoable, this.redoable] : [this.redoable, this.undoable]
    const step = from.pop()
    if (!step) return
    this.review = applyChanges(this.review, direction === 'undo' ? invertChanges(step.changes) : step.changes)
    to.push(step)
    this.trail.add({
      who,
      action: direction,
      reportId: this.id,
      summary: `${direction === 'undo' ? '撤销' : '重做'}：${step.summary}`,
    })
    this.check()
  }

  /** The line of the list. */
  item(all: readonly ReportRecord[]): ReportItem {
    const { file, report, review, verdicts } = this
    const findings = findingsOf(effectiveSeverities(verdicts, review))
    const { agency, year } = effectiveIdentity(report, review)
    const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
    const same = all.filter(
      (one) => agency !== null && effectiveIdentity(one.report, one.review).agency === agency && one.report.year?.value === year,
    )
    return {
      id: this.id,
      agency,
      year,
      edition: withChosenForm(report, review).edition,
      kind: report.kind,
      fileName: file.name,
      format: file.format,
      sha256: file.sha256,
      importedAt: file.importedAt,
      state: review.state,
      completeness: completenessOf(effectiveCells(report, review)),
      checks: countChecks(verdicts),
      findings: { error: count('error'), warning: count('warning'), notice: count('notice') },
      pending: pendingCount(review, findings),
      version: Math.max(1, same.indexOf(this) + 1),
      versions: Math.max(1, same.length),
      comparing: false,
    }
  }

  /** What changes with every command. */
  reviewView(all: readonly ReportRecord[]): ReviewView {
    const { review, report, verdicts, findings } = this
    return {
      item: this.item(all),
      review,
      cells: effectiveCells(report, review),
      verdicts: effectiveSeverities(verdicts, review),
      remedy: this.remedy(),
      related: [],
      orphans: orphansOf(review, findings),
      orphanedSeverities: orphanedSeverities(review, findings),
      ruleSet: ruleSetVersion,
      ruleSettings: [],
      undo: this.undoable.at(-1)?.summary ?? null,
      redo: this.redoable.at(-1)?.summary ?? null,
      trailHead: this.trail.head,
    }
  }

  /** The report as opened on the desk. */
  view(all: readonly ReportRecord[]): ReportView {
    return { ...this.reviewView(all), file: this.file, document: this.document, report: this.report }
  }

  private check(): void {
    this.verdicts = this.judge(printedCells(this.report, this.review))
  }

  private remedy(): Remedy | null {
    const some = this.review.corrections.some((correction) => correction.kind === 'source')
    return some ? remedyOf(this.verdicts, this.judge(effectiveCells(this.report, this.review))) : null
  }

  private judge(cells: readonly EffectiveCell[]): Verdict[] {
    const report = withEffectiveIdentity(this.report, this.review)
    const input = { document: this.document, report, cells: new Map(cells.map((cell) => [cell.id, cell])) }
    return checkReport(
      this.older
        ? {
            ...input,
            related: { years: [], olderVersion: this.older.related(), workbookLine: null, units: [], predecessors: [] },
          }
        : input,
    )
  }

  private related(): RelatedReport {
    const { id, document, report } = this
    const cells = printedCells(report, this.review)
    return { id, year: report.year?.value ?? 0, document, report, cells: new Map(cells.map((cell) => [cell.id, cell])) }
  }
}
