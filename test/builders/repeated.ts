import { decodeText } from '../../src/ingest/text/decode-text.ts'
import type { Layout } from './layout.ts'
import { type Random, seededRandom } from './random.ts'
import { renderedFromSeed } from './render.ts'

/** A report in which one stretch stands again and again: files joined end to end, a page that a robot filled, an attack. */
export interface Repeated {
  name: string
  /** What is repeated, in words. */
  what: string
  /** The file with so many characters of repetition. */
  bytes: (size: number) => Uint8Array
}

/** The random repetition of a seed in a layout of running text or HTML. */
export function repeatedFromSeed(layout: Layout, seed: number): Repeated {
  const rendered = renderedFromSeed(layout, seed)
  const decoded = decodeText(rendered.bytes)
  if (typeof decoded === 'string') throw new Error(`${layout.id}: ${decoded}`)
  const random = seededRandom(seed ^ 0x2c1b3c6d)
  const isMarkup = layout.extension.startsWith('htm')
  const lined = isMarkup || random.chance(0.8) ? decoded.text : decoded.text.replaceAll(/[\r\n]+/g, ' ')
  const { what, from, to } = (isMarkup ? elementOf(lined, random) : null) ?? stretchOf(lined, random)
  const part = lined.slice(from, to)
  return {
    name: rendered.name,
    what: lined === decoded.text ? what : `${what}, all on one line`,
    // The mark says UTF-8, whatever the page says of itself.
    bytes: (size) =>
      new TextEncoder().encode(`\ufeff${lined.slice(0, from)}${part.repeat(Math.ceil(size / part.length))}${lined.slice(from)}`),
  }
}

interface Stretch {
  what: string
  from: number
  to: number
}

function stretchOf(text: string, random: Random): Stretch {
  const table = text.search(/本列数据|申请人情况|自然人/)
  const end = text.indexOf('结转下', table)
  if (table >= 0 && end > table && random.chance(0.2)) return { what: 'table three', from: table, to: end + 40 }
  if (random.chance(0.1)) return { what: 'the whole report', from: 0, to: text.length }
  const length = random.pick([1, 3, 20, 60, 300, 1_000])
  const inTable = table >= 0 && random.chance(0.6)
  const from = inTable ? table + random.int(0, 900) : random.int(0, text.length - 1)
  const start = Math.min(from, text.length - 1)
  return { what: `${length} characters from ${start}`, from: start, to: Math.min(text.length, start + length) }
}

/** Some whole element of a page. */
function elementOf(page: string, random: Random): Stretch | null {
  const tag = random.pick(['tr', 'td', 'table', 'p', 'span'])
  const found = [...page.matchAll(new RegExp(`<${tag}[ >](?:(?!<${tag}[ >])[^])*?</${tag}>`, 'g'))]
  const chosen = found[random.int(0, Math.max(0, found.length - 1))]
  return chosen ? { what: `<${tag}> at ${chosen.index}`, from: chosen.index, to: chosen.index + chosen[0].length } : null
}
