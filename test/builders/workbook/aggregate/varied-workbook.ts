import { utils, type WorkSheet } from 'xlsx'
import type { CellId, Edition } from '../../../../src/core/form/form.ts'
import type { Random } from '../../random.ts'
import { workbookBytes } from '../workbook.ts'
import { castOf, type Cast, type Line, linesOf } from './lines.ts'
import { reworded, withForeign } from './foreign-heads.ts'
import { depthOf, type Head, tableFourHeads, tableThreeHeads, tableTwoHeads } from './head-tree.ts'
import { type PrintedValue, printValue, type Zeros } from './printed-value.ts'
import { AggregateSheet } from './sheet-writer.ts'

/** A line as the workbook prints it: each of its cells by sheet and address. */
export interface PrintedLine {
  line: Line
  cells: Map<CellId, PrintedValue & { sheet: string; address: string }>
}

/** A workbook with what a careful reader finds in it. */
export interface VariedWorkbook {
  bytes: Uint8Array
  edition: Edition
  /** Whether the workbook says of which year its lines are. */
  saysYear: boolean
  lines: PrintedLine[]
}

/** Makes up an aggregated workbook as offices keep them: every habit that is known, each by chance. */
export function variedWorkbook(random: Random): VariedWorkbook {
  const edition: Edition = random.chance(0.15) ? '2019' : '2021'
  const mergedOther = edition === '2019' || random.chance(0.15)
  const year = edition === '2019' ? 2020 : random.int(2022, 2026)
  const cast = castOf(random)
  const yearsBy = random.pick(['title', 'title', 'title', 'sheet', 'none', 'column', 'rows', 'heads', 'sheets'] as const)
  const years = ['column', 'rows', 'heads', 'sheets'].includes(yearsBy)
    ? edition === '2019'
      ? [2019, 2020]
      : [year - 1, year]
    : [year]
  const lines = years.map((one) => linesOf(cast, edition, mergedOther, one, random))
  const printed = new Map<Line, PrintedLine>(lines.flat().map((line) => [line, { line, cells: new Map() }]))
  const style: Style = {
    cast,
    turned: random.chance(0.2),
    zeros: random.pick(['0', '0', '', '', '/', '-', '—', '无']),
    spoilt: random.chance(0.3) ? 0.05 : 0,
    mergedHeads: random.chance(0.8),
    repeatHeads: random.chance(0.15),
    separators: random.chance(0.2),
    code: random.chance(0.25),
    type: random.chance(0.25),
    numbers: random.chance(0.5),
    remarks: random.chance(0.3),
    counts: random.chance(0.15),
    footer: random.pick(['', '', '填表人：张某　　审核人：李某', '制表　张某', '日期：2027年1月10日', '注：空白为零。']),
    nameHead: random.pick(['单位', '单位名称', '机关名称', '部门', '地区', '']),
  }
  const form = random.pick(['totals', 'totals', 'items', 'kinds'] as const)
  const groups = [tableTwoHeads(edition, random), tableThreeHeads(edition, mergedOther, form, random), tableFourHeads(random)]
  const tables = (random.chance(0.6) ? groups : [random.pick(groups)]).map((heads) =>
    reworded(random.chance(0.3) ? withForeign(heads, random) : heads, random),
  )
  const sheets: [string, WorkSheet][] = []
  const writer = new Writer(random, style, printed)
  const perSheet =
    yearsBy === 'sheets' ? lines.map((of, index) => ({ of: [of], suffix: String(years[index]) })) : [{ of: lines, suffix: '' }]
  for (const { of, suffix } of perSheet) {
    const titleYear = yearsBy === 'title' ? year : null
    const suffixed = yearsBy === 'sheet' ? String(year) : suffix
    const arrangement = random.pick(['one', 'one', 'sheets', 'side', 'stacked'] as const)
    const parts = arrangement === 'one' ? [tables.flat()] : tables
    if (arrangement === 'sheets' || arrangement === 'one' || parts.length === 1) {
      parts.forEach((heads, index) => {
        const name = `${parts.length > 1 ? `表${index + 1}` : '汇总'}${suffixed}`
        sheets.push([name, writer.sheet(name, [heads], of, 'side', titleYear, yearsBy)])
      })
    } else {
      const name = `汇总${suffixed}`
      sheets.push([name, writer.sheet(name, parts, of, arrangement, titleYear, yearsBy)])
    }
  }
  const book = utils.book_new()
  for (const [name, sheet] of sheets) utils.book_append_sheet(book, sheet, name)
  return {
    // A sheet of Excel 97 has 256 columns.
    bytes: workbookBytes(book, random.pick(writer.width > 256 ? ['xlsx'] : ['xlsx', 'xlsx', 'biff8'])),
    edition,
    saysYear: yearsBy !== 'none',
    lines: [...printed.values()].filter(({ cells }) => cells.size > 0),
  }
}

type YearsBy = 'title' | 'sheet' | 'none' | 'column' | 'rows' | 'heads' | 'sheets'

interface Style {
  cast: Cast
  turned: boolean
  zeros: Zeros
  spoilt: number
  mergedHeads: boolean
  repeatHeads: boolean
  separators: boolean
  code: boolean
  type: boolean
  numbers: boolean
  remarks: boolean
  counts: boolean
  footer: string
  nameHead: string
}

/** A leaf of the heads: one column of values. */
interface Leaf {
  head: Head
  year: number | null
}

class Writer {
  readonly #random: Random
  readonly #style: Style
  readonly #printed: ReadonlyMap<Line, PrintedLine>
  /** Columns of the widest sheet so far. */
  width = 0

  constructor(random: Random, style: Style, printed: ReadonlyMap<Line, PrintedLine>) {
    this.#random = random
    this.#style = style
    this.#printed = printed
  }

  /** One sheet with the tables side by side or below one another. */
  sheet(
    name: string,
    tables: readonly (readonly Head[])[],
    years: readonly (readonly Line[])[],
    arrangement: 'side' | 'stacked',
    titleYear: number | null,
    yearsBy: YearsBy,
  ): WorkSheet {
    const sheet = new AggregateSheet(this.#style.turned)
    let row = 0
    let column = 0
    for (const [index, heads] of tables.entries()) {
      const isSide = arrangement === 'side'
      const top = isSide ? 0 : row
      const size = this.#table(sheet, name, top, column, heads, years, titleYear, yearsBy)
      this.width = Math.max(this.width, size.column)
      row = Math.max(row, size.row + (isSide ? 0 : this.#random.int(1, 2)))
      if (isSide) column = size.column + 1
      if (index === tables.length - 1 && this.#style.footer !== '') sheet.put(row + 1, 0, this.#style.footer)
    }
    this.width = Math.max(this.width, this.#style.turned ? row + 2 : column)
    return sheet.sheet()
  }

  #table(
    sheet: AggregateSheet,
    name: string,
    top: number,
    left: number,
    heads: readonly Head[],
    years: readonly (readonly Line[])[],
    titleYear: number | null,
    yearsBy: YearsBy,
  ): { row: number; column: number } {
    const { cast, code, type, numbers, remarks, counts, nameHead, mergedHeads } = this.#style
    const byHeads = yearsBy === 'heads'
    const tops: Head[] = byHeads
      ? years.map((lines) => ({ label: `${lines[0]?.year}年`, children: [...heads], id: null }))
      : [...heads]
    const leaves: Leaf[] = byHeads
      ? years.flatMap((lines) => leavesOf(heads).map((head) => ({ head, year: lines[0]?.year ?? null })))
      : leavesOf(heads).map((head) => ({ head, year: null }))
    const stub = [
      ...(numbers ? ['序号'] : []),
      ...(code ? ['单位代码'] : []),
      ...(type ? ['单位类别'] : []),
      ...(cast.groups === 'column' ? ['所属区县'] : []),
      nameHead,
      ...(yearsBy === 'column' ? ['年度'] : []),
    ]
    const names = stub.length - 1 - (yearsBy === 'column' ? 1 : 0)
    const depth = depthOf(tops)
    const width = stub.length + leaves.length + (remarks ? 1 : 0)
    let row = this.#titles(sheet, top, left, width, titleYear)
    const writeHeads = (): void => {
      stub.forEach((label, index) => sheet.put(row, left + index, label, mergedHeads ? depth : 1))
      sheet.heads(row, left + stub.length, tops, depth, mergedHeads)
      if (remarks) sheet.put(row, left + width - 1, '备注', mergedHeads ? depth : 1)
      row += depth
    }
    writeHeads()
    if (counts) {
      leaves.forEach((_, index) => sheet.put(row, left + stub.length + index, String(index + 1), 1, 1, true))
      row += 1
    }
    const lines = byHeads ? (years[0] ?? []) : years.flat()
    const order = yearsBy === 'column' && this.#random.chance(0.5) ? byName(years) : lines
    let group: string | null = null
    let year: number | null = null
    let number = 0
    for (const [index, line] of order.entries()) {
      if (yearsBy === 'rows' && line.year !== year) {
        sheet.put(row, left, `${line.year}年`)
        row += 1
        group = null
      }
      year = line.year
      if (cast.groups === 'rows' && line.group !== null && line.group !== group) {
        sheet.put(row, left + names, `${'一二三四五'.charAt(index % 5)}、${line.group}`)
        row += 1
      }
      group = line.group
      if (this.#style.repeatHeads && index > 0 && index % 4 === 0) writeHeads()
      if (this.#style.separators && this.#random.chance(0.2)) row += 1
      if (line.agency !== null) number += 1
      stub.forEach((label, at) => {
        if (at === names) sheet.put(row, left + at, line.printed)
        else if (label === '序号' && line.agency !== null) sheet.put(row, left + at, String(number), 1, 1, true)
        else if (label === '单位代码') sheet.put(row, left + at, line.agency === null ? '' : String(430_000 + number * 17))
        else if (label === '单位类别')
          sheet.put(row, left + at, line.agency === null ? '' : this.#random.pick(['政府部门', '街道乡镇']))
        else if (label === '所属区县') sheet.put(row, left + at, line.group ?? '')
        else if (label === '年度') sheet.put(row, left + at, this.#random.pick([String(line.year), `${line.year}年`]))
      })
      leaves.forEach((leaf, at) => {
        const own = byHeads ? (years.find((of) => of[0]?.year === leaf.year)?.[index] ?? line) : line
        this.#value(sheet, name, own, leaf.head.id, row, left + stub.length + at)
      })
      if (remarks && this.#random.chance(0.2)) sheet.put(row, left + width - 1, '见附件 7')
      row += 1
    }
    return { row, column: left + width }
  }

  #titles(sheet: AggregateSheet, top: number, left: number, width: number, year: number | null): number {
    const what = this.#random.pick([
      '全市政府信息公开工作情况汇总表',
      '澜江市政府信息公开年度报告数据汇总',
      '依申请公开及主动公开情况统计表',
    ])
    if (year === null && this.#random.chance(0.3)) return top
    sheet.put(top, left, `${year === null ? '' : `${year}年度`}${what}`, 1, this.#random.chance(0.7) ? width : 1)
    if (this.#random.chance(0.5)) return top + 1
    sheet.put(top + 1, left, this.#random.pick(['填报单位：市政府办公室', '单位：件、万元', '填报日期：2027年1月20日']))
    return top + 2
  }

  #value(sheet: AggregateSheet, name: string, line: Line, id: CellId | null, row: number, column: number): void {
    if (id === null) {
      sheet.put(row, column, String(this.#random.int(0, 99)), 1, 1, true)
      return
    }
    const printed = printValue(line.values.get(id) ?? '', this.#style.zeros, this.#style.spoilt, this.#random)
    const address = sheet.putCell(row, column, printed.cell)
    this.#printed.get(line)?.cells.set(id, { ...printed, sheet: name, address })
  }
}

function leavesOf(heads: readonly Head[]): Head[] {
  return heads.flatMap((head) => (head.children.length === 0 ? [head] : leavesOf(head.children)))
}

/** The lines of all years, each organ's together. */
function byName(years: readonly (readonly Line[])[]): Line[] {
  return (years[0] ?? []).flatMap((_, index) => years.flatMap((lines) => lines[index] ?? []))
}
