import { equal, parseDecimal } from '../../../../src/core/decimal/decimal.ts'
import type { RecognisedReport } from '../../../../src/core/extract/recognised-report.ts'
import type { PrintedLine, VariedWorkbook } from './varied-workbook.ts'

/** What became of an aggregated workbook: `wrong`, `phantom` and `invented` hide an error, the others say what is lacking. */
export interface LinesJudgement {
  right: number
  organs: number
  /** Printed numbers that were not read. */
  refused: string[]
  wrong: string[]
  phantom: string[]
  /** Lines without a report. */
  missed: string[]
  /** Reports that are no line's, a line's second, or under a wrong name or year. */
  invented: string[]
}

/** The place that one of the builder's titles names. */
const titled = '澜江市'

/** Compares the reports of a workbook with what it prints, by the addresses of their cells. */
export function judgeLines(
  workbook: Pick<VariedWorkbook, 'lines' | 'saysYear' | 'edition'>,
  reports: readonly RecognisedReport[],
): LinesJudgement {
  const judgement: LinesJudgement = { right: 0, organs: 0, refused: [], wrong: [], phantom: [], missed: [], invented: [] }
  const byAddress = new Map<string, { line: PrintedLine; id: string }>()
  for (const line of workbook.lines)
    for (const [id, { sheet, address }] of line.cells) byAddress.set(`${sheet}!${address}`, { line, id })
  const seen = new Map<PrintedLine, RecognisedReport>()
  for (const report of reports) {
    const owners = new Set<PrintedLine>()
    for (const cell of report.cells) {
      const place = cell.where?.kind === 'sheet' ? byAddress.get(`${cell.where.sheet}!${cell.where.cell}`) : undefined
      if (place) owners.add(place.line)
      if (cell.state !== 'number') continue
      const printed = place?.id === cell.id ? place.line.cells.get(cell.id) : undefined
      if (!printed || printed.value === null) judgement.phantom.push(`${cell.id}: ${cell.value} at ${JSON.stringify(cell.where)}`)
      else if (isSame(cell.value ?? '', printed.value)) judgement.right += 1
      else judgement.wrong.push(`${cell.id}: ${cell.value}, printed ${printed.value}`)
    }
    const [owner] = owners
    const label = `${report.agency?.value} ${report.sum?.value} ${report.year?.value} ${report.part}`
    if (!owner || owners.size > 1 || seen.has(owner)) {
      judgement.invented.push(`${label}: ${owners.size} lines${owner && seen.has(owner) ? ', again' : ''}`)
      continue
    }
    seen.set(owner, report)
    const { agency, year } = owner.line
    // A sum over everything may be told to be that of the place which the title names.
    if ((report.agency?.value ?? null) !== agency && !(report.sum && report.agency?.value === titled))
      judgement.invented.push(`${label}: is ${agency}`)
    else if ((report.year?.value ?? null) !== (workbook.saysYear ? year : null))
      judgement.invented.push(`${label}: is of ${year}`)
    else judgement.organs += 1
  }
  for (const line of workbook.lines) {
    const report = seen.get(line)
    if (!report) judgement.missed.push(line.line.printed)
    else judgeCells(line, report, judgement)
  }
  return judgement
}

function judgeCells(line: PrintedLine, report: RecognisedReport, judgement: LinesJudgement): void {
  const read = new Map(report.cells.map((cell) => [cell.id, cell]))
  for (const [id, printed] of line.cells) {
    const state = read.get(id)?.state ?? 'missing'
    if (printed.value !== null && state !== 'number') judgement.refused.push(`${line.line.printed} ${id}: ${state}`)
    if (printed.value === null && state !== 'number' && !printed.states.includes(state))
      judgement.refused.push(`${line.line.printed} ${id}: ${state}, not ${printed.states.join(' or ')}`)
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [parseDecimal(a), parseDecimal(b)]
  return left !== null && right !== null && equal(left, right)
}
