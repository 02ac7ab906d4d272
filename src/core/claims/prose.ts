import type { SourceDocument } from '../document/source-document.ts'
import type { RecognisedReport, SectionNumber } from '../extract/recognised-report.ts'
import { flatten, type FlatText } from './flat-text.ts'
import { sentencesOf, type Sentence } from './sentence.ts'

/** The prose of a report, cut into sentences with their quantities. */
export interface Prose {
  flat: FlatText
  sentences: Sentence[]
}

/** More quantities than any real report has (a few hundred): what lies beyond in a hostile text is not looked at. */
const mostQuantities = 4000
/** Longer than any real report's prose; bounds the time for hostile ones. */
const mostCharacters = 400_000

const known = new WeakMap<RecognisedReport, Prose>()

/** Reads the prose of a report, once for all rules. */
export function proseOf(report: RecognisedReport, source: Pick<SourceDocument, 'text'>): Prose {
  let prose = known.get(report)
  if (!prose) known.set(report, (prose = readProse(report, source)))
  return prose
}

function readProse(report: RecognisedReport, source: Pick<SourceDocument, 'text'>): Prose {
  let left = mostCharacters
  const spans = report.prose.map(({ start, end }) => {
    const kept = Math.min(end - start, left)
    left -= kept
    return { start, end: start + kept }
  })
  const flat = flatten(source.text, spans)
  const sections = [...report.sections].sort((a, b) => a.heading.start - b.heading.start)
  const sectionAt = (offset: number): SectionNumber | null => {
    const original = flat.at[offset]!
    let number: SectionNumber | null = null
    for (const section of sections) if (section.heading.start <= original) number = section.number
    return number
  }
  return { flat, sentences: sentencesOf(flat.text, sectionAt, mostQuantities) }
}
