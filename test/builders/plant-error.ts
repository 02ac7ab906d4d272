import { type CellId, cellParts } from '../../src/core/form/form.ts'
import { type Quantity, mapProse, passagesOf } from './prose/prose.ts'
import type { Random } from './random.ts'
import type { Report } from './report.ts'

/** The one number that was changed. */
export type Planted =
  | { kind: 'cell'; id: CellId; from: string; to: string }
  | { kind: 'prose'; quantity: Quantity; from: string; to: string }

/** A report with one wrong number, and which it is. */
export interface Flawed {
  report: Report
  planted: Planted
}

/** Changes one number of a clean report: a cell, or a number of the prose that something else must agree with. */
export function plantError(
  report: Report,
  random: Random,
  kind: Planted['kind'] = random.pick(['cell', 'cell', 'prose']),
): Flawed {
  const quantities = passagesOf(report.prose).flatMap((passage) =>
    passage.filter((item): item is Quantity => typeof item !== 'string'),
  )
  return kind === 'prose' && quantities.length > 0 ? inProse(report, random.pick(quantities), random) : inCell(report, random)
}

function inCell(report: Report, random: Random): Flawed {
  const id = random.pick([...report.truth.values.keys()])
  const from = report.truth.values.get(id) ?? '0'
  const to = otherNumber(from, random)
  const values = new Map(report.truth.values).set(id, to)
  return { report: { ...report, truth: { ...report.truth, values } }, planted: { kind: 'cell', id, from, to } }
}

function inProse(report: Report, quantity: Quantity, random: Random): Flawed {
  const to = otherNumber(quantity.value, random)
  const changed: Quantity = { ...quantity, value: to }
  const prose = mapProse(report.prose, (passage) => passage.map((item) => (item === quantity ? changed : item)))
  return { report: { ...report, prose }, planted: { kind: 'prose', quantity: changed, from: quantity.value, to } }
}

/** Another number of the same kind, as slips of the hand make them. */
function otherNumber(from: string, random: Random): string {
  const slips = [
    (text: string) => bumped(text, 1),
    (text: string) => bumped(text, random.int(2, 30)),
    (text: string) => text.replace(/\d$/, (digit) => String((Number(digit) + random.int(1, 9)) % 10)),
    (text: string) => text.replace(/^(-?)([1-9])(\d)/, '$1$3$2'),
  ]
  const to = random.pick(slips)(from)
  return to === from || /^-?0\d/.test(to) || /\.\d*0$/.test(to) ? bumped(from, random.int(1, 9)) : to
}

function bumped(text: string, by: number): string {
  return text.replace(/^-?\d+/, (whole) => String(BigInt(whole) + BigInt(by)))
}

/** Whether a printed or derived relation within the tables involves the cell. Table two has none. */
export function hasRelation(id: CellId): boolean {
  return cellParts(id).table !== 2
}
