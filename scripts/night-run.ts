import type { Layout } from '../test/builders/layout.ts'
import { type Rendered } from '../test/builders/rendered.ts'
import { type Judgement } from '../test/builders/judge.ts'
import { layoutOf, layouts, renderedFromSeed } from '../test/builders/render.ts'
import { readRendered } from '../test/builders/examine-rendered.ts'
import { oddFromSeed, oddPairFromSeed } from '../test/builders/odd/odd-report.ts'
import { wildFromSeed } from '../test/builders/wild/wild-report.ts'
import { fileLayouts } from '../test/ingest/file-layouts.ts'

const kinds = { '--wild': wildFromSeed, '--odd': oddFromSeed, '--odd-pairs': oddPairFromSeed }

/**
 * Reads many random reports in every layout and counts what became of their cells. Not part of the tests.
 * usage: node scripts/night-run.ts [--wild|--odd|--odd-pairs] [--files] [--from FIRST_SEED] [REPORTS_A_LAYOUT] [LAYOUT…]
 *        node scripts/night-run.ts [--wild|--odd|--odd-pairs] --replay LAYOUT SEED
 * `--files`: PDF, OFD, Word and the other files that take longer to write and to read, instead of text, pages and sheets.
 */
async function main(given: readonly string[]): Promise<number> {
  const first = given.includes('--from') ? given.indexOf('--from') + 1 : Number.NaN
  const from = Number(given[first] ?? 1)
  const args = given.filter((arg, at) => !(arg in kinds) && arg !== '--files' && arg !== '--from' && at !== first)
  const kind = Object.keys(kinds).find((arg) => given.includes(arg))
  const fromSeed = kind === undefined ? renderedFromSeed : kinds[kind as keyof typeof kinds]
  if (args[0] === '--replay') return replay(fromSeed(layoutNamed(args[1] ?? ''), Number(args[2])))
  const reports = Number(args[0] ?? 100)
  const chosen = args.length > 1 ? args.slice(1).map(layoutNamed) : given.includes('--files') ? fileLayouts : layouts
  let failures = 0
  for (const layout of chosen) {
    const counts = { right: 0, fair: 0, refused: 0, wrong: 0, phantom: 0, misstated: 0, identity: 0, falseErrors: 0, failed: 0 }
    const seeds = new Map<string, number[]>()
    const note = (kind: keyof typeof counts, seed: number, amount: number) => {
      if (amount === 0) return
      counts[kind] += amount
      if (kind !== 'right' && kind !== 'fair') seeds.set(kind, [...(seeds.get(kind) ?? []), seed])
    }
    const started = performance.now()
    for (let seed = from; seed < from + reports; seed += 1) {
      try {
        const rendered = fromSeed(layout, seed)
        const { judgement, identity, errors } = await readRendered(rendered)
        if (!('flawed' in rendered && rendered.flawed)) note('falseErrors', seed, errors.length)
        for (const [kind, amount] of Object.entries(amounts(judgement))) note(kind as keyof typeof counts, seed, amount)
        note('identity', seed, identity.length)
      } catch (thrown) {
        note('failed', seed, 1)
        if (counts.failed === 1) console.log(thrown)
      }
    }
    const each = ((performance.now() - started) / reports).toFixed(1)
    console.log(
      `${layout.id.padEnd(24)} ${Object.entries(counts)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(' · ')} · ${each} ms`,
    )
    for (const [kind, list] of seeds) console.log(`    ${kind} in ${list.length}: seeds ${list.slice(0, 8).join(' ')}`)
    failures += counts.wrong + counts.phantom + counts.falseErrors + counts.failed
  }
  return failures === 0 ? 0 : 1
}

/** The layout of that id, whether a text or a file. */
function layoutNamed(id: string): Layout {
  return fileLayouts.find((layout) => layout.id === id) ?? layoutOf(id)
}

async function replay(rendered: Rendered): Promise<number> {
  const { judgement, identity, errors } = await readRendered(rendered)
  console.dir({ ...judgement, identity, errors, damage: 'damage' in rendered ? rendered.damage : [] }, { maxArrayLength: 40 })
  return 0
}

function amounts(judgement: Judgement): Record<string, number> {
  return Object.fromEntries(
    Object.entries(judgement).map(([kind, cells]) => [kind, Array.isArray(cells) ? cells.length : Number(cells)]),
  )
}

process.exitCode = await main(process.argv.slice(2))
