import { unzipSync, zipSync } from 'fflate'
import type { Random } from '../../builders/random.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The file with something wrong with it: bytes, blocks or words changed, cut short, or the same done inside a zip. */
export function mutated(bytes: Uint8Array, random: Random): Bytes {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  let file: Bytes = new Uint8Array(bytes)
  for (let times = random.int(1, 3); times > 0; times -= 1)
    file = isZip && random.chance(0.7) ? insideZip(file, random) : random.pick(isText(file) ? textual : plain)(file, random)
  return file
}

type Mutation = (bytes: Bytes, random: Random) => Bytes

const plain: readonly Mutation[] = [flipped, flipped, overwritten, moved, removed, inserted, cut, numberChanged, numberChanged]
const textual: readonly Mutation[] = [
  ...plain,
  worded,
  worded,
  repeated,
  numberWritten,
  numberWritten,
  elementMoved,
  elementRepeated,
  attributeRemoved,
]

/** What leaves the syntax of markup as it was, so that it is what stands in it that goes wrong. */
const structural: readonly Mutation[] = [
  numberWritten,
  numberWritten,
  elementMoved,
  elementMoved,
  elementRepeated,
  attributeRemoved,
]

/** No mutation makes a stretch longer than this: files beyond it are refused by their size alone, whatever is in them. */
const mostBytes = 80 * 1024 * 1024

/** What parsers trip over. */
const words = [
  '<', '>', '</', '&', '&#0;', '&#x110000;', '&l9;', '"', "'", '<!--', ']]>', '<![CDATA[', '<!DOCTYPE a [<!ENTITY l "l">]>',
  '<table>', '<tr>', '<td rowspan=65534 colspan=1000>', '</table>', '\0', '\r', '\t', '|', '\ufeff', '\u202e', '一、', '总计',
  '{', '}', '\\', "\\'", '\\u-1', '\\bin9', '\\trowd\\cellx1', '\\cell', '\\row', 'obj', 'endobj', 'stream', '<<', '>>', '[', ']', 'BT', 'Tf', 're f', 'cm',
  '99999999999999999999', '-1', 'NaN', '1e308', '0.00000001', '=', '%', '--', ';', ',', ' ',
] // biome-ignore format: a list of words
const numbers = [
  '0',
  '-1',
  '1',
  '255',
  '256',
  '32767',
  '65535',
  '65536',
  '2147483647',
  '4294967295',
  '99999999999999',
  '1e309',
  'NaN',
  '',
]

function isText(bytes: Bytes): boolean {
  return !bytes.subarray(0, 4_000).includes(0)
}

function flipped(bytes: Bytes, random: Random): Bytes {
  for (let times = random.pick([1, 1, 3, 20]); times > 0; times -= 1) {
    const at = random.int(0, bytes.length - 1)
    bytes[at] = random.pick([(bytes[at] ?? 0) ^ (1 << random.int(0, 7)), random.int(0, 255), 0, 0xff])
  }
  return bytes
}

function stretch(bytes: Bytes, random: Random): [number, number] {
  const from = random.int(0, bytes.length)
  return [from, Math.min(bytes.length, from + random.pick([1, 4, 30, 500, 5_000]))]
}

function overwritten(bytes: Bytes, random: Random): Bytes {
  const [from, to] = stretch(bytes, random)
  const value = random.pick([0, 0xff, 0x20, random.int(0, 255)])
  return random.chance(0.5)
    ? bytes.fill(value, from, to)
    : bytes.map((byte, at) => (at >= from && at < to ? random.int(0, 255) : byte))
}

function moved(bytes: Bytes, random: Random): Bytes {
  const [from, to] = stretch(bytes, random)
  return bytes.copyWithin(random.int(0, bytes.length), from, to)
}

function removed(bytes: Bytes, random: Random): Bytes {
  const [from, to] = stretch(bytes, random)
  return joined(bytes.subarray(0, from), bytes.subarray(to))
}

function inserted(bytes: Bytes, random: Random): Bytes {
  const [from, to] = stretch(bytes, random)
  const at = random.int(0, bytes.length)
  return joined(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at))
}

function cut(bytes: Bytes, random: Random): Bytes {
  return bytes.slice(0, random.int(0, bytes.length))
}

/** A number of two or four bytes becomes one at the edge of what fits. */
function numberChanged(bytes: Bytes, random: Random): Bytes {
  if (bytes.length < 8) return bytes
  const view = new DataView(bytes.buffer)
  const at = random.int(0, random.pick([Math.min(bytes.length, 600), bytes.length]) - 4)
  if (random.chance(0.5)) view.setUint16(at, random.pick([0, 1, 0x7fff, 0x8000, 0xffff]), random.chance(0.8))
  else view.setUint32(at, random.pick([0, 1, 0x7fffffff, 0x80000000, 0xffffffff, bytes.length]), random.chance(0.8))
  return bytes
}

function worded(bytes: Bytes, random: Random): Bytes {
  const at = random.int(0, bytes.length)
  return joined(bytes.subarray(0, at), Buffer.from(random.pick(words)), bytes.subarray(at))
}

/** A stretch many times over: what is quadratic in anything shows. */
function repeated(bytes: Bytes, random: Random): Bytes {
  const from = random.int(0, bytes.length)
  const part = bytes.subarray(from, from + random.pick([5, 50, 500]))
  const times = random.pick([10, 300, 3_000])
  return joined(bytes.subarray(0, from), Buffer.concat(Array.from({ length: times }, () => part)), bytes.subarray(from))
}

function numberWritten(bytes: Bytes, random: Random): Bytes {
  const text = Buffer.from(bytes).toString('latin1')
  const found = [...text.slice(0, 400_000).matchAll(/\d+(?:\.\d+)?/g)]
  const chosen = found[random.int(0, Math.max(0, found.length - 1))]
  if (!chosen) return bytes
  const after = chosen.index + chosen[0].length
  return joined(bytes.subarray(0, chosen.index), Buffer.from(random.pick(numbers)), bytes.subarray(after))
}

/** Some whole element without others of its name in it, as a place in the text. */
function element(text: string, random: Random): { start: number; end: number } | null {
  const found = [...text.slice(0, 200_000).matchAll(/<([A-Za-z][\w:]*)(?:\s[^<>]*)?>/g)]
  const tag = found[random.int(0, Math.max(0, found.length - 1))]
  if (!tag) return null
  if (tag[0].endsWith('/>')) return { start: tag.index, end: tag.index + tag[0].length }
  const close = `</${tag[1] ?? ''}>`
  const end = text.indexOf(close, tag.index)
  const inner = text.slice(tag.index + 1, end)
  return end < 0 || inner.includes(`<${tag[1] ?? ''}`) ? null : { start: tag.index, end: end + close.length }
}

/** An element is taken out, and maybe put before another. */
function elementMoved(bytes: Bytes, random: Random): Bytes {
  const text = Buffer.from(bytes).toString('latin1')
  const taken = element(text, random)
  if (!taken) return bytes
  const rest = text.slice(0, taken.start) + text.slice(taken.end)
  const place = random.chance(0.5) ? element(rest, random) : null
  const moved = place ? rest.slice(0, place.start) + text.slice(taken.start, taken.end) + rest.slice(place.start) : rest
  return new Uint8Array(Buffer.from(moved, 'latin1'))
}

/** An element stands there several times, beside itself or within itself. */
function elementRepeated(bytes: Bytes, random: Random): Bytes {
  const text = Buffer.from(bytes).toString('latin1')
  const { start, end } = element(text, random) ?? { start: 0, end: 0 }
  const whole = text.slice(start, end)
  const times = Math.min(random.pick([2, 20, 600]), Math.ceil(mostBytes / (whole.length || 1)))
  const nested = /^(<[^<>]*[^/<>]>)[\s\S]*(<\/[^<>]*>)$/.exec(whole)
  const more =
    nested && random.chance(0.5) ? (nested[1] ?? '').repeat(times) + whole + (nested[2] ?? '').repeat(times) : whole.repeat(times)
  return new Uint8Array(Buffer.from(text.slice(0, start) + more + text.slice(end), 'latin1'))
}

function attributeRemoved(bytes: Bytes, random: Random): Bytes {
  const text = Buffer.from(bytes).toString('latin1')
  const found = [...text.slice(0, 200_000).matchAll(/\s[\w:]+="[^"]*"/g)]
  const chosen = found[random.int(0, Math.max(0, found.length - 1))]
  if (!chosen) return bytes
  return new Uint8Array(Buffer.from(text.slice(0, chosen.index) + text.slice(chosen.index + chosen[0].length), 'latin1'))
}

/** The same inside one entry of a zip, which is packed again with a true checksum; entries are dropped and renamed too. */
function insideZip(bytes: Bytes, random: Random): Bytes {
  let entries: Record<string, Uint8Array>
  try {
    // A size that was made up is room made for nothing, more than a string can hold.
    entries = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= mostBytes })
  } catch {
    return flipped(bytes, random)
  }
  const names = Object.keys(entries)
  if (names.length === 0) return bytes
  const name = random.pick(names)
  const entry = entries[name] ?? new Uint8Array()
  const kind = random.int(1, 20)
  if (kind === 1) delete entries[name]
  else if (kind === 2) entries[random.pick(names)] = entry
  else if (entry.length > 0) entries[name] = random.pick(kind < 16 ? structural : textual)(new Uint8Array(entry), random)
  return new Uint8Array(zipSync(entries, { level: 1 }))
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts))
}
