import { slotsOf, type TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import type { TableText } from './text-tables.ts'

/** The ways in which people and programs write a table in LaTeX. */
interface LatexStyle {
  open: (columns: number) => string
  close: string
  rule: string
  rowEnd: string
  /** What is set around the text of a cell. */
  cell: (text: string) => string
  rows: (count: number) => string
  /** Whether long rows are cut into several lines, as programs do. */
  isWrapped: boolean
}

/** A table in the markup of LaTeX, merged cells with `\multicolumn` and `\multirow`, or its rows alone. */
export const latexTable =
  (isWhole: boolean) =>
  (random: Random): TableText => {
    const style = styleOf(random)
    return (table) => {
      const rows = slotsOf(table).map((slots) => {
        const fields = slots.flatMap((slot) => {
          if (slot.own) return [fieldOf(slot.cell, style)]
          // What a merged cell covers below itself is blank; beside itself it is no field.
          if (!slot.firstColumn) return []
          const { columnSpan } = slot.cell
          return [columnSpan > 1 ? `\\multicolumn{${columnSpan}}{c}{}` : '']
        })
        const row = `${fields.join(' & ')} ${style.rowEnd}`
        return style.isWrapped ? wrapped(row) : row
      })
      const lines = style.rule === '' ? rows : rows.map((row) => `${row}\n${style.rule}`)
      return isWhole ? [style.open(table.columns), ...lines, style.close].join('\n') : lines.join('\n')
    }
  }

function styleOf(random: Random): LatexStyle {
  const [open, close] = random.pick([
    [
      (columns: number) => `\\begin{longtable}[]{@{}${'l'.repeat(columns)}@{}}\n\\toprule\n\\endhead`,
      '\\bottomrule\n\\end{longtable}',
    ],
    [(columns: number) => `\\begin{tabular}{|${'c|'.repeat(columns)}}\n\\hline`, '\\end{tabular}'],
    [
      (columns: number) =>
        `\\begin{table}[htbp]\n\\centering\\small\n\\renewcommand\\arraystretch{1.5}\n\\begin{tabularx}{\\textwidth}{*{${columns}}{X}}\n\\toprule[1.5pt]`,
      '\\end{tabularx}\n\\end{table}',
    ],
  ] as const)
  return {
    open,
    close,
    rule: random.pick(['', '\\hline', '\\midrule', '\\cline{2-3}']),
    rowEnd: random.pick(['\\\\', '\\\\[2pt]', '\\tabularnewline']),
    cell: random.pick([
      (text: string) => text,
      (text: string) => `\\textbf{${text}}`,
      (text: string) => `{\\centering ${text}}`,
      (text: string) => `\\begin{minipage}[t]{0.12\\columnwidth}\\raggedright\n${text}\\strut\n\\end{minipage}`,
    ]),
    rows: random.pick([(count: number) => `\\multirow{${count}}{*}`, (count: number) => `\\multirow{${count}}*`]),
    isWrapped: random.chance(0.5),
  }
}

function fieldOf({ text, rowSpan, columnSpan }: TableCell, style: LatexStyle): string {
  const signs = text.replace(/[&%#_$]/g, String.raw`\$&`)
  const set = signs === '' ? '' : style.cell(signs)
  const tall = rowSpan > 1 ? `${style.rows(rowSpan)}{${set}}` : set
  return columnSpan > 1 ? `\\multicolumn{${columnSpan}}{c}{${tall}}` : tall
}

/** Lines of some sixty characters, cut where there is a space. */
function wrapped(row: string): string {
  let width = 0
  return row.replace(/ /g, (space, at: number) => {
    if (at - width < 60) return space
    width = at
    return '\n'
  })
}
