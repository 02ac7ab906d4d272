import { type CellId, cellParts } from '../../../src/core/form/form.ts'
import type { Layout } from '../layout.ts'
import { plantError } from '../plant-error.ts'
import { proseOf } from '../prose/prose-of.ts'
import { seededRandom, type Random } from '../random.ts'
import type { Expected, Rendered } from '../rendered.ts'
import { type Report, reportOf } from '../report.ts'
import { type Damage, damageOf } from './damage.ts'
import { wildStyle } from './liberties.ts'
import { proseNearTables } from './near-tables.ts'
import { wildFrame } from './surroundings.ts'

/** A rendered report with what was done to it. */
export interface WildRendered extends Rendered {
  damage: readonly string[]
  /** True where numbers were made wrong in print, so that errors are to be found. */
  flawed: boolean
}

/** Layouts that damage their tables themselves: they are not damaged twice. */
const selfDamaging = new Set(['text-lost-column', 'html-split'])

/** Whether more than the order of characters parts the cells. */
function hasCells(layout: Layout): boolean {
  return layout.exact && !/characters/.test(layout.id)
}

/** The wild report of a seed in a layout: liberties with the labels, damaged tables, noise around, numbers that may be wrong in print. */
export function wildFromSeed(layout: Layout, seed: number): WildRendered {
  const random = seededRandom(seed)
  const { report: base, flawed } = wildNumbers(reportOf(random), random)
  const prose = proseNearTables(base.truth, random, base.prose)
  const frame = wildFrame(base.truth, random, base.frame)
  const style = wildStyle(random, base.truth.edition, layout.limits)
  const damages = seededRandom(seed ^ 0x5bd1e995)
  let damage: Damage | null = null
  const report: Report = {
    ...base,
    prose,
    frame,
    ...(selfDamaging.has(layout.id)
      ? {}
      : { damage: (tables) => (damage ??= damageOf(tables, damages, /glued/.test(layout.id), hasCells(layout))) }),
  }
  const { bytes, expected } = layout.render(report, style, random)
  const name = `${base.truth.agency.name}年报.${layout.extension}`
  const done = damage as Damage | null // assigned in the callback
  return { layout: layout.id, name, report, bytes, expected: withoutLost(expected, done), damage: done?.names ?? [], flawed }
}

/** Now and then everything is zero, everything is large, or some numbers are wrong in print. */
function wildNumbers(report: Report, random: Random): { report: Report; flawed: boolean } {
  const kind = random.int(1, 10)
  if (kind === 1) return { report: scaled(report, 0n, random), flawed: false }
  if (kind === 2) return { report: scaled(report, BigInt(random.int(7, 4999)), random), flawed: false }
  if (kind > 5) return { report, flawed: false }
  let flawed = report
  for (let left = random.int(1, 3); left > 0; left -= 1) flawed = plantError(flawed, random, 'cell').report
  return { report: flawed, flawed: true }
}

/** Tables three and four with every number times the factor: all relations stay. */
function scaled(report: Report, factor: bigint, random: Random): Report {
  const values = new Map(
    [...report.truth.values].map(([id, value]): [CellId, string] =>
      cellParts(id).table === 2 ? [id, value] : [id, String(BigInt(value) * factor)],
    ),
  )
  const truth = { ...report.truth, values }
  return { ...report, truth, prose: proseOf(truth, random) }
}

function withoutLost(expected: ReadonlyMap<CellId, Expected>, damage: Damage | null): Map<CellId, Expected> {
  const missing: Expected = { value: null, raw: null, states: ['missing'] }
  return new Map(
    [...expected].map(([id, cell]) => {
      const known = damage?.lost.has(id) ? missing : cell
      const unsure = damage?.unsure.has(id) ?? false
      return [id, unsure ? { ...known, states: [...known.states, 'unreadable', 'missing', 'blank'] } : known]
    }),
  )
}
