import { type CellId, cellParts, formOf, table3Rows } from '../../../src/core/form/form.ts'
import { type PrintStyle, styledLabel } from '../print-style.ts'
import type { PrintedCell } from '../printed-cell.ts'
import type { Random } from '../random.ts'
import { type Expected, expectedCell } from '../rendered.ts'
import type { Truth } from '../truth.ts'

/** Table three as some converters leave it: the column 其他 is gone, and group labels push a row's numbers out. */
export interface DamagedTable {
  text: string
  /** What may be expected of the damaged cells; the others are as printed. */
  expected: Map<CellId, Expected>
}

const lostColumn = 'otherOrganization'

/** Prints table three as tab-parted rows of two labels and six numbers, one number short where a group label stands. */
export function lostColumnTable(
  truth: Truth,
  cells: ReadonlyMap<CellId, PrintedCell>,
  style: PrintStyle,
  random: Random,
): DamagedTable {
  const form = formOf(truth.edition).table3
  const kept = form.columns.map((column) => column.id).filter((column) => column !== lostColumn)
  const lines = table3Rows(truth.edition, truth.mergedOther)
  const expected = new Map<CellId, Expected>()
  const rows = [
    [styledLabel(form.headerNote, null, style), '', '申请人情况', '', '', '', '', ''],
    ['', '', '自然人', '法人或其他组织', '', '', '', '总计'],
    ['', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', ''],
  ]
  for (const [index, line] of lines.entries()) {
    const label = styledLabel(line.label, line.id, style)
    const floats = line.group?.startsWith('（') ? lines.filter((other) => other.group === line.group) : []
    const carries = floats.length > 0 && floats[random.chance(0.5) ? 0 : Math.floor((floats.length - 1) / 2)]?.id === line.id
    const labels =
      line.group === null || line.id === 'totalProcessed'
        ? [label, '']
        : [
            lines[index - 1]?.group === null ? '三、本年度办理结果' : '',
            ...(carries ? [styledLabel(line.group ?? '', null, style)] : []),
            label,
          ]
    const printed = kept.map((column) => cells.get(`t3.${line.id}.${column}`)?.text ?? '')
    rows.push([...labels, ...printed.slice(0, 8 - labels.length)])
    for (const column of [...kept, lostColumn]) {
      const cell = cells.get(`t3.${line.id}.${column}`)
      if (cell) damage(expected, cell, column === lostColumn || (carries && column === 'total'), carries)
    }
  }
  return { text: rows.map((row) => row.join('\t')).join('\n'), expected }
}

function damage(expected: Map<CellId, Expected>, cell: PrintedCell, lost: boolean, displaced: boolean): void {
  if (lost) expected.set(cell.id, { value: null, raw: null, states: ['missing', 'unreadable', 'blank'] })
  else expected.set(cell.id, expectedCell(cell, displaced ? ['unreadable', 'missing'] : []))
  if (cellParts(cell.id).table !== 3) throw new Error(`${cell.id} is not in table three`)
}
