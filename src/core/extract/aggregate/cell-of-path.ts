import type { GridCell } from '../../document/source-document.ts'
import { type CellId, type Edition, isCellId } from '../../form/form.ts'
import { mergedOtherRow, table2Rows, table3Columns, table3Rows } from '../labels.ts'
import type { Beside, Level } from './level.ts'
import { remembered } from './remembered.ts'
import { isUnderstood } from './understood.ts'

/** The cell of the form that a path of labels means, from the outermost to the innermost; null where that is not certain. */
export function cellOfPath(path: readonly Level[], defaultTotal: boolean): CellId | null {
  const levels = path.flatMap((level): Level[] => {
    const text = level.text.replace(leadingYear, '')
    return text === '' ? [] : [{ ...level, text }]
  })
  const id = tableFour(levels) ?? tableTwo(levels) ?? tableThree(levels, defaultTotal)
  return id !== null && isCellId(id) && isUnderstood(levels, id) ? id : null
}

/** The year that the labels over a number say it is of, with the label; null where they say none or several. */
export function yearOfPath(path: readonly Level[]): { value: number; cell: GridCell } | null {
  const years = path.flatMap(({ text, cell }) => {
    const year = leadingYear.exec(text)?.[1]
    return year === undefined ? [] : [{ value: Number(year), cell }]
  })
  const [first] = years
  return first && years.every((year) => year.value === first.value) ? first : null
}

const leadingYear = /^(20[0-3]\d)(?:年(?:度)?|$)/

const isPlainTotal = (text: string): boolean => /^[总合]计(?:数|数量)?$/.test(text)

function tableFour(levels: readonly Level[]): string | null {
  const index = levels.findLastIndex(({ text }) => groupOf(text) !== null)
  const head = levels[index]
  if (!head) return null
  const group = groupOf(head.text)
  // "行政复议结果维持" in one cell, or the result in a level below its group.
  const found = [head.text.replace(/^.*(?:复议|诉讼|起诉)/, ''), ...levels.slice(index + 1).map((level) => level.text)].flatMap(
    (text) => resultOf(text) ?? [],
  )
  const inner = levels.slice(index + 1).findLast((level) => groupOf(level.text) === null && resultOf(level.text) === null)
  return found.length === 1 && !inner ? `t4.${group}.${found[0]}` : null
}

function groupOf(text: string): string | null {
  if (/未经复议|直接起诉|直接诉讼/.test(text)) return 'litigationDirect'
  if (/复议后/.test(text)) return 'litigationAfterReconsideration'
  return /行政复议/.test(text) && !/诉讼/.test(text) ? 'reconsideration' : null
}

function resultOf(text: string): string | null {
  if (/维持/.test(text)) return 'upheld'
  if (/纠正/.test(text)) return 'corrected'
  if (/审结/.test(text)) return 'pending'
  if (/^其[他它](?:结果)?$/.test(text)) return 'other'
  return isPlainTotal(text) ? 'total' : null
}

const table2Columns: Record<Edition, readonly (readonly [string, RegExp])[]> = {
  '2021': [
    ['made', /制发/],
    ['repealed', /废止/],
    ['valid', /现行有效/],
    ['processed', /处理决定/],
    ['amount', /收费金额|(?<!采购总?)金额/],
  ],
  '2019': [
    ['newlyMade', /新制作/],
    ['newlyPublished', /新公开/],
    ['totalPublished', /对外公开总/],
    ['priorItems', /上一?年(?:度)?项目数/],
    ['itemChange', /增\/?减/],
    ['processed', /处理决定/],
    ['count', /采购项目数/],
    ['amount', /采购总?金额/],
  ],
}

const row2Of = {
  '2021': remembered((text): string | null => only(matching(text, table2Rows['2021']))),
  '2019': remembered((text): string | null => only(matching(text, table2Rows['2019']))),
}

function tableTwo(levels: readonly Level[]): string | null {
  for (const edition of ['2021', '2019'] as const) {
    const row = only(levels.flatMap(({ text }) => row2Of[edition](text) ?? []))
    if (row === null) continue
    const column = only(
      levels.flatMap(({ text }) => table2Columns[edition].filter(([, pattern]) => pattern.test(text)).map(([id]) => id)),
    )
    // In 2021 these rows have one column, so that its head may be left out.
    const single = row === 'fees' ? 'amount' : /^(?:licensing|punishment|coercion)$/.test(row) ? 'processed' : null
    const isBare =
      edition === '2021' && levels.every(({ text }) => table2Columns['2019'].every(([, pattern]) => !pattern.test(text)))
    const id = `t2.${row}.${column ?? (isBare ? single : null)}`
    if (isCellId(id)) return id
  }
  return null
}

const shortRows: readonly (readonly [string, RegExp])[] = [
  ['newReceived', /^(?:一、)?(?:本年(?:度)?)?新收(?:申请)?(?:数量|件数|数)?$/],
  ['granted', /^(?:[(]一[)])?公开$/],
]
const strongRows = table3Rows.filter((row) => row.weight >= 4)
const strongColumns = table3Columns.filter((column) => column.weight >= 4)
const narrowGroups = /不予公开|无法提供|不予处理|其[他它]处理/

function tableThree(levels: readonly Level[], defaultTotal: boolean): string | null {
  const strongRow = only(levels.flatMap(({ text }) => rowOf(text) ?? []))
  const strongColumn = only(levels.flatMap(({ text }) => columnOf(text) ?? []))
  let row = strongRow
  let column = strongColumn
  for (const [index, level] of levels.entries()) {
    const weak = weakLabel(level.text)
    if (weak === null) continue
    const above = levels.slice(0, index).map((outer) => outer.text)
    const isColumn = weak !== 'ordinal' && (strongRow !== null || level.beside.namesColumn)
    const isRow = weak === 'ordinal' || strongColumn !== null || level.beside.namesRow
    if (isColumn === isRow) return null
    if (isColumn) {
      // A sum over the kinds of organisations is none of the form's columns.
      if (column !== null || (isPlainTotal(level.text) && above.some((text) => /法人/.test(text)))) return null
      column = isPlainTotal(level.text) ? 'total' : 'otherOrganization'
    } else {
      const found = weakRow(level, above)
      if (row !== null || found === null) return null
      row = found
    }
  }
  row ??= merged(levels)
  if (row === null || levels.some(({ text }) => /小计|其中/.test(text))) return null
  return `t3.${row}.${column ?? (defaultTotal ? 'total' : '')}`
}

/** What labels that stand beside each other say together. */
export function besideOf(texts: readonly string[]): Beside {
  return {
    namesRow: texts.some((text) => rowOf(text) !== null),
    namesColumn: texts.some((text) => columnOf(text) !== null),
    namesOverdue: texts.some((text) => text.includes('逾期')),
  }
}

/** 其他 and 总计 are rows as well as columns; "3.其他" and "（七）总计" are rows only. */
function weakLabel(text: string): 'plain' | 'ordinal' | null {
  if (/^[(]七[)][总合]计$|^3[.、]其[他它]$/.test(text)) return 'ordinal'
  return isPlainTotal(text) || /^其[他它]$/.test(text) ? 'plain' : null
}

function weakRow(level: Level, above: readonly string[]): string | null {
  if (/[总合]计/.test(level.text)) return above.some((text) => narrowGroups.test(text)) ? null : 'totalProcessed'
  const isLast = above.some((text) => /其[他它]处理/.test(text)) || level.beside.namesOverdue
  return isLast ? 'otherOutcome.other' : null
}

const mergedLabel = new RegExp(`^(?:${mergedOtherRow.pattern.source})$`)

function merged(levels: readonly Level[]): string | null {
  const index = levels.findIndex(({ text }) => mergedLabel.test(text) && !/^其[他它]$/.test(text))
  const below = levels.slice(index + 1)
  return index >= 0 && below.every(({ text }) => columnOf(text) !== null || weakLabel(text) === 'plain')
    ? 'otherOutcome.all'
    : null
}

const rowOf = remembered(
  (text): string | null => only(matching(text, strongRows)) ?? shortRows.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
)

const columnOf = remembered((text): string | null => only(matching(text, strongColumns)))

function matching(text: string, labels: readonly { id: string; pattern: RegExp }[]): string[] {
  return labels.filter((label) => text.search(label.pattern) >= 0).map((label) => label.id)
}

/** The one thing that is said, however often; null for nothing or for several. */
function only(ids: readonly string[]): string | null {
  const [first] = ids
  return first !== undefined && ids.every((id) => id === first) ? first : null
}
