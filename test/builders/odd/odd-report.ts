import { seededRandom } from '../random.ts'
import type { Layout } from '../layout.ts'
import { plantError } from '../plant-error.ts'
import { styleOf } from '../print-style.ts'
import type { Rendered } from '../rendered.ts'
import { type Report, reportOf } from '../report.ts'
import { oddities } from './all.ts'
import type { OddContext, Oddity } from './oddity.ts'

/** A rendered report with what is odd about it. */
export interface OddRendered extends Rendered {
  damage: readonly string[]
}

/** Layouts that damage their tables themselves, or part the cells of some rows only. */
const selfDamaging = new Set(['text-lost-column', 'html-split', 'text-partly-glued'])

/** Whether the layout shows what is odd: where nothing parts the cells, or none may be blank, some of it could be read by nobody. */
export function hasRoomFor(layout: Layout, oddity: Oddity): boolean {
  if (selfDamaging.has(layout.id)) return false
  if (oddity.unfit?.test(layout.id)) return false
  return !(oddity.parted && !layout.exact) && !(oddity.reprint && !layout.limits.blanks)
}

/** The odd report of a seed in a layout: printed in a way that the form does not foresee, with clean numbers unless `flawed`. */
export function oddFromSeed(layout: Layout, seed: number, given?: Oddity, flawed = false): OddRendered {
  const random = seededRandom(seed)
  const clean = reportOf(random)
  const base = flawed ? plantError(clean, random, 'cell').report : clean
  const style = styleOf(random, base.truth.edition, layout.limits)
  const picked = given ?? oddities[seed % oddities.length]
  const oddity = picked && hasRoomFor(layout, picked) ? picked : undefined
  const context: OddContext = { truth: base.truth, random: seededRandom(seed ^ 0x2545f491) }
  const report: Report = {
    ...base,
    ...(oddity?.tables ? { damage: (tables) => ({ tables: oddity.tables?.(tables, context) ?? tables, instead: {} }) } : {}),
    ...(oddity?.arrange ? { arrange: (blocks) => oddity.arrange?.(blocks, context) ?? blocks } : {}),
  }
  const relabel = oddity?.relabel
  const reprint = oddity?.reprint
  const { bytes, expected } = layout.render(
    report,
    {
      ...style,
      ...(relabel ? { relabel: (label: string) => relabel(label, context) } : {}),
      ...(reprint ? { reprint: (cell) => reprint(cell, context) } : {}),
    },
    random,
  )
  const name = `${base.truth.agency.name}年报.${layout.extension}`
  return {
    layout: layout.id,
    name,
    report,
    bytes,
    expected,
    damage: [oddity?.id ?? 'nothing odd'],
  }
}
