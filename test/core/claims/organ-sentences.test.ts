import { describe, expect, it } from 'vitest'
import type { ReportPlan } from '../rules/report-builder.ts'
import { noneAtAll, organSentences, type OrganSentence } from './organ-sentences.ts'
import { moreNone, organTraps } from './organ-traps.ts'
import { organWordings } from './organ-wordings.ts'
import { foundIn } from './prose-verdicts.ts'
import { sampleCells } from './sample-tables.ts'

/** The sentence with the marked number at this place (none: −1) changed. */
function written(pieces: readonly string[], changed: number): string {
  const number = (mark: string, at: number): string => {
    const [right = '', wrong] = mark.split('→')
    if (at !== changed) return right
    return wrong ?? (right.includes('.') ? (Number(right) + 2.3).toFixed(right.split('.')[1]!.length) : String(Number(right) + 2))
  }
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : number(piece, at))).join('')
}

const cellsOf = ({ tables }: OrganSentence): ReportPlan['cells'] => (tables === 'empty' ? {} : (tables ?? sampleCells))
const piecesOf = ({ words }: OrganSentence): string[] => words.split(/«([^»]+)»/)

const all = [...organSentences, ...organTraps, ...organWordings]

describe('sentences as organs write them', () => {
  it.each(all)('nothing is said against $words', (sentence) => {
    expect(foundIn(cellsOf(sentence), sentence.section ?? 1, written(piecesOf(sentence), -1))).toEqual([])
  })

  it.each(all.filter(({ words }) => words.includes('«')))('each marked number is held to: $words', (sentence) => {
    const pieces = piecesOf(sentence)
    for (let at = 1; at < pieces.length; at += 2) {
      const words = written(pieces, at)
      expect(foundIn(cellsOf(sentence), sentence.section ?? 1, words), words).not.toEqual([])
    }
  })
})

describe('words for none', () => {
  it.each([...noneAtAll, ...moreNone])('agree with empty tables only: $words', ({ words, section = 1 }) => {
    expect(foundIn({}, section, words)).toEqual([])
    expect(foundIn(sampleCells, section, words)).not.toEqual([])
  })
})
