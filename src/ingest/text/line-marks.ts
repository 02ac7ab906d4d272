/** Fewer lines that count up, or are quoted, may be a list of the report's own. */
const fewestLines = 20
/** Of the lines of a quoted mail so many are quoted: those above say who wrote, those below who answers. */
const mostlyQuoted = 0.8

const quotation = /^(?:[ \t]*>[ \u00a0]?)+/
const lineNumber = /^[ \t]*(\d{1,6})(?=[ \t:：.、|)\]]|$)/
const behindNumber = /^[ \t:：.、|)\]]*/

/**
 * Text without what a program set before all of its lines: the marks of a quoted mail, or the numbers of an editor. In a
 * table such a number would stand where a cell does. Null where there are none.
 */
export function withoutLineMarks(text: string): string | null {
  if (!beginsMarked(text)) return null
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length < fewestLines) return null
  const quoted = filled.filter((line) => quotation.test(line)).length
  const bare = quoted >= filled.length * mostlyQuoted ? lines.map((line) => line.replace(quotation, '')) : null
  return (withoutNumbers(bare ?? lines) ?? bare)?.join('\n') ?? null
}

/** Where no mark stands within so many characters, none does: nobody writes that much above what is quoted. */
const beginning = 20_000

/** Whether there may be any marks: long texts are not taken apart for nothing. */
function beginsMarked(text: string): boolean {
  const lines = text.slice(0, beginning).split('\n')
  return lineNumber.test(lines.find((line) => line.trim() !== '') ?? '') || lines.some((line) => quotation.test(line))
}

interface Numbered {
  /** What follows the number, or the whole line where it has none. */
  rest: string
  hasNumber: boolean
}

/** The lines without the numbers before them, where these count every line or every line that is not blank. */
function withoutNumbers(lines: readonly string[]): string[] | null {
  const found: Numbered[] = []
  let last: number | null = null
  for (const line of lines) {
    const match = lineNumber.exec(line)
    if (!match && line.trim() !== '') return null
    if (match && last !== null && Number(match[1]) !== last + 1) return null
    if (match) last = Number(match[1])
    found.push({ rest: line.slice(match?.[0].length ?? 0), hasNumber: match !== null })
  }
  const numbered = found.filter(({ hasNumber }) => hasNumber).map(({ rest }) => rest)
  if (numbered.length < fewestLines) return null
  const parting = commonParting(numbered)
  return found.map(({ rest, hasNumber }) => (hasNumber ? rest.slice(Math.min(parting.length, rest.length)) : rest))
}

/** What stands between the number and the text on every line that has text: what a line has beyond it is its own. */
function commonParting(rests: readonly string[]): string {
  const own = rests.filter((rest) => rest.trim() !== '').map((rest) => behindNumber.exec(rest)?.[0] ?? '')
  const shortest = own.reduce((least, next) => (next.length < least.length ? next : least), own[0] ?? '')
  let length = shortest.length
  while (own.some((one) => !one.startsWith(shortest.slice(0, length)))) length -= 1
  return shortest.slice(0, length)
}
