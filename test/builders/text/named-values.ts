import { cellParts, formOf } from '../../../src/core/form/form.ts'
import type { FormTable, TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import type { TableText } from './text-tables.ts'

/** How one number and its name are written, and what stands around them. */
interface Wording {
  /** Between a name and its number. */
  is: string
  /** Behind a number. */
  unit: string
  /** Between two pairs. */
  between: string
  /** Behind the label of a row. */
  opens: string
  /** Behind the last pair of a row. */
  closes: string
  /** Before each row. */
  mark: string
  /** Around a name or a label. */
  quote: string
}

const wordings: readonly Wording[] = [
  { is: ' ', unit: ' 件', between: '，', opens: '：', closes: '。', mark: '', quote: '' },
  { is: '', unit: '', between: '，', opens: '：', closes: '；', mark: '', quote: '' },
  { is: '', unit: '件', between: '、', opens: '：', closes: '。', mark: '- ', quote: '' },
  { is: '：', unit: '', between: '；', opens: '：', closes: '。', mark: '', quote: '' },
  { is: '=', unit: '', between: ', ', opens: ': ', closes: '', mark: '* ', quote: '' },
  { is: '：', unit: '件', between: '\n', opens: '\n', closes: '', mark: '', quote: '' },
  { is: ': ', unit: '', between: '\n  ', opens: ':\n  ', closes: '', mark: '', quote: '' },
  { is: ': ', unit: '', between: '\n    - ', opens: ':\n    - ', closes: '', mark: '  ', quote: '' },
  { is: ': ', unit: '', between: ', ', opens: ': {', closes: '},', mark: '  ', quote: '"' },
  { is: ': ', unit: '', between: ',\n    ', opens: ': {\n    ', closes: '\n  },', mark: '  ', quote: '"' },
]

/** Tables as lines or sentences in which every number stands behind the name of its column, and these behind their row's. */
export function namedValues(random: Random, blanks: boolean): TableText {
  // Where nothing but the names stands, a blank could not be told from prose.
  const wording = random.pick(blanks ? wordings.filter(({ is }) => /[:：=]/.test(is)) : wordings)
  const groupLines = random.chance(0.5)
  const { is, unit, between, opens, closes, mark, quote } = wording
  const row = (table: FormTable, label: string, names: readonly string[], cells: readonly TableCell[]): string => {
    const { columns } = formOf('2021')[table.number === 4 ? 'table4' : 'table3']
    const pairs = cells.map((cell, at) => {
      // A column may be lost.
      const name = columns.find(({ id }) => table.number !== 2 && id === cellParts(cell.id!).column)?.label ?? names[at] ?? ''
      return `${quote}${name}${quote}${is}${cell.text}${/\d$/.test(cell.text) && !name.includes('金额') ? unit : ''}`
    })
    return `${mark}${quote}${label}${quote}${opens}${pairs.join(between)}${closes}`
  }
  return (table) => {
    let names: string[] = []
    if (table.number === 4)
      return groupsOf(table)
        .map(([label, cells]) => row(table, label, names, cells))
        .join('\n')
    return table.rows
      .flatMap((cells) => {
        const labels = cells.filter((cell) => cell.id === null).map((cell) => cell.text)
        const values = cells.filter((cell) => cell.id !== null)
        if (values.length === 0 && table.number === 2 && labels.length > 1) names = labels.slice(1)
        if (values.length === 0) return table.number === 2 && labels.length === 1 ? labels : []
        const label = labels.pop() ?? ''
        return groupLines
          ? [...labels, row(table, label, names, values)]
          : [row(table, [...labels, label].join(''), names, values)]
      })
      .join('\n')
  }
}

/** The cells of each group of table four, with the group's whole name. */
function groupsOf(table: FormTable): [string, TableCell[]][] {
  const labels = ['行政复议', '行政诉讼未经复议直接起诉', '行政诉讼复议后起诉']
  return formOf('2021').table4.groups.map(({ id }, index) => [
    labels[index] ?? '',
    table.rows.flat().filter((cell) => cell.id !== null && cellParts(cell.id).row === id),
  ])
}
