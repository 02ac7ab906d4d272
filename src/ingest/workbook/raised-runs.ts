import { GrowingText } from '../text/growing-text.ts'

const run = /<(?:\w+:)?r>([^]*?)<\/(?:\w+:)?r>/g
const isRaised = /<(?:\w+:)?vertAlign val="superscript"/
const characters = /<(?:\w+:)?t(?: [^>]*)?>([^]*?)<\/(?:\w+:)?t>/
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The text of a cell with its raised marks of notes apart from its numbers. `runs` is the cell's rich text as the workbook
 * stores it, undefined where it stores none; `text` comes back where nothing is raised or the runs say something else.
 */
export function withRaisedMarks(text: string, runs: string | undefined): string {
  if (runs === undefined || !isRaised.test(runs)) return text
  let plain = ''
  const marked = new GrowingText()
  for (const [, inner = ''] of runs.matchAll(run)) {
    const said = (characters.exec(inner)?.[1] ?? '').replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!)
    marked.write(said, isRaised.test(inner))
    marked.lower()
    plain += said
  }
  return plain === text ? marked.read() : text
}
