import type { QuantityStatus } from '../../../../core/claims/quantity-status.ts'
import type { Severity } from '../../../../core/rules/verdict.ts'
import { isWhole, type Mark, type Marks, type Place } from '../original-marks.ts'
import { exactRanges, rangesOf } from './piece-ranges.ts'

const severities: readonly Severity[] = ['error', 'warning', 'notice']
const statuses: readonly QuantityStatus[] = ['agrees', 'disagrees', 'no-counterpart', 'not-understood']

/** Marks in the page which places carry a cell or a quote. */
export function drawMarks(page: Document, text: string, marks: Marks): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-n]')) {
    const own = marks.get(numberOf(element)) ?? []
    const cell = wholeCell(own)
    setName(element, 'cell', cell !== undefined)
    setName(element, 'quoted', own.length > 0 && cell === undefined)
    if (cell?.kind === 'cell' && element.tagName !== 'SPAN') element.dataset['cell'] = cell.cell
    else delete element.dataset['cell']
  }
  const all = [...marks.values()].flat()
  const inside = [...marks.values()].flatMap((own) => (wholeCell(own) ? [] : own.filter(({ kind }) => kind === 'cell')))
  highlight(
    page,
    'heyue-cell',
    inside.flatMap((mark) => exactRanges(page, text, mark)),
  )
  for (const status of statuses) {
    const quantities = all.filter((mark) => mark.kind === 'quantity' && mark.status === status)
    highlight(
      page,
      `heyue-${status}`,
      quantities.flatMap((mark) => exactRanges(page, text, mark)),
    )
  }
  for (const severity of severities) {
    const quotes = all.filter((mark) => mark.kind === 'quote' && mark.severity === severity)
    highlight(
      page,
      `heyue-${severity}`,
      quotes.flatMap((quote) => rangesOf(page, text, quote)),
    )
  }
}

/** Marks what is selected: a whole cell by its box, characters by themselves. */
export function drawSelected(page: Document, text: string, on: readonly Place[]): void {
  const whole = new Set(on.filter(isWhole).map(({ piece }) => piece.number))
  for (const element of page.querySelectorAll<HTMLElement>('[data-n]')) {
    // A paragraph that is quoted whole is marked by its characters: its box would be as wide as the page.
    setName(element, 'on', element.tagName !== 'SPAN' && whole.has(numberOf(element)))
  }
  highlight(
    page,
    'heyue-on',
    on.flatMap((place) => rangesOf(page, text, place)),
  )
}

/** Brings the first selected place into the view of the frame: in a paragraph longer than that, its very characters. */
export function reveal(page: Document, text: string, on: readonly Place[]): void {
  const [first] = on
  const view = page.defaultView
  const element = first && page.querySelector(`[data-n="${first.piece.number}"]`)
  if (!view || !element) return
  if (isIn(view, element)) return
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  const [range] = isWhole(first) ? [] : exactRanges(page, text, first)
  if (!range || isIn(view, range)) return
  const { top, height } = range.getBoundingClientRect()
  view.scrollBy({ top: top + height / 2 - view.innerHeight / 2 })
}

/** Tells whether what is selected can be seen, as `reveal` leaves it. Its place is looked up once: scrolling asks at every step. */
export function sightOf(page: Document, text: string, [first]: readonly Place[]): () => boolean {
  const view = page.defaultView
  const element = first && page.querySelector(`[data-n="${first.piece.number}"]`)
  if (!view || !element) return () => false
  const [range] = isWhole(first) ? [] : exactRanges(page, text, first)
  return () => isIn(view, element) || (range !== undefined && isIn(view, range))
}

function isIn({ innerHeight, innerWidth }: Window, place: Element | Range): boolean {
  const { top, bottom, left, right } = place.getBoundingClientRect()
  return top >= 24 && bottom <= innerHeight - 24 && left >= 0 && right <= innerWidth
}

/** The mark that a click in the page means; null for none. */
export function markUnder(page: Document, text: string, marks: Marks, event: MouseEvent): Mark | null {
  // The page has its own Element: nothing of it is an instance of ours.
  const numbered = (event.target as Element | null)?.closest?.('[data-n]')
  const own = numbered ? (marks.get(numberOf(numbered as HTMLElement)) ?? []) : []
  // Of several marks in a paragraph the one whose characters were hit; a cell is hit as a whole.
  return (
    own.find(
      (mark) => isWhole(mark) || covers(precise(mark) ? exactRanges(page, text, mark) : rangesOf(page, text, mark), event),
    ) ?? null
  )
}

/** The cell that a piece is; a paragraph that holds several (preformatted text) is none: they are marked by their characters. */
function wholeCell(marks: readonly Mark[]): Mark | undefined {
  const cells = marks.filter(({ kind }) => kind === 'cell')
  return cells.length === 1 || cells.some(isWhole) ? cells[0] : undefined
}

/** Marks of which a paragraph may hold many: none of them is meant where its characters are not found. */
function precise({ kind }: Mark): boolean {
  return kind === 'quantity' || kind === 'cell'
}

function covers(ranges: readonly Range[], { clientX, clientY }: MouseEvent): boolean {
  const hit = ({ left, right, top, bottom }: DOMRect) =>
    left <= clientX && clientX <= right && top <= clientY && clientY <= bottom
  return ranges.some((range) => [...range.getClientRects()].some(hit))
}

function numberOf(element: HTMLElement): number {
  return Number(element.dataset['n'])
}

function setName(element: HTMLElement, name: string, wanted: boolean): void {
  const names = new Set((element.dataset['heyue'] ?? '').split(' ').filter(Boolean))
  if (names.has(name) === wanted) return
  if (wanted) names.add(name)
  else names.delete(name)
  if (names.size > 0) element.dataset['heyue'] = [...names].join(' ')
  else delete element.dataset['heyue']
}

function highlight(page: Document, name: string, ranges: Range[]): void {
  const view = page.defaultView
  if (!view) return
  if (ranges.length > 0) view.CSS.highlights.set(name, new view.Highlight(...ranges))
  else view.CSS.highlights.delete(name)
}
