import { sectionTitles } from '../../../src/core/catalogue/rules.ts'
import type { TextSpan } from '../../../src/core/document/locator.ts'
import { textLocator } from '../../../src/core/document/locator.ts'
import type { SourceDocument } from '../../../src/core/document/source-document.ts'
import type {
  Cell,
  CellState,
  Deviation,
  Leftover,
  RecognisedReport,
  Section,
  SectionNumber,
  TableNumber,
} from '../../../src/core/extract/recognised-report.ts'
import { cellIds, cellParts, type CellId, type Edition } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { rules } from '../../../src/core/rules/registry.ts'
import type { EffectiveCell, RuleInput } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'

/** A cell as a test states it: a number ("12"), "" for blank, another text kept to the letter, or a state in full. */
export type CellText = string | { state: CellState; raw?: string; value?: string; inferred?: boolean; candidates?: string[] }

/** A number that relations decided, not separators. */
export function inferred(value: string): CellText {
  return { state: 'number', value, raw: value, inferred: true }
}

/** What a test says about a report; everything else is a plain report of an organ that does not exist, all zeros. */
export interface ReportPlan {
  edition?: Edition | null
  agency?: string
  year?: number | null
  title?: string
  period?: string
  cells?: Partial<Record<CellId, CellText>>
  /** Every cell that is not named; "0" by default. */
  fill?: string
  mergedOther?: boolean
  prose?: Partial<Record<SectionNumber, string>>
  signature?: string
  without?: { sections?: readonly SectionNumber[]; tables?: readonly TableNumber[] }
  deviations?: readonly Deviation[]
  leftovers?: readonly { table: TableNumber; raw: string }[]
  /** Cells whose characters stand together without separators, row by row. */
  glued?: boolean
  images?: boolean
}

/** A report built from cell ids, with a text in which every cell and every sentence has its place. */
export function reportInput(plan: ReportPlan = {}): RuleInput {
  const edition = plan.edition === undefined ? '2021' : plan.edition
  const year = plan.year === undefined ? 2023 : plan.year
  const missing = plan.without ?? {}
  let text = ''
  const prose: TextSpan[] = []
  const write = (words: string, isProse: boolean): TextSpan => {
    const span = { start: text.length, end: text.length + words.length }
    text += `${words}\n`
    if (isProse && words !== '') prose.push(span)
    return span
  }
  write(plan.title ?? `${plan.agency ?? '青禾县数据局'}${year ?? 2023}年政府信息公开工作年度报告`, true)
  write(plan.period ?? `本报告所列数据的统计期限自${year ?? 2023}年1月1日起至${year ?? 2023}年12月31日止。`, true)
  const sections: Section[] = []
  const tables: RecognisedReport['tables'] = {}
  const cells: Cell[] = []
  for (const number of [1, 2, 3, 4, 5, 6] as const) {
    const present = !missing.sections?.includes(number)
    const heading = present ? write(`${'一二三四五六'[number - 1]}、${sectionTitles[number - 1]}`, false) : null
    const start = text.length
    write(plan.prose?.[number] ?? (number === 6 ? '本年度未收取信息处理费。' : ''), true)
    if (number === 6 && plan.signature) write(plan.signature, true)
    if (edition && (number === 2 || number === 3 || number === 4)) {
      const from = text.length
      const absent = missing.tables?.includes(number)
      for (const id of cellIds(edition, plan.mergedOther)) {
        if (cellParts(id).table !== number) continue
        const last = /\.(?:total|amount|valid|processed)$/.test(id)
        cells.push(
          absent
            ? emptyCell(id, 'missing')
            : cellOf(id, plan.cells?.[id] ?? plan.fill ?? '0', (raw) => {
                const span = { start: text.length, end: text.length + raw.length }
                text += raw + (plan.glued && !last ? '' : last ? '\n' : '\t')
                return span
              }),
        )
      }
      if (!absent) tables[number] = { start: from, end: text.length }
    }
    if (heading) sections.push({ number, heading, body: { start, end: text.length } })
  }
  const document: SourceDocument = {
    format: 'text',
    encoding: 'utf-8',
    text,
    blocks: [],
    notes: plan.images ? [{ code: 'image', detail: '3' }] : [],
  }
  const found = <T>(value: T) => ({ value, where: textLocator(0, 1), span: { start: 0, end: 1 } })
  const leftovers: Leftover[] = (plan.leftovers ?? []).map(({ table, raw }) => ({
    table,
    raw,
    span: { start: 0, end: 1 },
    where: textLocator(0, 1),
  }))
  const report: RecognisedReport = {
    kind: 'annual-report',
    agency: found(plan.agency ?? '青禾县数据局'),
    year: year === null ? null : found(year),
    edition,
    sections,
    tables,
    prose,
    cells,
    deviations: [...(plan.deviations ?? [])],
    leftovers,
    part: null,
  }
  return { document, report, cells: effective(cells) }
}

/** The verdicts of one rule on a planned report, by subject. */
export function verdictsOf(rule: string, plan: ReportPlan): Map<string, Verdict> {
  const others = rules.filter(({ id }) => id !== rule).map(({ id }) => ({ rule: id, on: false, severity: null, thresholds: {} }))
  const verdicts = checkReport(reportInput(plan), others)
  const bySubject = new Map(verdicts.map((verdict) => [verdict.subject, verdict]))
  if (bySubject.size !== verdicts.length) throw new Error(`${rule}: two verdicts on one subject`)
  return bySubject
}

/** The failed verdicts of a planned report, as "rule subject". */
export function failuresOf(plan: ReportPlan): Verdict[] {
  return checkReport(reportInput(plan)).filter((verdict) => verdict.outcome === 'failed')
}

function effective(cells: readonly Cell[]): Map<CellId, EffectiveCell> {
  return new Map(cells.map((cell) => [cell.id, { ...cell, corrected: null }]))
}

function emptyCell(id: CellId, state: CellState): Cell {
  return { id, state, value: null, raw: null, inferred: false, where: null, span: null, candidates: [] }
}

function cellOf(id: CellId, given: CellText, place: (raw: string) => TextSpan): Cell {
  const whole = typeof given === 'string' ? fromText(given) : { raw: given.value ?? '', ...given }
  const span = place(whole.raw)
  if (whole.state === 'missing') return emptyCell(id, 'missing')
  const value = whole.state === 'number' ? (whole.value ?? whole.raw) : null
  return {
    id,
    state: whole.state,
    value,
    raw: whole.state === 'blank' ? null : whole.raw,
    inferred: whole.inferred ?? false,
    where: textLocator(span.start, span.end),
    span,
    candidates: whole.candidates ?? [],
  }
}

function fromText(text: string): { state: CellState; raw: string; value?: string; inferred?: boolean; candidates?: string[] } {
  if (text === '') return { state: 'blank', raw: '' }
  return /^-?\d+(?:\.\d+)?$/.test(text) ? { state: 'number', raw: text } : { state: 'text', raw: text }
}
