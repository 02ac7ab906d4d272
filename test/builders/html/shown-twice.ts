import type { FormTable, TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { escaped, spannedTable } from './html-table.ts'

/**
 * The table with what a page holds a second time and shows but once: the same for narrow screens, or its heads or its
 * labels, which stay in sight while the numbers are scrolled.
 */
export function shownTwice(table: FormTable, random: Random): string {
  const whole = spannedTable(table)
  // Nothing tells the heads of another year's table from its rows.
  if (table.rows.flat().every(({ id }) => id === null)) return whole
  const kind = random.pick(['narrow', 'heads', 'labels'] as const)
  if (kind === 'narrow') return `<div class="pc">${whole}</div>\n<div class="mobile">${whole}</div>`
  if (kind === 'heads') return `<div class="fixed-head">${spannedTable({ ...table, rows: headRows(table) })}</div>\n${whole}`
  // Table four has no labels before its rows, and those of table two are heads as well.
  if (table.number !== 3) return `<div class="body">${whole}</div>\n<div class="fixed">${whole}</div>`
  const left = table.rows
    .map((row) => {
      const labels = row.filter((cell) => cell.id === null)
      const isHead = labels.length === row.length
      return isHead ? row.slice(0, 1) : labels
    })
    .filter((row) => row.length > 0)
  return `<div class="body">${whole}</div>\n<div class="fixed-left">${spannedTable({ ...table, rows: left })}</div>`
}

function headRows(table: FormTable): TableCell[][] {
  const first = table.rows.findIndex((row) => row.some((cell) => cell.id !== null))
  return table.rows.slice(0, first)
}

/** The style sheet and a copy of the table with other numbers, as templates have them, that it hides; a script may show other parts. */
export function besideHiddenCopy(table: FormTable, random: Random): string {
  const copy = spannedTable(table, (cell) => (cell.id === null ? escaped(cell.text) : String(random.int(0, 90))))
  const [selector, open] = random.pick([
    ['.copy', '<div class="copy">'],
    ['div.copy.old', '<div class="old copy">'],
    ['#app .copy', '<div class="copy" data-n="1">'],
    ['.print', '<div class="screen print">'],
  ])
  const sheet = `<style>.nav{color:red}/* .t{display:none} */ @media print{.t{display:none}} .tab{display:none} .tab.on{display:block} ${selector} , .pop{ display : none !important }</style>`
  return `${sheet}<div id="app">${open}${copy}</div><div class="t tab on">${spannedTable(table)}</div></div>`
}
