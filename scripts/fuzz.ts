import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectFormat } from '../src/ingest/detect-format.ts'
import { type Random, seededRandom } from '../test/builders/random.ts'
import { FuzzRunner } from '../test/ingest/fuzz/fuzz-runner.ts'
import { mutated } from '../test/ingest/fuzz/mutate.ts'
import { fuzzFormats, wholeFile } from '../test/ingest/fuzz/seeds.ts'
import { cache, root } from './run.ts'

/**
 * Reads mutated files and complains of crashes, exceptions, and files that cost more than the limits. Not part of the
 * tests, which do the same with a few files.
 * usage: node scripts/fuzz.ts [FORMAT|all] [FILES] [FIRST SEED]   node scripts/fuzz.ts --replay FILE
 */
async function main([format = 'all', count = '2000', first = '1']: readonly string[]): Promise<number> {
  if (format === '--replay') {
    const runner = new FuzzRunner()
    console.log((await runner.complaint(readFileSync(count))) ?? 'nothing wrong')
    runner.close()
    return 0
  }
  const formats = format === 'all' ? fuzzFormats : [format]
  let failures = 0
  for (const each of formats) failures += await fuzz(each, Number(count), Number(first))
  return failures === 0 ? 0 : 1
}

async function fuzz(format: string, count: number, first: number): Promise<number> {
  const real = realFiles(format)
  const made = Array.from({ length: 30 }, (_, number) => wholeFile(format, number))
  const runner = new FuzzRunner()
  const started = performance.now()
  let failures = 0
  for (let seed = first; seed < first + count; seed += 1) {
    const random = seededRandom(seed)
    const file = oneOf(real.length > 0 && random.chance(0.3) ? real : made, random)
    const bytes = mutated(file, random)
    const complaint = await runner.complaint(bytes)
    if (complaint === null) continue
    failures += 1
    console.log(`${format} ${seed}: ${complaint}\n    ${keep(format, seed, bytes)}`)
  }
  runner.close()
  const each = ((performance.now() - started) / count).toFixed(1)
  const outcomes = [...runner.outcomes].toSorted((a, b) => b[1] - a[1]).map(([code, times]) => `${code} ${times}`)
  console.log(`${format}: ${count} files from made and ${real.length} real ones · ${failures} failures · ${each} ms a file`)
  console.log(`    ${outcomes.join(' · ')}`)
  return failures
}

/** The smallest of three: in a small file the same mutations meet more of its structure, and it is sooner read. */
function oneOf(files: readonly Uint8Array[], random: Random): Uint8Array {
  const drawn = [random.pick(files), random.pick(files), random.pick(files)]
  return drawn.reduce((least, file) => (file.length < least.length ? file : least))
}

/** Files of the format among the samples, and among the real reports where they are at hand. */
function realFiles(format: string): Uint8Array[] {
  return [join(root, 'samples'), join(root, '../shared/corpus/reports')].filter(existsSync).flatMap((folder) =>
    globSync('*', { cwd: folder })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => new Uint8Array(readFileSync(path)))
      .filter((bytes) => formatOf(bytes) === format),
  )
}

function formatOf(bytes: Uint8Array): string | null {
  try {
    return detectFormat(bytes)
  } catch {
    return null
  }
}

function keep(format: string, seed: number, bytes: Uint8Array): string {
  const folder = join(cache, 'fuzz')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${format}-${seed}.bin`)
  writeFileSync(path, bytes)
  return path
}

process.exitCode = await main(process.argv.slice(2))
