import { zipSync } from 'fflate'
import { openArchive } from '../src/ingest/zip/archive.ts'
import { changedFromSeed } from '../test/builders/changed/changed-number.ts'
import { changedProseFromSeed, judgeProse } from '../test/builders/changed/changed-prose.ts'
import { isMissed, judgeChange } from '../test/builders/changed/judge-change.ts'
import type { Layout } from '../test/builders/layout.ts'
import type { Rendered } from '../test/builders/rendered.ts'
import { layoutsByFormat } from '../test/ingest/layouts-by-format.ts'

/**
 * One number changed in clean random reports of every format and layout. In the tables: is it read as it stands or refused,
 * is a sum that it breaks doubted, or left open aloud, is anything said that is not true? With --prose: is it doubted?
 * Numbers of the tables are told from those that only their own sentence speaks of. Not part of the tests.
 * usage: node scripts/changed-numbers.ts [--prose] [CHANGES_A_LAYOUT] [FORMAT or LAYOUT…]
 *        node scripts/changed-numbers.ts [--prose] --replay LAYOUT SEED
 */
async function main(given: readonly string[]): Promise<number> {
  const args = given.filter((arg) => arg !== '--prose')
  const judge = given.includes('--prose') ? inProse : inTables
  if (args[0] === '--replay') return replay(judge, args[1] ?? '', Number(args[2]))
  const [changes, chosen] = [Number(args[0] ?? 40), args.slice(1)]
  const total = new Map<string, number>()
  for (const [format, layouts] of formats) {
    const row = new Map<string, number>()
    for (const layout of layouts.filter(({ id }) => chosen.length === 0 || chosen.includes(format) || chosen.includes(id)))
      for (let seed = firstSeed(layout) + 1; seed <= firstSeed(layout) + changes; seed += 1) {
        const { counts, told } = await judge(layout, seed, format === 'zip' ? zipped : (rendered) => rendered)
        for (const [column, is] of Object.entries(counts))
          for (const sum of [row, total]) sum.set(column, (sum.get(column) ?? 0) + Number(is))
        if (told !== '') console.error(`${layout.id} ${seed} ${told}`)
      }
    if (row.size > 0) console.log(format.padEnd(14), shown(row))
  }
  console.log('all'.padEnd(14), shown(total))
  return ['silent', 'missed', 'untrue'].some((column) => total.get(column)) ? 1 : 0
}

/** What became of the change that a seed makes in a layout: columns that count, and words where somebody should look. */
type Judge = (
  layout: Layout,
  seed: number,
  through: (rendered: Rendered) => Rendered,
) => Promise<{ counts: Record<string, boolean>; told: string }>

const inTables: Judge = async (layout, seed, through) => {
  const change = changedFromSeed(layout, seed)
  const { clean, changed, slip, cells } = change
  const judgement = await judgeChange({ ...change, clean: through(clean), changed: through(changed) })
  const { read, sums, silent, untrue } = judgement
  const missed = isMissed(judgement)
  const wrong = [...silent, ...untrue, ...(missed ? [`sum ${sums}`] : [])]
  return {
    counts: {
      changes: true,
      'read as it stands': read === 'as it stands',
      refused: read === 'refused',
      silent: silent.length > 0,
      'in a sum': sums !== 'none',
      found: sums === 'found',
      open: sums === 'open' && !missed,
      missed,
      untrue: untrue.length > 0,
    },
    told: wrong.length > 0 ? `(${slip} in ${cells.join(', ')}): ${wrong.join('; ')}` : '',
  }
}

const inProse: Judge = async (layout, seed, through) => {
  const change = changedProseFromSeed(layout, seed)
  if (!change) return { counts: {}, told: '' }
  const { clean, changed, quantity, words } = change
  const { isFound, untrue } = await judgeProse({ ...change, clean: through(clean), changed: through(changed) })
  const ofTables = quantity.cells.length > 0
  const why = isFound ? untrue.join('; ') : `${quantity.value} passes in “${words}”`
  return {
    counts: {
      changes: true,
      'of the tables': ofTables,
      'found of these': ofTables && isFound,
      'of its sentence': !ofTables,
      'found of those': !ofTables && isFound,
      untrue: untrue.length > 0,
    },
    told: why,
  }
}

/** Reports in a zip are those of every other format in turn. */
const formats: readonly (readonly [string, readonly Layout[]])[] = [
  ...Object.entries(layoutsByFormat),
  ['zip', Object.values(layoutsByFormat).flatMap(([first]) => first ?? [])],
]

const everyLayout = Object.values(layoutsByFormat).flat()

/** Another stretch of seeds for each layout: the truth of a seed is the same in all. */
function firstSeed(layout: Layout): number {
  return 1000 * everyLayout.indexOf(layout)
}

/** The file as an archive gives it back. */
function zipped(rendered: Rendered): Rendered {
  const archive = openArchive(zipSync({ [rendered.name]: rendered.bytes }))
  const [member] = archive?.members ?? []
  const read = member && archive?.read(member.index)
  if (!read?.ok) throw new Error(`${rendered.layout}: not read out of its archive`)
  return { ...rendered, bytes: read.bytes }
}

function shown(row: ReadonlyMap<string, number>): string {
  return [...row].map(([column, count]) => `${column} ${count}`).join(' · ')
}

async function replay(judge: Judge, id: string, seed: number): Promise<number> {
  const layout = everyLayout.find((one) => one.id === id)
  if (!layout) throw new Error(`no layout ${id}; there are ${everyLayout.map((one) => one.id).join(' ')}`)
  console.dir(await judge(layout, seed, (rendered) => rendered), { depth: 5 })
  return 0
}

process.exitCode = await main(process.argv.slice(2))
