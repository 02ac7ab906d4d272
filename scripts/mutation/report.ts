import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../run.ts'
import type { Outcome } from './hunters.ts'
import type { Mutant } from './instrument.ts'

const linesOf = new Map<string, string[]>()
const columns = ['killed', 'timeout', 'survived', 'uncovered'] as const

/** Lines of a table: what became of the mutants by file, by folder and in all. */
export function scoreLines(mutants: readonly Mutant[], outcomes: ReadonlyMap<string, Outcome>): string[] {
  const line = (name: string, some: readonly Mutant[]): string => {
    const counts = columns.map((outcome) => some.filter(({ id }) => outcomes.get(id) === outcome).length)
    const tried = counts.reduce((sum, count) => sum + count, 0)
    const score = ((100 * (counts[0]! + counts[1]!)) / tried).toFixed(1)
    return [`${score}%`, tried, ...counts].map((cell) => String(cell).padStart(10)).join('') + `  ${name}`
  }
  const groups = (name: (mutant: Mutant) => string): string[] =>
    [...Map.groupBy(mutants, name)].map(([group, some]) => line(group, some))
  const head = ['score', 'mutants', ...columns].map((cell) => cell.padStart(10)).join('')
  return [head, ...groups(({ fileName }) => fileName), ...groups(({ fileName }) => dirname(fileName)), ...groups(() => 'all')]
}

/** The mutants that no test noticed, each with its place, the words there and what stood in their stead. */
export function survivorLines(mutants: readonly Mutant[], outcomes: ReadonlyMap<string, Outcome>): string[] {
  const missed = mutants.filter(({ id }) => ['survived', 'uncovered'].includes(outcomes.get(id) ?? ''))
  return missed.map((mutant) => {
    const mark = outcomes.get(mutant.id) === 'uncovered' ? ' (not reached)' : ''
    const place = `${mutant.fileName}:${mutant.location.start.line + 1}:${mutant.location.start.column + 1}`
    return `${place}  ${mutant.mutatorName}${mark}  ${oneLine(wordsOf(mutant))}  →  ${oneLine(mutant.replacement)}`
  })
}

/** A name for each mutant that stays when lines move: what it changes where into what, counted where equal. */
export function keysOf(mutants: readonly Mutant[]): Map<string, string> {
  const times = new Map<string, number>()
  return new Map(
    mutants.map((mutant) => {
      const key = [mutant.fileName, mutant.mutatorName, wordsOf(mutant), mutant.replacement].join('\n')
      times.set(key, (times.get(key) ?? 0) + 1)
      return [mutant.id, `${key}\n${times.get(key)}`]
    }),
  )
}

/** The characters of the source that the mutant replaces. */
export function wordsOf({ fileName, location: { start, end } }: Mutant): string {
  let all = linesOf.get(fileName)
  if (!all) linesOf.set(fileName, (all = readFileSync(join(root, fileName), 'utf8').split('\n')))
  const lines = all.slice(start.line, end.line + 1)
  const last = lines.length - 1
  return lines.map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined)).join('\n')
}

function oneLine(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return line.length > 110 ? `${line.slice(0, 110)}…` : line
}
