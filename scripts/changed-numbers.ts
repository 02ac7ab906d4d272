import { zipSync } from 'fflate'
import { openArchive } from '../src/ingest/zip/archive.ts'
import { type ChangedNumber, changedFromSeed } from '../test/builders/changed/changed-number.ts'
import { type ChangeJudgement, isMissed, judgeChange } from '../test/builders/changed/judge-change.ts'
import type { Layout } from '../test/builders/layout.ts'
import type { Rendered } from '../test/builders/rendered.ts'
import { layoutsByFormat } from '../test/ingest/layouts-by-format.ts'

/**
 * One number changed in clean random reports of every format and layout: is it read as it stands or refused, is a sum that
 * it breaks doubted, is anything said that is not true? Not part of the tests.
 * usage: node scripts/changed-numbers.ts [CHANGES_A_LAYOUT] [FORMAT or LAYOUT…]
 *        node scripts/changed-numbers.ts --replay LAYOUT SEED
 */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--replay') return replay(args[1] ?? '', Number(args[2]))
  const changes = Number(args[0] ?? 40)
  const chosen = args.slice(1)
  const totals = newRow()
  console.log(`| ${['format', ...Object.keys(totals)].join(' | ')} |\n|${'---|'.repeat(Object.keys(totals).length + 1)}`)
  for (const [format, layouts] of formats) {
    const row = newRow()
    for (const layout of layouts.filter(({ id }) => chosen.length === 0 || chosen.includes(format) || chosen.includes(id)))
      for (let seed = firstSeed(layout) + 1; seed <= firstSeed(layout) + changes; seed += 1) {
        const { slip, cells, judgement } = await judged(format, layout, seed)
        count(row, judgement)
        const { silent, untrue, sums } = judgement
        const told = [...silent, ...untrue, ...(isMissed(judgement) ? [`sum ${sums}`] : [])]
        if (told.length > 0) console.error(`${layout.id} ${seed} (${slip} in ${cells.join(', ')}): ${told.join('; ')}`)
      }
    if (row.changes > 0) console.log(`| ${[format, ...Object.values(row)].join(' | ')} |`)
    for (const key of columns) totals[key] += row[key]
  }
  console.log(`| ${['all', ...Object.values(totals)].join(' | ')} |`)
  return totals.silent + totals.missed + totals.untrue === 0 ? 0 : 1
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

async function judged(format: string, layout: Layout, seed: number) {
  const change = changedFromSeed(layout, seed)
  const judgement = await judgeChange(format === 'zip' ? zipped(change) : change)
  return { ...change, judgement }
}

/** The files as an archive gives them back. */
function zipped(change: ChangedNumber): ChangedNumber {
  const through = (rendered: Rendered): Rendered => {
    const archive = openArchive(zipSync({ [rendered.name]: rendered.bytes }))
    const [member] = archive?.members ?? []
    const read = member && archive?.read(member.index)
    if (!read?.ok) throw new Error(`${rendered.layout}: not read out of its archive`)
    return { ...rendered, bytes: read.bytes }
  }
  return { ...change, clean: through(change.clean), changed: through(change.changed) }
}

const columns = ['changes', 'read', 'refused', 'silent', 'in sums', 'found', 'open', 'missed', 'untrue'] as const

function newRow(): Record<(typeof columns)[number], number> {
  return { changes: 0, read: 0, refused: 0, silent: 0, 'in sums': 0, found: 0, open: 0, missed: 0, untrue: 0 }
}

function count(row: ReturnType<typeof newRow>, judgement: ChangeJudgement): void {
  const { read, sums, silent, untrue } = judgement
  row.changes += 1
  row[read === 'refused' ? 'refused' : 'read'] += 1
  if (silent.length > 0) row.silent += 1
  if (sums !== 'none') row['in sums'] += 1
  if (sums === 'found') row.found += 1
  else if (isMissed(judgement)) row.missed += 1
  else if (sums === 'open') row.open += 1
  if (untrue.length > 0) row.untrue += 1
}

async function replay(id: string, seed: number): Promise<number> {
  const [format, layouts] = formats.find(([, among]) => among.some((layout) => layout.id === id)) ?? []
  const layout = layouts?.find((one) => one.id === id)
  if (!format || !layout) throw new Error(`no layout ${id}`)
  const { slip, cells, judgement, changed } = await judged(format, layout, seed)
  console.dir({ slip, cells: cells.map((cell) => [cell, changed.expected.get(cell)]), ...judgement }, { depth: 5 })
  return 0
}

process.exitCode = await main(process.argv.slice(2))
