import { type CellId, type Edition, formOf, table3Rows } from '../../../src/core/form/form.ts'
import { type PrintStyle, plainStyle } from '../print-style.ts'
import type { Prose } from '../prose/prose.ts'
import type { Frame, Report } from '../report.ts'
import type { Truth } from '../truth.ts'

/** A contradiction or deviation that a sample holds on purpose; the keys are those of the corpus' gold files. */
export interface PlantedFinding {
  /** In Chinese: what is wrong, for samples/README.md. */
  what: string
  rule?: string
  cells?: CellId[]
  quote?: string
  severity?: string | string[]
}

/** The numbers of a sample's tables. What is not said is zero. */
export interface SampleTables {
  /** Table two: row id → its numbers in the order of the form. */
  two: Record<string, (number | string)[]>
  /**
   * Table three: row id → six numbers, 自然人 to 其他; a seventh is printed as the row's 总计 in place of the sum. （七）总计
   * is the sum of its column unless given.
   */
  three: Record<string, number[]>
  /** Table four: for each group four numbers; a fifth is printed as its 总计 in place of the sum. */
  four: number[][]
}

/** A report written by hand about an organ that does not exist. */
export interface Sample {
  fileName: string
  /** How it is printed, in Chinese, for samples/README.md. */
  looks: string
  /** The layout's id, or `table-four-missing` for the text whose table four is a sentence. */
  layout: string
  encoding?: 'utf-8' | 'gb18030'
  style?: Partial<PrintStyle>
  report: Report
  planted: PlantedFinding[]
}

/** The parts of a sample's report. */
export interface SampleReport {
  agency: string
  year: number
  edition?: Edition
  mergedOther?: boolean
  frame?: Partial<Frame>
  opening: string[]
  sections: Record<1 | 2 | 3 | 4 | 5 | 6, string[]>
  tables: SampleTables
}

/** Puts a sample's report together. */
export function sampleReport(source: SampleReport): Report {
  const edition = source.edition ?? '2021'
  const mergedOther = edition === '2019' || (source.mergedOther ?? false)
  const truth: Truth = {
    agency: { name: source.agency, self: '', short: '', place: '' },
    year: source.year,
    edition,
    mergedOther,
    values: valuesOf(source.tables, edition, mergedOther),
  }
  const passages = (number: keyof SampleReport['sections']) => source.sections[number].map((text) => [text])
  const sections: Prose['sections'] = {
    1: passages(1),
    2: passages(2),
    3: passages(3),
    4: passages(4),
    5: passages(5),
    6: passages(6),
  }
  const frame: Frame = {
    title: [`${source.agency}${source.year}年政府信息公开工作年度报告`],
    before: [],
    after: [],
    signature: [],
    ...source.frame,
  }
  return { truth, prose: { opening: source.opening.map((text) => [text]), sections }, frame }
}

/** The style of a sample: the form as prescribed, but for what the sample says. */
export function sampleStyle(sample: Sample): PrintStyle {
  return { ...plainStyle, ...sample.style }
}

function valuesOf(tables: SampleTables, edition: Edition, mergedOther: boolean): Map<CellId, string> {
  const form = formOf(edition)
  const values = new Map<CellId, string>()
  for (const block of form.table2)
    for (const row of block.rows)
      block.columns.forEach((column, index) => values.set(`t2.${row.id}.${column.id}`, String(tables.two[row.id]?.[index] ?? 0)))
  const sums = Array.from({ length: 7 }, () => 0)
  for (const row of table3Rows(edition, mergedOther)) {
    const given = tables.three[row.id] ?? (row.id === 'totalProcessed' ? sums.slice(0, 6) : [])
    const numbers = withTotal(given, 6)
    if (row.group !== null && row.id !== 'totalProcessed')
      numbers.forEach((number, index) => (sums[index] = (sums[index] ?? 0) + number))
    form.table3.columns.forEach((column, index) => values.set(`t3.${row.id}.${column.id}`, String(numbers[index])))
  }
  form.table4.groups.forEach((group, index) => {
    const numbers = withTotal(tables.four[index] ?? [], 4)
    form.table4.columns.forEach((column, place) => values.set(`t4.${group.id}.${column.id}`, String(numbers[place])))
  })
  return values
}

/** The numbers filled up with zeros, and their sum unless a total is given. */
function withTotal(given: readonly number[], count: number): number[] {
  const parts = Array.from({ length: count }, (_, index) => given[index] ?? 0)
  return [...parts, given[count] ?? parts.reduce((sum, part) => sum + part, 0)]
}
