import type { Cell, RecognisedReport } from '../../src/core/extract/recognised-report.ts'
import { examineDocument } from '../../src/core/examine.ts'
import type { SourceDocument } from '../../src/core/document/source-document.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { type Judgement, judgeCells } from './judge.ts'
import type { Rendered } from './rendered.ts'

/** A rendered file as the program reads it. */
export interface Reading {
  document: SourceDocument
  report: RecognisedReport
  judgement: Judgement
  /** What the rules say is wrong in print; nothing, where the report is clean. */
  errors: string[]
  /** What was misread of the organ, the year and the edition; empty where nothing was. */
  identity: string[]
}

/** Reads a rendered file with the program's own reader and extraction. Throws where the file is refused as a whole. */
export async function readRendered(rendered: Rendered): Promise<Reading> {
  const read = await readDocument(rendered.bytes, rendered.name)
  if (!read.ok) throw new Error(`${rendered.layout}: ${read.error.code} ${read.error.message}`)
  const examinations = examineDocument(read.document)
  const reports = examinations.map((examination) => examination.report)
  const [first] = examinations
  const report = first?.report
  if (!first || !report) throw new Error(`${rendered.layout}: no report`)
  const cells: readonly Cell[] = report.cells
  return {
    document: read.document,
    report,
    judgement: judgeCells(cells, rendered.expected),
    errors: first.verdicts
      .filter((verdict) => verdict.outcome === 'failed' && verdict.severity === 'error' && verdict.about === 'source')
      .map((verdict) => `${verdict.rule}: ${verdict.statement}`),
    identity: reports.length === 1 ? identityOf(report, rendered) : [`${reports.length} reports in one file`],
  }
}

function identityOf(report: RecognisedReport, { report: { truth } }: Rendered): string[] {
  const told = (what: string, got: unknown, want: unknown) =>
    got === want ? [] : [`${what}: ${String(got)}, is ${String(want)}`]
  return [
    ...told('kind', report.kind, 'annual-report'),
    ...told('agency', report.agency?.value ?? null, truth.agency.name),
    ...told('year', report.year?.value ?? null, truth.year),
    ...told('edition', report.edition, truth.edition),
  ]
}
