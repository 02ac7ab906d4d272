import { describe, expect, it } from 'vitest'
import type { Clause, Sentence } from '../../../src/core/claims/sentence.ts'
import {
  leadOf,
  listedAfter,
  listedBefore,
  nameBefore,
  quoteStart,
  subjectOfGrowth,
  wordsBefore,
} from '../../../src/core/claims/surroundings.ts'
import { plainWords } from '../../../src/core/claims/mention.ts'
import { expectKept } from './kept-answers.ts'
import { sentencesIn } from './sentences-of.ts'

const year = 2023

/** What stands around each number of a text, and after each clause without one; what is empty is left out. */
function aroundEach(text: string): string[] {
  const sentences = sentencesIn(text)
  return sentences.flatMap((sentence) =>
    sentence.inParenthesis
      ? named(sentence, sentences)
      : sentence.clauses.flatMap((clause, index) => around(sentence, clause, index)),
  )
}

function around(sentence: Sentence, clause: Clause, index: number): string[] {
  const first = clause.quantities[0]
  const after = listedAfter(sentence, index)
  if (!first) return after === '' ? [] : [`${clause.words}: after <${after}>`]
  const head = plainWords(sentence.text.slice(clause.start, first.start), year)
  const before = wordsBefore(sentence, index, head, year)
  const growths = clause.quantities.map((quantity, at) => {
    const from = at === 0 ? clause.start : clause.quantities[at - 1]!.end
    return subjectOfGrowth(sentence, index, at, plainWords(sentence.text.slice(from, quantity.start), year), year)
  })
  const said = {
    lead: leadOf(sentence, index, year),
    before: before === head ? '' : before,
    listed: listedBefore(sentence, index, year),
    after,
    quote: quoteStart(sentence, clause) === clause.start ? '' : sentence.text.slice(quoteStart(sentence, clause), clause.end),
    growth: growths.map((one) => (one === '' ? '?' : (one ?? ''))).join('|'),
  }
  const parts = Object.entries(said).flatMap(([name, words]) => (words.replaceAll('|', '') === '' ? [] : [`${name} <${words}>`]))
  return [[`${clause.words}:`, ...parts].join(' ')]
}

function named(inner: Sentence, sentences: readonly Sentence[]): string[] {
  const outer = sentences.findLast((one, at) => !one.inParenthesis && at < sentences.indexOf(inner))!
  const name = nameBefore(outer, inner)
  if (!name) return ['（no name）']
  expect(outer.text.slice(name.start, name.start + name.words.length)).toBe(name.words)
  return [`（name <${name.words}> in clause ${name.index}）`]
}

describe('what stands around a number', () => {
  it('is what names it', () => {
    expectKept('surroundings.txt', aroundEach)
  })

  it('has no growth where nothing stands before', () => {
    const [sentence] = sentencesIn('达到91件。')
    expect(subjectOfGrowth(sentence!, 0, 0, '达到', year)).toBe(null)
  })
})
