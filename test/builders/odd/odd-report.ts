import { seededRandom } from '../random.ts'
import type { Layout } from '../layout.ts'
import { plantError } from '../plant-error.ts'
import { styleOf } from '../print-style.ts'
import type { PrintedCell } from '../printed-cell.ts'
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
  const picked = given ?? oddities[seed % oddities.length]
  return printedOddly(layout, seed, picked && hasRoomFor(layout, picked) ? [picked] : [], flawed)
}

/** The report of a seed in a layout with two or three oddities at once. */
export function oddPairFromSeed(layout: Layout, seed: number): OddRendered {
  const random = seededRandom(seed ^ 0x3c6ef372)
  const chosen: Oddity[] = []
  // All signs for zero are one choice among the others.
  const signs = random.shuffle(oddities.filter(({ id }) => id.startsWith('zero as')))
  const choices = [...oddities.filter((oddity) => !signs.includes(oddity)), ...signs.slice(0, 2)]
  for (const oddity of random.shuffle(choices.filter((one) => hasRoomFor(layout, one)))) {
    if (chosen.some(({ group }) => group !== undefined && group === oddity.group)) continue
    chosen.push(oddity)
    if (chosen.length === 3 || (chosen.length === 2 && random.chance(0.6))) break
  }
  return printedOddly(
    layout,
    seed,
    chosen.toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0)),
  )
}

function printedOddly(layout: Layout, seed: number, odd: readonly Oddity[], flawed = false): OddRendered {
  const random = seededRandom(seed)
  const clean = reportOf(random)
  const base = flawed ? plantError(clean, random, 'cell').report : clean
  const style = styleOf(random, base.truth.edition, layout.limits)
  const context: OddContext = { truth: base.truth, random: seededRandom(seed ^ 0x2545f491) }
  const report: Report = {
    ...base,
    damage: (tables) => ({ tables: odd.reduce((all, { tables: how }) => how?.(all, context) ?? all, tables), instead: {} }),
    arrange: (blocks) => odd.reduce((all, { arrange }) => arrange?.(all, context) ?? all, blocks),
  }
  const { bytes, expected } = layout.render(
    report,
    {
      ...style,
      ...(odd.some(({ relabel }) => relabel) && {
        relabel: (label: string) => odd.reduce((text, { relabel }) => relabel?.(text, context) ?? text, label),
      }),
      ...(odd.some(({ reprint }) => reprint) && {
        reprint: (cell: PrintedCell) => odd.reduce((printed, { reprint }) => reprint?.(printed, context) ?? printed, cell),
      }),
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
    damage: odd.length > 0 ? odd.map(({ id }) => id) : ['nothing odd'],
  }
}
