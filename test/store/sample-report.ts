import { createHash } from 'node:crypto'
import type { SourceDocument } from '../../src/core/document/source-document.ts'
import type { Cell, RecognisedReport } from '../../src/core/extract/recognised-report.ts'
import { cellIds } from '../../src/core/form/form.ts'

/** What a sample is about; every cell has the number given for it, else zero. */
export interface SampleOptions {
  agency?: string | null
  year?: number | null
  values?: Readonly<Record<string, string>>
  part?: string | null
  /** Makes the bytes another file with the same report. */
  remark?: string
}

/** A file as an import has it before it reaches the store, about an organ that does not exist. */
export interface Sample {
  name: string
  bytes: Uint8Array
  sha256: string
  document: SourceDocument
  report: RecognisedReport
}

/** Builds a report whose cells stand one a line in its text, each with its true place. */
export function sampleReport(options: SampleOptions = {}): Sample {
  const { agency = '云岭县林草局', year = 2025, values = {}, part = null, remark = '' } = options
  let text = `${agency ?? ''}${year ?? ''}年政府信息公开工作年度报告\n`
  const cells = cellIds('2021').map((id): Cell => {
    const value = values[id] ?? '0'
    const start = text.length
    text += `${value}\n`
    const span = { start, end: start + value.length }
    return { id, state: 'number', value, raw: value, inferred: false, where: { kind: 'text', ...span }, span, candidates: [] }
  })
  text += `本年新收申请${values['t3.newReceived.total'] ?? '0'}件。${remark}\n`
  const bytes = new TextEncoder().encode(text)
  return {
    name: `${agency ?? '无名'}${year ?? ''}.txt`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    document: { format: 'text', encoding: 'utf-8', text, blocks: [], notes: [] },
    report: {
      kind: 'annual-report',
      agency: agency === null ? null : found(agency),
      year: year === null ? null : found(year),
      edition: '2021',
      sections: [],
      tables: {},
      prose: [],
      cells,
      deviations: [],
      leftovers: [],
      part,
    },
  }
}

function found<T>(value: T): {
  value: T
  where: { kind: 'text'; start: number; end: number }
  span: { start: number; end: number }
} {
  return { value, where: { kind: 'text', start: 0, end: 4 }, span: { start: 0, end: 4 } }
}
