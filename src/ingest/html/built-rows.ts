import { isValueLike } from '../../core/extract/value.ts'
import { type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts'
import { isHidden } from './visibility.ts'

/** Siblings that are the rows of a table without being one: their cells, and the sibling behind the last of them. */
export interface BuiltRows {
  rows: HtmlElement[][]
  end: number
}

const rowTags = new Set(['div', 'ul', 'ol', 'dl', 'section'])
/** Parts of real tables, which have rows of their own. */
const rowParts = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'table'])
const longestCell = 80
const fewestRows = 3
/** No row of the form is wider: more cells are a whole table without rows. */
const widestRow = 18
const fewestValues = 6
/** What a table of the form says above its numbers. */
const heads = /信息内容|商业企业|结果维持/

/**
 * The tables of the form among siblings that a style sheet sets as rows: elements of nothing but short elements, most of
 * which are numbers or blank. In no other way could blank cells among them be told. In order; empty where there are none.
 */
export function builtRowsOf(siblings: readonly HtmlNode[]): Map<HtmlNode, BuiltRows> {
  if (siblings.length < fewestRows) return new Map()
  const flat = cellsWithoutRows(siblings)
  if (flat) return new Map([[siblings[0]!, { rows: flat.map((cell) => [cell]), end: siblings.length }]])
  if (!siblings.some((node) => isElement(node) && rowTags.has(node.tagName))) return new Map()
  const runs: (BuiltRows & { first: number })[] = []
  let rows: HtmlElement[][] = []
  let first = 0
  const close = (end: number): void => {
    if (rows.length > 0 && areOfTable(rows)) runs.push({ rows, first, end })
    rows = []
  }
  siblings.forEach((node, at) => {
    const cells = isElement(node) ? cellsOfRow(node) : null
    if (cells) {
      if (rows.length === 0) first = at
      rows.push(cells)
    } else if (!isNothing(node)) close(at)
  })
  close(siblings.length)
  // A note between the rows parts them: those behind it have no heads.
  const isTable = runs.some((run) => run.rows.length >= fewestRows && heads.test(run.rows.flat().map(textOf).join('')))
  return new Map(isTable ? runs.map((run) => [siblings[run.first]!, run]) : [])
}

/** Fewer cells than this are no table of the form. */
const fewestCells = 20

/**
 * The cells of a table that a style sheet lays out without rows, one beneath the other: elements of nothing but a few
 * words or a number, or blank. Null where the siblings are something else.
 */
function cellsWithoutRows(siblings: readonly HtmlNode[]): HtmlElement[] | null {
  if (siblings.length < fewestCells) return null
  const cells = siblings.filter((node) => isElement(node)).filter((node) => !isHidden(node))
  const isBare = siblings.every((node) => isElement(node) || isNothing(node))
  if (!isBare || cells.length < fewestCells || cells.some(({ tagName }) => tagName === 'br' || rowParts.has(tagName))) return null
  const texts: string[] = []
  for (const cell of cells) {
    const text = textOf(cell)
    if (text.length > longestCell || cell.childNodes.filter(isElement).length > 1) return null
    texts.push(text)
  }
  const values = texts.filter((text) => text === '' || isValueLike(text))
  const isTable = values.length * 4 > texts.length && heads.test(texts.join(''))
  return isTable ? cells : null
}

function cellsOfRow(row: HtmlElement): HtmlElement[] | null {
  if (!rowTags.has(row.tagName) || isHidden(row)) return null
  const cells: HtmlElement[] = []
  for (const node of row.childNodes) {
    if (isNothing(node)) continue
    if (!isElement(node) || node.tagName === 'br' || textOf(node).length > longestCell) return null
    cells.push(node)
  }
  return cells.length > 0 && cells.length <= widestRow ? cells : null
}

function areOfTable(rows: readonly HtmlElement[][]): boolean {
  const cells = rows.flat()
  // What has rows itself holds the tables.
  if (cells.filter((cell) => cell.childNodes.filter(isElement).length > 1).length * 2 > cells.length) return false
  const texts = cells.map(textOf)
  const values = texts.filter((text) => text === '' || isValueLike(text))
  const sentences = texts.filter((text) => text.includes('。'))
  return values.length >= fewestValues && rows.some((row) => row.length >= 4) && sentences.length * 4 <= rows.length
}

function isNothing(node: HtmlNode): boolean {
  return isText(node) ? node.value.trim() === '' : !isElement(node) || isHidden(node)
}

/** The characters of an element without white space, or as many of them as show that it is no cell. */
function textOf(element: HtmlElement): string {
  let text = ''
  const visit = (node: HtmlNode): void => {
    if (text.length > longestCell) return
    if (isText(node)) text += node.value.replace(/\s/g, '')
    else if (isElement(node) && !isHidden(node)) node.childNodes.forEach(visit)
  }
  element.childNodes.forEach(visit)
  return text
}
