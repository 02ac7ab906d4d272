import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts'
import { displayOf, isHidden } from './visibility.ts'

/** Text beyond which a cell is a piece of the page, not of a table. */
const prose = 600

/** The rows of a table by row group, as they are shown: head first, foot last; hidden rows left out. */
export function rowGroups(table: HtmlElement): HtmlElement[][] {
  if (table.tagName !== 'table') return [styledRows(table)]
  const groups = table.childNodes
    .filter(isElement)
    .filter((child) => /^(?:thead|tbody|tfoot)$/.test(child.tagName) && !isHidden(child))
  const rank = (group: HtmlElement) => (group.tagName === 'thead' ? 0 : group.tagName === 'tfoot' ? 2 : 1)
  // The parser puts every row into a group.
  return groups
    .toSorted((a, b) => rank(a) - rank(b))
    .map((group) => group.childNodes.filter(isElement).filter((row) => row.tagName === 'tr' && !isHidden(row)))
}

/** The cells of a row that are shown; in place of one that holds the row's numbers as a table of their own, the cells of that. */
export function cellsOf(row: HtmlElement): HtmlElement[] {
  const cells = row.childNodes.filter(isElement).filter((cell) => isCell(cell) && !isHidden(cell))
  return cells.flatMap((cell) => numbersWithin(cell) ?? [cell])
}

/** The cells of a table of one row, which is all that a cell holds: without words, or as many as columns of the cell. */
function numbersWithin(cell: HtmlElement): HtmlElement[] | null {
  const tables = cell.childNodes.filter(isElement).filter((child) => child.tagName === 'table')
  const [table] = tables
  if (!table || tables.length > 1 || Number(attribute(cell, 'rowspan') ?? 1) > 1) return null
  const [row, ...others] = rowGroups(table).flat()
  if (!row || others.length > 0) return null
  const cells = cellsOf(row)
  const width = cells.reduce((sum, inner) => sum + Number(attribute(inner, 'colspan') ?? 1), 0)
  if (hasWords(cell) && Number(attribute(cell, 'colspan') ?? 1) !== width) return null
  // What stands beside the table would be lost.
  return cells.length > 1 && cell.childNodes.every((node) => node === table || isBlank(node)) ? cells : null
}

function isBlank(node: HtmlNode): boolean {
  return isText(node) ? node.value.trim() === '' : !isElement(node) || node.childNodes.every(isBlank)
}

function hasWords(node: HtmlNode): boolean {
  return isText(node) ? /\p{L}/u.test(node.value) : isElement(node) && node.childNodes.some(hasWords)
}

function isCell(element: HtmlElement): boolean {
  return element.tagName === 'td' || element.tagName === 'th' || displayOf(element) === 'table-cell'
}

/**
 * Whether an element that is no table is displayed as one by its own style: rows of several cells, and nothing beside
 * the cells that would be lost.
 */
export function isStyledTable(element: HtmlElement): boolean {
  if (element.tagName === 'table' || displayOf(element) !== 'table') return false
  const isWhole = (node: HtmlNode, inner: RegExp): boolean =>
    isElement(node) &&
    node.childNodes.every((child) =>
      isElement(child) ? inner.test(displayOf(child) ?? '') || isHidden(child) : !isText(child) || child.value.trim() === '',
    )
  const groups = element.childNodes.filter(isElement).filter((child) => isRowGroup(child))
  const rows = styledRows(element)
  return (
    isWhole(element, /^table-(?:row|(?:row|header|footer)-group)$/) &&
    groups.every((group) => isWhole(group, /^table-row$/)) &&
    rows.every((row) => isWhole(row, /^table-cell$/)) &&
    rows.filter((row) => cellsOf(row).length > 1).length > 1
  )
}

function isRowGroup(element: HtmlElement): boolean {
  return /^table-(?:row|header|footer)-group$/.test(displayOf(element) ?? '')
}

function styledRows(element: HtmlElement): HtmlElement[] {
  return element.childNodes
    .filter(isElement)
    .filter((child) => !isHidden(child))
    .flatMap((child) => (isRowGroup(child) ? styledRows(child) : displayOf(child) === 'table-row' ? [child] : []))
}

/**
 * Whether a table only arranges the page: it says so, holds another table of several cells, has one column, or a cell
 * with running text. `rows` are the cells of its rows.
 */
export function isLayoutTable(table: HtmlElement, rows: readonly HtmlElement[][]): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  if (rows.every((cells) => cells.length <= 1)) return true
  return rows.some((cells) => cells.some(isPiecesOfPage))
}

function isPiecesOfPage(cell: HtmlElement): boolean {
  let length = 0
  const visit = (node: HtmlNode): boolean => {
    if (isText(node)) length += node.value.trim().length
    else if (isElement(node) && !isHidden(node))
      return (node.tagName === 'table' && hasSeveralCells(node)) || node.childNodes.some(visit)
    return length > prose
  }
  return cell.childNodes.some(visit)
}

function hasSeveralCells(table: HtmlElement): boolean {
  let cells = 0
  for (const row of rowGroups(table).flat()) {
    cells += cellsOf(row).length
    if (cells > 1) return true
  }
  return false
}
