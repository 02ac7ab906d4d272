import { flatten } from '../../../src/core/claims/flat-text.ts'
import { sentencesOf, type Sentence } from '../../../src/core/claims/sentence.ts'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'

/** The sentences of a text that stands in one section of a report. */
export function sentencesIn(text: string, section: SectionNumber | null = 1): Sentence[] {
  const flat = flatten(text, [{ start: 0, end: text.length }])
  return sentencesOf(flat.text, () => section, 1000)
}
