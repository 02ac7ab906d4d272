import type { SourceDocument, SourceFormat } from '../core/document/source-document.ts'
import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import { effectiveCells } from '../core/review/effective-cells.ts'
import { emptyReview } from '../core/review/review.ts'
import { countChecks, type Verdict } from '../core/rules/verdict.ts'
import { type KeptFinding, keptFindings } from './findings.ts'
import { sha256Of } from './originals.ts'
import { packText } from './packed.ts'
import { type Standing, standingOf } from './tallies.ts'

/** What was read out of a file, as the database keeps it: made where the file is read, for packing takes its time. */
export interface PackedImport {
  format: SourceFormat
  encoding: string | null
  document: Uint8Array
  documentHash: string
  /** At least one; many only for aggregated workbooks. */
  reports: PackedReport[]
}

/** One report of a file. */
export interface PackedReport {
  kind: RecognisedReport['kind']
  edition: RecognisedReport['edition']
  part: string | null
  recognised: Uint8Array
  recognisedHash: string
  verdicts: Uint8Array
  standing: Standing
  /** How many verdicts failed. */
  findings: number
  kept: KeptFinding[]
}

/** Packs what was read out of a file. */
export function packImport(
  document: SourceDocument,
  examinations: readonly { report: RecognisedReport; verdicts: Verdict[] }[],
): PackedImport {
  const text = JSON.stringify(document)
  return {
    format: document.format,
    encoding: document.encoding,
    document: packText(text),
    documentHash: sha256Of(text),
    reports: examinations.map(({ report, verdicts }) => {
      const recognised = JSON.stringify(report)
      const { kind, edition, part } = report
      return {
        kind,
        edition,
        part,
        recognised: packText(recognised),
        recognisedHash: sha256Of(recognised),
        verdicts: packText(JSON.stringify(verdicts)),
        standing: standingOf(report, emptyReview, effectiveCells(report, emptyReview), verdicts),
        findings: countChecks(verdicts).failed,
        kept: keptFindings(verdicts),
      }
    }),
  }
}
