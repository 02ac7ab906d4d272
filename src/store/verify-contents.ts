import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import { canonicalJson } from '../core/review/canonical-json.ts'
import { effectiveCells } from '../core/review/effective-cells.ts'
import type { Review } from '../core/review/review.ts'
import type { Verdict } from '../core/rules/verdict.ts'
import { type KeptFinding, keptFindings } from './findings.ts'
import type { HeldReport, HeldStep } from './held.ts'
import type { HeldOrganStep } from './organ-statements.ts'
import { sha256Of } from './originals.ts'
import { unpack, unpackedText } from './packed.ts'
import { standingOf } from './tallies.ts'
import type { TrailPayload, TrailRow } from './trail.ts'

/** Whether the file, the document and the reading of a report are what the row of its import says. */
export function importHolds(held: HeldReport, row: TrailRow, { file, proof }: TrailPayload): boolean {
  const { name, sha256, bytes, format, part, importedAt } = held
  if (canonicalJson(file) !== canonicalJson({ name, sha256, bytes, format, part }) || importedAt !== row.at) return false
  // Rows of older programs prove no contents; of a file's reports only the first proves the document.
  const { recognised, document } = (proof ?? {}) as { recognised?: unknown; document?: unknown }
  const kept = (packed: Uint8Array, hash: unknown) => hash === undefined || hashOfPacked(packed) === hash
  return kept(held.recognised, recognised) && kept(held.document, document)
}

/** Whether what is kept beside a report for the list follows from the report, its review and its verdicts. */
export function standingHolds(held: HeldReport, review: Review): boolean {
  try {
    const report = unpack(held.recognised) as RecognisedReport
    const expected = standingOf(report, review, effectiveCells(report, review), unpack(held.verdicts) as Verdict[])
    const { agency, year, versionKey, state, part, kind, edition } = held
    const found = { agency, year, versionKey, state, tallies: JSON.parse(held.tallies) as unknown }
    const { part: itsPart, kind: itsKind, edition: itsEdition } = report
    return (
      canonicalJson(found) === canonicalJson(expected) &&
      canonicalJson({ part, kind, edition }) === canonicalJson({ part: itsPart, kind: itsKind, edition: itsEdition })
    )
  } catch {
    return false
  }
}

/**
 * Whether the findings kept beside a report are those of its verdicts. A report that was judged before findings were kept
 * has none until it is judged again.
 */
export function findingsHold(held: HeldReport, kept: readonly KeptFinding[]): boolean {
  if (kept.length === 0) return true
  try {
    const shown = (findings: readonly KeptFinding[]) => [...new Set(findings.map((one) => canonicalJson(one)))].toSorted()
    return canonicalJson(shown(kept)) === canonicalJson(shown(keptFindings(unpack(held.verdicts) as Verdict[])))
  } catch {
    return false
  }
}

/** Whether a step of the history is what its row of the trail did. */
export function stepHolds(step: HeldStep, row: TrailRow | undefined, payload: TrailPayload | null): boolean {
  if (!row || !payload || row.reportId !== step.reportId || payload.summary !== step.summary) return false
  try {
    return canonicalJson(JSON.parse(step.changes)) === canonicalJson(payload.changes)
  } catch {
    return false
  }
}

/** Whether a step of the statements about organs is what its row of the trail did. */
export function organStepHolds(step: HeldOrganStep, row: TrailRow | undefined, payload: TrailPayload | null): boolean {
  if (!row || !payload || row.reportId !== null || payload.summary !== step.summary) return false
  try {
    return canonicalJson(JSON.parse(step.changes)) === canonicalJson(payload.organs)
  } catch {
    return false
  }
}

function hashOfPacked(packed: Uint8Array): string | null {
  try {
    return sha256Of(unpackedText(packed))
  } catch {
    return null
  }
}
