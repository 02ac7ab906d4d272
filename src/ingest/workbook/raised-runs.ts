import { GrowingText, type Manner, mannerOf } from '../text/growing-text.ts'

// None holds another of its kind: else a file of openings without ends would be searched to its end from each.
const run = /<(?:\w+:)?r>((?:(?!<(?:\w+:)?r>)[^])*?)<\/(?:\w+:)?r>/g
const isRaised = /<(?:\w+:)?vertAlign val="superscript"/
/** Whether properties of characters, or a font, strike them through. */
export const isStruck = /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/>/
const hasFont = /<(?:\w+:)?rPr[\s>]/
const characters = /<(?:\w+:)?t(?: [^<>]*)?>((?:(?!<(?:\w+:)?t[ >])[^])*?)<\/(?:\w+:)?t>/
const inline = /<((?:\w+:)?)is>((?:(?!<(?:\w+:)?is>)[^])*?)<\/\1is>/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The text of a cell with its raised marks of notes and its struck numbers apart from its numbers. `runs` is the cell's rich
 * text as the workbook stores it, undefined where it stores none; `text` comes back where nothing is set apart or the runs
 * say something else. `isCellStruck`: whether the cell's own font strikes through the runs that have no other.
 */
export function withRaisedMarks(text: string, runs: string | undefined, isCellStruck = false): string {
  if (runs === undefined || (!isCellStruck && !isSetApart(runs))) return text
  const read = (said: string): string => said.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!)
  const { plain, marked } = joined(runs, read, isCellStruck)
  return plain === text ? marked : text
}

/**
 * A sheet's part with the same done to its inline strings: the workbook library keeps the runs of shared strings only, and
 * joins these.
 */
export function withMarkedInlines(content: Buffer): Buffer {
  if (!content.includes('is>') || !isSetApart(content.toString('latin1'))) return content
  const marked = content.toString('utf8').replace(inline, (whole, prefix: string, runs: string) => {
    if (!isSetApart(runs)) return whole
    const text = joined(runs, (said) => said).marked
    return `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`
  })
  return Buffer.from(marked, 'utf8')
}

const isSetApart = (runs: string): boolean => isRaised.test(runs) || isStruck.test(runs)

const mannerIn = (properties: string): Manner => mannerOf(isRaised.test(properties), isStruck.test(properties))

function joined(runs: string, read: (said: string) => string, isCellStruck = false): { plain: string; marked: string } {
  let plain = ''
  const marked = new GrowingText()
  for (const [, inner = ''] of runs.matchAll(run)) {
    const said = read(characters.exec(inner)?.[1] ?? '')
    marked.write(said, isCellStruck && !hasFont.test(inner) ? 'struck' : mannerIn(inner))
    marked.lower()
    plain += said
  }
  return { plain, marked: marked.read() }
}
