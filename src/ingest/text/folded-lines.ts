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
/** Rows of a drawn table are all as wide as each other, but each begins and ends with its bar. */
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
    const opened = rows.filter((at) => /[|+]\s*$/.test(lines[at]!) && /^[|+]/.test(lines[at + 1] ?? '')).length
    if (rows.length >= fewestRows && opened < rows.length * mostOpened) return bar
  }
  return null
}

function joined(lines: readonly string[], full: ReadonlySet<number>, bar: string): string[] {
  const counts = countsOf(
    join(lines, full, bar, () => true),
    bar,
  )
  const even = evenRows(lines, full, bar)
  const isCommon = (cells: number): boolean => cells > 1 && (counts.get(cells) ?? 0) >= commonly
  // A row, or a paragraph before the first of them, may be as wide as can be, and end there.
  return join(lines, full, bar, (cells, at) => {
    const isPart = even.get(at)
    if (isPart !== undefined) return isPart
    const [last, next] = [lines[at - 1]!, lines[at]!]
    if (cells === 0 && /[。：]$/.test(last) && next.includes(bar)) return false
    return !isCommon(cells) || isCommon(cells + countOf(next, bar))
  })
}

/** Fewer rows than this with as many cells as each other may be so by chance. */
const fewestEven = 3

/**
 * For each line of the tables whose rows can come out with equally many cells: whether it goes on with the line
 * above. A table is a run of lines of which each has bars or goes on with one as wide as can be.
 */
function evenRows(lines: readonly string[], full: ReadonlySet<number>, bar: string): Map<number, boolean> {
  const found = new Map<number, boolean>()
  const isOfTable = (at: number): boolean =>
    at < lines.length && (lines[at]!.includes(bar) || (full.has(at - 1) && lines[at] !== ''))
  for (let from = 0; from < lines.length; from += 1) {
    if (!lines[from]!.includes(bar)) continue
    let to = from + 1
    while (isOfTable(to)) to += 1
    const bars = lines.slice(from, to).map((line) => countOf(line, bar))
    const ways: boolean[][] = []
    for (let length = 1, cells = bars[0]!; cells <= mostBars && length <= bars.length; cells += bars[length]!, length += 1) {
      const way = bars[length] === 0 ? null : partsOfRows(bars, cells, (at) => full.has(from + at))
      if (way && way.filter((isPart) => !isPart).length >= fewestEven) ways.push(way)
      if (!full.has(from + length - 1)) break
    }
    // That a row ends where its line is as wide as can be is an accident: the way with fewest of these is the right one.
    const accidents = ways.map((way) => way.filter((isPart, at) => !isPart && full.has(from + at - 1)).length)
    const fewest = Math.min(...accidents)
    const right = ways.filter((_, index) => accidents[index] === fewest)
    if (right.length === 1) for (const [at, isPart] of right[0]!.entries()) found.set(from + at, isPart)
    from = to - 1
  }
  return found
}

/** No row of the form has more bars than this. */
const mostBars = 32

/** Which of the lines go on with the one above so that every row has so many bars; null where they do not come out even. */
function partsOfRows(bars: readonly number[], cells: number, isFull: (at: number) => boolean): boolean[] | null {
  const parts: boolean[] = []
  let open = cells
  for (const [at, own] of bars.entries()) {
    const isPart = at > 0 && (open < cells || (own === 0 && isFull(at - 1)))
    if (isPart && !isFull(at - 1)) return null
    open = (isPart ? open : 0) + own
    if (open > cells) return null
    parts.push(isPart)
  }
  return open === cells ? parts : null
}

/** Whether a line goes on with the one before it: the bars that its row has so far, and where it is. */
type GoesOn = (bars: number, at: number) => boolean

function join(lines: readonly string[], full: ReadonlySet<number>, bar: string, goesOn: GoesOn): string[] {
  const whole: string[][] = []
  // Counted part by part: a line may be put together of a hundred thousand.
  let bars = 0
  lines.forEach((line, at) => {
    const isPart = at > 0 && full.has(at - 1) && goesOn(bars, at)
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
