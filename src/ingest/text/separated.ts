/** What parts the fields of a separated file. */
export type Separator = ',' | '\t' | ';'

/** Parses separated values (RFC 4180: fields in quotes may hold separators, line ends and doubled quotes), verbatim. */
export function parseSeparated(text: string, separator: Separator, maxRecords = Infinity): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  const lastQuote = text.lastIndexOf('"')
  while (at <= text.length && records.length < maxRecords) {
    const field = text[at] === '"' && at < lastQuote ? quoted(text, at, separator) : null
    const end = field ? field.end : plainEnd(text, at, separator)
    record.push(field ? field.value : text.slice(at, end))
    if (text[end] === separator) {
      at = end + 1
      continue
    }
    records.push(record)
    record = []
    if (end >= text.length) break
    at = end + 1
  }
  if (records.at(-1)?.join('') === '') records.pop()
  return records
}

/**
 * Which separator makes a table of the text; null where it is prose. Prose has commas too, so nearly every record must
 * have the same number of fields, as programs write them; only titles (one field) may differ. Tabs that only indent
 * lines part nothing, so a good share of the records must have several fields that hold something.
 */
export function separatorOf(text: string): Separator | null {
  const whole = withoutHint(text)
  const head = whole.slice(0, 200_000)
  for (const separator of ['\t', ',', ';'] as const) {
    if (!head.includes(separator)) continue
    const records = parseSeparated(head, separator, 500).filter((record) => record.some((field) => field.trim() !== ''))
    if (head.length < whole.length) records.pop()
    if (isTable(records) && partsSomething(records)) return separator
  }
  return null
}

function isTable(records: string[][]): boolean {
  if (records.length < 3) return false
  const byCount = new Map<number, number>()
  for (const record of records) byCount.set(record.length, (byCount.get(record.length) ?? 0) + 1)
  const [width, times] = [...byCount].reduce((best, next) => (next[1] > best[1] ? next : best))
  const others = records.filter((record) => record.length !== width && record.length > 1)
  return width >= (records.length < 10 ? 3 : 2) && times >= records.length * 0.8 && others.length === 0
}

function partsSomething(records: string[][]): boolean {
  const several = records.filter((record) => record.filter((field) => field.trim() !== '').length > 1)
  return several.length >= 2 && several.length >= records.length / 5
}

function quoted(text: string, start: number, separator: Separator): { value: string; end: number } | null {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const next = text[quote + 1]
    // Characters after the closing quote: the quote was part of an unquoted field.
    if (next !== undefined && next !== separator && next !== '\n') return null
    return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 }
  }
}

function plainEnd(text: string, start: number, separator: Separator): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1
  return at
}

/** The text without the line in which Excel is told what separates its fields ("sep=;"). */
export function withoutHint(text: string): string {
  return text.replace(/^"?sep=[,;\t]"?\r?\n?/i, '')
}
