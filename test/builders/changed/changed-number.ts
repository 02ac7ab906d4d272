import { type CellId, cellParts } from '../../../src/core/form/form.ts'
import type { Layout } from '../layout.ts'
import { type PrintStyle, styleOf } from '../print-style.ts'
import type { PrintedCell } from '../printed-cell.ts'
import { type Random, seededRandom } from '../random.ts'
import { renderReport } from '../render.ts'
import type { Rendered } from '../rendered.ts'
import { type Report, reportOf } from '../report.ts'

/** Ways in which a number comes to stand wrong in print. */
export type Slip = 'one more or less' | 'digit dropped' | 'digits swapped' | 'blank' | 'zero' | 'moved' | 'exchanged'

/** A clean report as printed, and the same with one slip in it, set in the same way. */
export interface ChangedNumber {
  clean: Rendered
  changed: Rendered
  slip: Slip
  /** The cells that are printed otherwise. */
  cells: readonly CellId[]
}

/** What is printed in a cell instead; empty for nothing. */
type Instead = ReadonlyMap<CellId, string>

const signs = ['—', '/', '-', '——', '无']

/** The clean report of a seed in a layout, with one slip in its tables. */
export function changedFromSeed(layout: Layout, seed: number): ChangedNumber {
  const random = seededRandom(seed)
  const report = reportOf(random)
  const style = withSigns(styleOf(random, report.truth.edition, layout.limits), layout, random)
  const { slip, instead } = slipIn(report, layout, random)
  const print = (one: Report, how: PrintStyle): Rendered => renderReport(layout, one, seededRandom(seed ^ 0x2545f491), how)
  const values = new Map([...report.truth.values].map(([id, value]) => [id, instead.get(id) || value]))
  const blanked = new Set([...instead].flatMap(([id, text]) => (text === '' ? [id] : [])))
  const reprint = (cell: PrintedCell): PrintedCell =>
    blanked.has(cell.id) ? { ...cell, text: '', state: 'blank', value: null } : (style.reprint?.(cell) ?? cell)
  return {
    clean: print(report, style),
    changed: print({ ...report, truth: { ...report.truth, values } }, { ...style, reprint }),
    slip,
    cells: [...instead.keys()],
  }
}

/** Now and then a sign stands for zero in tables three and four, where the layout can show it. */
function withSigns(style: PrintStyle, layout: Layout, random: Random): PrintStyle {
  if (!layout.limits.blanks || style.zeros === 'blank' || !random.chance(0.3)) return style
  const sign = random.pick(signs)
  const reprint = (cell: PrintedCell): PrintedCell =>
    cell.value === '0' && cellParts(cell.id).table !== 2 ? { ...cell, text: sign, state: 'text', value: null } : cell
  return { ...style, reprint }
}

/** Draws slips until one changes something: most numbers are zeros, which only the first of them can change. */
function slipIn(report: Report, layout: Layout, random: Random): { slip: Slip; instead: Instead } {
  const { values } = report.truth
  const ids = [...values.keys()]
  const filled = ids.filter((id) => values.get(id) !== '0')
  // Where nothing parts the digits a single blank leaves no trace, and nobody could tell.
  const blankable: Slip[] = layout.limits.blanks && layout.exact ? ['blank'] : []
  const slips: Slip[] = [
    'one more or less',
    'one more or less',
    'digit dropped',
    'digits swapped',
    'zero',
    'moved',
    'exchanged',
    ...blankable,
  ]
  for (;;) {
    const slip = random.pick(slips)
    const id = random.pick(slip === 'one more or less' && random.chance(0.3) ? ids : filled)
    const value = values.get(id)!
    const [other = id] = random.shuffle(neighbours(ids, id))
    const instead = new Map<CellId, string>(changes(slip, id, value, other, values.get(other)!, random))
    const isChanged = [...instead].some(([cell, text]) => text !== values.get(cell))
    if (isChanged && [...instead.values()].every(isPlain)) return { slip, instead }
  }
}

function changes(
  slip: Slip,
  id: CellId,
  value: string,
  other: CellId,
  beside: string,
  random: Random,
): readonly (readonly [CellId, string])[] {
  switch (slip) {
    case 'one more or less':
      return [[id, value.replace(/^-?\d+/, (whole) => String(BigInt(whole) + random.pick([1n, -1n])))]]
    case 'digit dropped':
      return /\d\d/.test(value) ? [[id, without(value, random.int(0, value.length - 1))]] : []
    case 'digits swapped':
      return [[id, value.replace(/(\d)(?!\1)(\d)/, '$2$1')]]
    case 'blank':
      return [[id, '']]
    case 'zero':
      return [[id, '0']]
    case 'moved':
      return beside === '0'
        ? [
            [id, '0'],
            [other, value],
          ]
        : []
    case 'exchanged':
      return beside === value
        ? []
        : [
            [id, beside],
            [other, value],
          ]
  }
}

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1)
}

/** The cells before and after in the order of the form, within the table. */
function neighbours(ids: readonly CellId[], id: CellId): CellId[] {
  const at = ids.indexOf(id)
  const { table, column } = cellParts(id)
  return [ids[at - 1], ids[at + 1]].filter(
    (one) =>
      one !== undefined && cellParts(one).table === table && (column === 'amount') === (cellParts(one).column === 'amount'),
  ) as CellId[]
}

/** Nothing, or a number as organs print one: no zeros before it, none behind its fraction, none below zero. */
function isPlain(text: string): boolean {
  return /^(?:(?:0|[1-9]\d*)(?:\.\d*[1-9])?)?$/.test(text)
}
