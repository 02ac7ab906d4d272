import { type CellId, cellParts } from '../../../src/core/form/form.ts'
import type { FormTable, TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { splitTableThree, splitTableTwo } from '../split-tables.ts'
import { labelsTogether, numbersTogether, type RunTogether } from './run-together.ts'
import { addColumn, addLine, dropColumn, keepRows, type Unmerged, unmergeRows } from './table-surgery.ts'

/** What has become of the printed tables on their way to the auditor. */
export interface Damage {
  /** What was done, for the message of a failure. */
  names: string[]
  /** The tables as they now stand, parts of a split one after another. */
  tables: FormTable[]
  /** Cells that are no longer there. */
  lost: ReadonlySet<CellId>
  /** Cells that nobody could tell apart any more; refusing is fair. */
  unsure: ReadonlySet<CellId>
  /** What stands in place of a table that is gone. */
  instead: Partial<Record<2 | 3 | 4, string>>
}

const headRows = 3

type Work = Damage & { lost: Set<CellId>; unsure: Set<CellId> }

/**
 * Does a few of the things to the tables that real reports show. `glued`: nothing will part the cells; `cells`: something
 * does, whatever is in them.
 */
export function damageOf(tables: FormTable[], random: Random, glued: boolean, cells: boolean): Damage {
  const damage: Work = { names: [], tables: [...tables], lost: new Set(), unsure: new Set(), instead: {} }
  const change = (number: 2 | 3 | 4, name: string, how: (table: FormTable) => FormTable | FormTable[]) => {
    damage.tables = damage.tables.flatMap((table) => (table.number === number ? how(table) : [table]))
    damage.names.push(name)
  }
  if (random.chance(0.12)) lose(damage, random)
  if (random.chance(0.12)) change(3, 'rows lost', (table) => withoutRows(table, random, damage.lost))
  if (random.chance(0.06)) change(2, 'row of table two lost', (table) => withoutRows(table, random, damage.lost))
  if (random.chance(0.2) && !glued) {
    const where = random.pick<Unmerged>(['every', 'first', 'middle', 'last'])
    change(3, `groups unmerged: ${where}`, (table) => unmergeRows(table, headRows, where))
  }
  if (random.chance(0.08)) change(3, 'group doubled', doubled)
  if (random.chance(0.08) && !glued) change(3, 'column lost', (table) => withoutOther(table, damage.lost))
  if (random.chance(0.08) && !glued) change(3, 'remarks', (table) => addColumn(table, '备注', headRows))
  if (random.chance(0.06)) change(3, 'no head', (table) => keepRows(table, range(headRows, table.rows.length)))
  else if (random.chance(0.15))
    change(3, 'head repeated', (table) => {
      const [first, second] = splitTableThree(table, random.int(6, table.rows.length - 4))
      return first && second ? { ...table, rows: [...first.rows, ...second.rows] } : table
    })
  else if (random.chance(0.1)) change(3, 'two parts', (table) => splitTableThree(table, random.int(6, table.rows.length - 4)))
  if (random.chance(0.1)) change(2, 'four parts', splitTableTwo)
  if (random.chance(0.12) && !glued) {
    const line = random.pick(pageNumbers)
    change(3, `page break: ${line}`, (table) => pageBroken(table, random, line))
  }
  // A bare page number right behind a row that is one short stands where its total stood: nobody could tell.
  if (random.chance(0.1) && !glued && !['remarks', 'page break: 3'].some((name) => damage.names.includes(name)))
    change(3, 'numbers pushed out', (table) => pushed(table, random, damage))
  for (const number of [2, 3, 4] as const)
    if (random.chance(0.06)) change(number, `title in table ${number}`, (table) => addLine(table, 0, titles[number]))
  for (const number of [2, 3, 4] as const)
    if (random.chance(0.06))
      change(number, `note in table ${number}`, (table) => addLine(table, table.rows.length, random.pick(notes)))
  const together = (name: string, how: (table: FormTable, random: Random) => RunTogether | null) =>
    change(3, name, (table) => {
      const found = how(table, random)
      for (const id of found?.lost ?? []) damage.lost.add(id)
      for (const id of found?.unsure ?? []) damage.unsure.add(id)
      return found?.table ?? table
    })
  if (random.chance(0.08) && cells) together('numbers in one cell', numbersTogether)
  if (random.chance(0.08) && cells) together('labels in one cell', labelsTogether)
  if (damage.names.includes('column lost') && damage.names.includes('no head'))
    for (const table of damage.tables.filter((each) => each.number === 3)) for (const id of idsOf(table)) damage.unsure.add(id)
  return damage
}

const titles = {
  2: '表一  主动公开政府信息情况统计表（2份）',
  3: '收到和处理政府信息公开申请情况统计表',
  4: '政府信息公开行政复议、行政诉讼情况统计表',
} as const

const notes = [
  '注：以上数据的统计期限为1月1日至12月31日。',
  '说明：1.本表数据由各科室提供；2.数据截至12月31日。',
  '备注：表中空格表示该项为0。',
]

const sentences = {
  2: ['本年度没有制发规章和行政规范性文件。', '（表格附后）', '详见附件1。'],
  3: [
    '本年度未收到政府信息公开申请，无结转下年度办理事项。',
    '见附表2。',
    '全年共收到申请3件，均已办结，其中予以公开2件，部分公开1件。',
  ],
  4: [
    '本年度未发生因政府信息公开引起的行政复议、行政诉讼案件。',
    '无。',
    '因政府信息公开被申请行政复议1件，结果维持1件；行政诉讼0件。',
  ],
} as const

function lose(damage: Work, random: Random): void {
  const number = random.pick([2, 3, 4] as const)
  for (const table of damage.tables.filter((each) => each.number === number)) for (const id of idsOf(table)) damage.lost.add(id)
  damage.tables = damage.tables.filter((table) => table.number !== number)
  damage.instead[number] = random.pick(sentences[number])
  damage.names.push(`table ${number} lost`)
}

function withoutRows(table: FormTable, random: Random, lost: Set<CellId>): FormTable {
  const rows = table.rows.flatMap((row, index) => (row.some((cell) => cell.id !== null) ? [index] : []))
  const gone = new Set(random.shuffle(rows).slice(0, table.number === 2 ? 1 : random.int(1, 4)))
  for (const index of gone) for (const cell of table.rows[index] ?? []) if (cell.id !== null) lost.add(cell.id)
  return keepRows(
    table,
    range(0, table.rows.length).filter((index) => !gone.has(index)),
  )
}

function withoutOther(table: FormTable, lost: Set<CellId>): FormTable {
  for (const id of idsOf(table)) if (cellParts(id).column === 'otherOrganization') lost.add(id)
  return dropColumn(table, 8)
}

const pageNumbers = ['- 3 -', '— 4 —', '－5－', '第3页 共6页', '第 4 页', '4 / 7', '3']

/** A page number between two rows, with the merged cells that the page break cuts begun anew. */
function pageBroken(table: FormTable, random: Random, line: string): FormTable {
  if (table.rows.length < 12) return table
  const at = random.int(7, table.rows.length - 4)
  const above = keepRows(table, range(0, at))
  const below = keepRows(table, range(at, table.rows.length))
  return addLine({ ...table, rows: [...above.rows, ...below.rows] }, at, line)
}

/** Rows in which a label too many stands before their own, so that the last number falls off the table. */
function pushed(table: FormTable, random: Random, damage: Work): FormTable {
  const rows = table.rows.flatMap((row, index) => (row.filter((cell) => cell.id !== null).length === 7 ? [index] : []))
  const chosen = new Set(random.shuffle(rows).slice(0, random.int(1, 3)))
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const last = row.at(-1)
      if (!chosen.has(index) || !last || last.id === null) return row
      damage.lost.add(last.id)
      for (const cell of row) if (cell.id !== null) damage.unsure.add(cell.id)
      const first = row.findIndex((cell) => cell.id !== null)
      const label: TableCell = { text: '（三）不予公开', rowSpan: 1, columnSpan: 1, id: null }
      return [...row.slice(0, first - 1), label, ...row.slice(first - 1, -1)]
    }),
  }
}

/** "三三、本年度办理结果", as where a merged cell was copied twice. */
function doubled(table: FormTable): FormTable {
  const rows = table.rows.map((row) =>
    row.map((cell) => (cell.text.startsWith('三、') ? { ...cell, text: `三${cell.text}` } : cell)),
  )
  return { ...table, rows }
}

function idsOf(table: FormTable): CellId[] {
  return table.rows.flatMap((row) => row.flatMap((cell) => (cell.id === null ? [] : [cell.id])))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
