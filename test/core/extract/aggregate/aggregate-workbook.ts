import { utils, type WorkSheet } from 'xlsx'
import { formatDecimal, parseDecimal, sum } from '../../../../src/core/decimal/decimal.ts'
import { type CellId, type Edition, formOf, table3Rows } from '../../../../src/core/form/form.ts'
import { agencyOf } from '../../../builders/agency.ts'
import type { Random } from '../../../builders/random.ts'
import { type Truth, truthOf } from '../../../builders/truth.ts'
import { workbookBytes } from '../../../builders/workbook/workbook.ts'
import { AggregateSheet } from '../../../builders/workbook/aggregate/sheet-writer.ts'
import {
  depthOf,
  type Head,
  leavesOf,
  tableFourHeads,
  tableThreeHeads,
  tableTwoHeads,
} from '../../../builders/workbook/aggregate/head-tree.ts'

/** An organ (or a sum over organs) as the workbook prints it. */
export interface PrintedOrgan {
  name: string
  /** Characters by cell, "" for blank; only the cells that the workbook has. */
  cells: Map<CellId, { text: string; sheet: string; address: string }>
}

/** A workbook with what a careful reader finds in it. */
export interface AggregateWorkbook {
  bytes: Uint8Array
  year: number
  edition: Edition
  organs: PrintedOrgan[]
}

interface Source {
  name: string
  values: ReadonlyMap<CellId, string>
}

/** Makes up a workbook of several organs: heads in one to four rows, organs in rows or columns, tables on one sheet or several. */
export function aggregateWorkbook(random: Random): AggregateWorkbook {
  const edition: Edition = random.chance(0.2) ? '2019' : '2021'
  const mergedOther = edition === '2019' || random.chance(0.2)
  const year = edition === '2019' ? random.int(2019, 2020) : random.int(2021, 2026)
  const sources = sourcesOf(random, edition, mergedOther)
  const organs: PrintedOrgan[] = sources.map(({ name }) => ({ name, cells: new Map() }))
  const writer = new Writer(random, year, sources, organs)
  const groups = headGroups(random, edition, mergedOther)
  const apart = groups.length > 1 && random.chance(0.5)
  const sheets: [string, WorkSheet][] = apart
    ? groups.map((heads, index) => [`表${'二三四'.charAt(index)}`, writer.wide(`表${'二三四'.charAt(index)}`, heads)])
    : [['汇总', writer.wide('汇总', groups.flat())]]
  if (!apart && random.chance(0.3)) {
    const [name, sheet] = ['申请办理', writer.stacked('申请办理', edition, mergedOther)] as const
    for (const organ of organs) for (const [id, cell] of organ.cells) if (cell.sheet !== name) organ.cells.delete(id)
    sheets.splice(0, 1, [name, sheet])
  }
  const book = utils.book_new()
  for (const [name, sheet] of sheets) utils.book_append_sheet(book, sheet, name)
  return { bytes: workbookBytes(book, random.pick(['xlsx', 'xlsx', 'biff8'])), year, edition, organs }
}

function headGroups(random: Random, edition: Edition, mergedOther: boolean): Head[][] {
  const form = random.pick(['totals', 'totals', 'items', 'kinds'] as const)
  const all = [tableTwoHeads(edition, random), tableThreeHeads(edition, mergedOther, form, random), tableFourHeads(random)]
  return random.chance(0.6) ? all : [random.pick(all)]
}

function sourcesOf(random: Random, edition: Edition, mergedOther: boolean): Source[] {
  const names = new Set<string>()
  while (names.size < random.int(2, 9)) names.add(agencyOf(random).name)
  const truths = [...names].map((name): Source => ({ name, values: sameForm(random, edition, mergedOther).values }))
  if (random.chance(0.5)) return truths
  const ids = [...truths[0]!.values.keys()]
  const totals = new Map(
    ids.map((id): [CellId, string] => [
      id,
      formatDecimal(sum(truths.map((truth) => parseDecimal(truth.values.get(id) ?? '0')!))),
    ]),
  )
  const total = { name: random.pick(['合计', '总计', '全市合计']), values: totals }
  return random.chance(0.5) ? [...truths, total] : [total, ...truths]
}

function sameForm(random: Random, edition: Edition, mergedOther: boolean): Truth {
  for (;;) {
    const truth = truthOf(random, { edition, mergedOther })
    if (truth.edition === edition && truth.mergedOther === mergedOther) return truth
  }
}

class Writer {
  readonly #random: Random
  readonly #year: number
  readonly #sources: readonly Source[]
  readonly #organs: readonly PrintedOrgan[]
  readonly #blankZeros: boolean
  readonly #turned: boolean

  constructor(random: Random, year: number, sources: readonly Source[], organs: readonly PrintedOrgan[]) {
    this.#random = random
    this.#year = year
    this.#sources = sources
    this.#organs = organs
    this.#blankZeros = random.chance(0.25)
    this.#turned = random.chance(0.3)
  }

  /** A sheet with one organ a row (or a column, where turned). */
  wide(name: string, heads: readonly Head[]): WorkSheet {
    const sheet = new AggregateSheet(this.#turned)
    const numbered = this.#random.chance(0.5)
    const first = numbered ? 2 : 1
    const depth = depthOf(heads)
    const top = this.#title(sheet, first + leavesOf(heads).length)
    if (numbered) sheet.put(top, 0, '序号', depth, 1)
    sheet.put(top, first - 1, this.#random.pick(['单位', '单位名称', '机关名称', '地区']), depth, 1)
    sheet.heads(top, first, heads)
    let row = top + depth
    if (this.#random.chance(0.2)) {
      leavesOf(heads).forEach((_, index) => sheet.put(row, first + index, String(index + 1), 1, 1, true))
      row += 1
    }
    this.#sources.forEach((source, index) => {
      if (numbered) sheet.put(row, 0, String(index + 1), 1, 1, true)
      sheet.put(row, first - 1, source.name)
      leavesOf(heads).forEach((id, column) => this.#value(sheet, name, index, id, row, first + column))
      row += 1
    })
    if (this.#random.chance(0.3)) sheet.put(row + 1, 0, '填报人：张某　　审核人：李某')
    return sheet.sheet()
  }

  /** A sheet where each organ takes a row for each kind of applicant, or for each item. */
  stacked(name: string, edition: Edition, mergedOther: boolean): WorkSheet {
    const sheet = new AggregateSheet(this.#turned)
    const kinds = formOf(edition).table3.columns
    const items = table3Rows(edition, mergedOther)
    const byKind = this.#random.chance(0.5)
    const [down, across] = byKind ? [kinds, items] : [items, kinds]
    const top = this.#title(sheet, 2 + across.length)
    sheet.put(top, 0, '单位名称')
    sheet.put(top, 1, byKind ? '申请人类型' : '办理情况')
    across.forEach((line, index) => sheet.put(top, 2 + index, line.label))
    const merged = this.#random.chance(0.6)
    this.#sources.forEach((source, organ) => {
      const from = top + 1 + organ * down.length
      if (merged) sheet.put(from, 0, source.name, down.length, 1)
      down.forEach((line, index) => {
        if (!merged) sheet.put(from + index, 0, source.name)
        sheet.put(from + index, 1, line.label)
        across.forEach((other, column) => {
          const id: CellId = byKind ? `t3.${other.id}.${line.id}` : `t3.${line.id}.${other.id}`
          this.#value(sheet, name, organ, id, from + index, 2 + column)
        })
      })
    })
    return sheet.sheet()
  }

  /** A title over the whole width, at times with a line of remarks below; returns the first row of heads. */
  #title(sheet: AggregateSheet, width: number): number {
    sheet.put(0, 0, `${this.#year}年度全市政府信息公开工作情况汇总表`, 1, width)
    if (this.#random.chance(0.5)) return 1
    sheet.put(1, 0, '填报单位：市政府办公室')
    return 2
  }

  #value(sheet: AggregateSheet, name: string, organ: number, id: CellId, row: number, column: number): void {
    const value = this.#sources[organ]!.values.get(id) ?? ''
    const text = value === '0' && this.#blankZeros ? '' : value
    const address = sheet.put(row, column, text, 1, 1, text.replace(/\D/g, '').length < 15 && this.#random.chance(0.8))
    this.#organs[organ]!.cells.set(id, { text, sheet: name, address })
  }
}
