import type { Clock } from './clocks.ts'

/** A way to do something with files, and how long it takes. */
export interface Contender {
  name: string
  /** Does the work once with all files; resolves to what it wants counted as its milliseconds, or nothing for the time it took. */
  run: () => Promise<number | void>
}

/** How often the contenders run, and by which clock. */
export interface Rounds {
  rounds: number
  /** Rounds before the first one that is counted. */
  warmUps: number
  clock: Clock
}

/** What was measured of a contender. */
export interface Measured {
  name: string
  /** Milliseconds for all files, the median of the rounds. */
  milliseconds: number
}

/**
 * Runs the contenders in turn, round after round, so that whatever else the machine does weighs on all of them, and
 * takes the median of each. The rounds that warm caches and compilers are not counted.
 */
export async function measure(contenders: readonly Contender[], { rounds, warmUps, clock }: Rounds): Promise<Measured[]> {
  const times = contenders.map((): number[] => [])
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, { run }] of contenders.entries()) {
      const begun = clock()
      const own = await run()
      const took = own ?? clock() - begun
      if (round >= 0) times[index]?.push(took)
    }
  }
  return contenders.map(({ name }, index) => ({ name, milliseconds: median(times[index] ?? []) }))
}

/** Prints each contender's time and how many times longer the first one takes (or how many times quicker it is). */
export function printRatios(title: string, [first, ...others]: readonly Measured[], unit: { name: string; count: number }): void {
  if (!first) return
  const each = (ms: number): string => `${(ms / unit.count).toFixed(2)} ms a ${unit.name}`
  console.log(`\n${title} (${unit.count} ${unit.name}s)`)
  console.log(`  ${first.name.padEnd(44)} ${each(first.milliseconds)}`)
  for (const { name, milliseconds } of others) {
    const ratio = first.milliseconds / milliseconds
    const said = ratio >= 1 ? `ours takes ${ratio.toFixed(2)} times as long` : `ours is ${(1 / ratio).toFixed(1)} times quicker`
    console.log(`  ${name.padEnd(44)} ${each(milliseconds).padEnd(24)} ${said}`)
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
