import { examineDocument } from '../src/core/examine.ts'
import { readDocument } from '../src/ingest/read-document.ts'
import { layoutOf, layouts } from '../test/builders/render.ts'
import { repeatedFromSeed } from '../test/builders/repeated.ts'

/**
 * How the time for recognising and checking a file grows where a stretch of it is repeated: the ratio from n to 2n
 * characters, of the processor's time. Two is linear, four quadratic. Not part of the tests, which count steps instead.
 * usage: node scripts/growth.ts [CHARACTERS] [SEEDS] [LAYOUT…]
 */
const [size = '500000', seeds = '3', ...ids] = process.argv.slice(2)
const chosen = ids.length > 0 ? ids.map(layoutOf) : layouts.filter(({ extension }) => /^(?:txt|csv|html?)$/.test(extension))
for (const layout of chosen) {
  for (let seed = 1; seed <= Number(seeds); seed += 1) {
    const { bytes, name, what } = repeatedFromSeed(layout, seed)
    const once = await seconds(bytes(Number(size)), name)
    const twice = await seconds(bytes(2 * Number(size)), name)
    const said = typeof once === 'number' && typeof twice === 'number' ? `${(twice / once).toFixed(1)} times` : ''
    console.log(`${layout.id.padEnd(22)} ${String(seed).padEnd(4)} ${shown(once)} ${shown(twice)} ${said.padEnd(10)} ${what}`)
  }
}

/** Seconds of the processor, or the code by which the file was refused. */
async function seconds(bytes: Uint8Array, name: string): Promise<number | string> {
  const read = await readDocument(bytes, name)
  if (!read.ok) return read.error.code
  const from = process.cpuUsage()
  examineDocument(read.document)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1_000_000
}

function shown(cost: number | string): string {
  return typeof cost === 'number' ? `${cost.toFixed(2).padStart(8)} s` : cost.padEnd(10)
}
