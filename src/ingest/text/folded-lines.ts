/** How wide a character is at a column of its line. */
type Measure = (character: string, at: number) => number

/** In half-width columns, a tab as one or up to its stop, or each character as one. */
const measures: readonly Measure[] = [
  () => 1,
  (character) => (isWide(character) ? 2 : 1),
  (character, at) => (character === '\t' ? stop - (at % stop) : isWide(character) ? 2 : 1),
]
const stop = 8

/** No program folds lines more narrowly, or more widely. */
const [narrowest, widest] = [40, 240]
/** So many lines that are as wide as can be are no accident, if some of them are rows of cells. */
const fewestFull = 4
const fewestRows = 2
/** Rows of a drawn table are all as wide as each other, but each begins with its bar. */
const mostOpened = 0.6
/** A number of cells that so many rows have is the table's. */
const commonly = 3
/** Of rows that were put together rightly, more than this share have as many cells as several others. */
const mostlyRegular = 0.6

/**
 * Text whose long lines a program has folded at one width, in the middle of words and numbers, as it was before: without
 * the line ends that it put in. Null where it is not so, or only prose is, which may be of any width.
 */
export function unfolded(text: string): string | null {
  if (!/[\t|]/.test(text)) return null
  const lines = text.split('\n')
  const found = measures.flatMap((measure) => {
    const full = fullLines(lines, measure)
    const bar = full && barOf(lines, full)
    if (!full || !bar) return []
    const whole = joined(lines, full, bar)
    const share = regular(whole, bar)
    return share > mostlyRegular ? [{ whole, share, full: full.size }] : []
  })
  const [best] = found.toSorted((a, b) => b.full - a.full || b.share - a.share)
  return best?.whole.join('\n') ?? null
}

/** The share of rows that have as many cells as several others. */
function regular(lines: readonly string[], bar: string): number {
  let [rows, common] = [0, 0]
  for (const [cells, times] of countsOf(lines, bar)) {
    if (cells === 0) continue
    rows += times
    if (times >= commonly) common += times
  }
  return common / Math.max(1, rows)
}

/** How many lines there are of each number of bars. */
function countsOf(lines: readonly string[], bar: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const cells = countOf(line, bar)
    counts.set(cells, (counts.get(cells) ?? 0) + 1)
  }
  return counts
}

/** The lines whose next character would have gone beyond the width of all; null where these are few. */
function fullLines(lines: readonly string[], measure: Measure): Set<number> | null {
  const widths = lines.map((line) => widthOf(line, measure))
  const width = widths.reduce((most, each) => Math.max(most, each), 0)
  if (width < narrowest || width > widest) return null
  const full = widths.flatMap((own, at) => {
    const next = lines[at + 1]?.charAt(0) ?? ''
    return next !== '' && next !== '\u3000' && own + measure(next, own) > width ? [at] : []
  })
  return full.length >= fewestFull ? new Set(full) : null
}

function widthOf(line: string, measure: Measure): number {
  let at = 0
  for (const character of line) {
    at += measure(character, at)
    if (at > widest) break
  }
  return at
}

/** What parts the cells of the rows that are folded; null where none are. */
function barOf(lines: readonly string[], full: ReadonlySet<number>): string | null {
  for (const bar of ['\t', '|']) {
    const rows = lines.flatMap((line, at) => (full.has(at) && line.includes(bar) ? [at] : []))
    const opened = rows.filter((at) => /^[|+]/.test(lines[at + 1] ?? '')).length
    if (rows.length >= fewestRows && opened < rows.length * mostOpened) return bar
  }
  return null
}

function joined(lines: readonly string[], full: ReadonlySet<number>, bar: string): string[] {
  const counts = countsOf(
    join(lines, full, bar, () => true),
    bar,
  )
  const isCommon = (cells: number): boolean => cells > 1 && (counts.get(cells) ?? 0) >= commonly
  // A row, or a paragraph before the first of them, may be as wide as can be, and end there.
  return join(lines, full, bar, (cells, last, next) => {
    if (cells === 0 && /[。：]$/.test(last) && next.includes(bar)) return false
    return !isCommon(cells) || isCommon(cells + countOf(next, bar))
  })
}

/** Whether a line goes on: the bars that it has so far, the last part of it, and the next. */
type GoesOn = (bars: number, last: string, next: string) => boolean

function join(lines: readonly string[], full: ReadonlySet<number>, bar: string, goesOn: GoesOn): string[] {
  const whole: string[][] = []
  // Counted part by part: a line may be put together of a hundred thousand.
  let bars = 0
  lines.forEach((line, at) => {
    const isPart = at > 0 && full.has(at - 1) && goesOn(bars, lines[at - 1]!, line)
    if (isPart) whole.at(-1)!.push(line)
    else whole.push([line])
    bars = (isPart ? bars : 0) + countOf(line, bar)
  })
  return whole.map((parts) => parts.join(''))
}

function countOf(line: string, bar: string): number {
  return line.split(bar).length - 1
}

function isWide(character: string): boolean {
  return character >= '\u1100'
}
