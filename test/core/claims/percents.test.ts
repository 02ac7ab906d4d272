import { describe, expect, it } from 'vitest'
import { isShare, percentOf, sharesIn } from '../../../src/core/claims/percents.ts'
import { parenthesesAfter } from '../../../src/core/claims/sentence.ts'
import { formatDecimal, parseDecimal } from '../../../src/core/decimal/decimal.ts'
import { expectKept } from './kept-answers.ts'
import { sentencesIn } from './sentences-of.ts'

/** The shares of a text: the part, the percentage, the wholes that it may be a share of, and what is quoted. */
function sharesOf(text: string): string[] {
  const sentences = sentencesIn(text)
  const main = sentences.filter(({ inParenthesis }) => !inParenthesis)
  const shares = main.flatMap((sentence, at) =>
    sharesIn(sentence, main.slice(0, at), parenthesesAfter(sentences, sentences.indexOf(sentence))),
  )
  return shares.map(({ part, percent, wholes, elsewhere, firm, listed, start, end }) => {
    const of = `${formatDecimal(part.value)}${part.unit} ${formatDecimal(percent.value)}% of ${wholes.map(formatDecimal).join(' or ') || '?'}`
    const list = listed ? `  listed ${formatDecimal(listed)}` : ''
    return `${of}${firm ? '  firm' : ''}${elsewhere ? '  elsewhere' : ''}${list}  ${text.slice(start, end)}`
  })
}

const decimal = (text: string) => parseDecimal(text)!

describe('shares', () => {
  it('are found with the wholes that a careful reader would take them of', () => {
    expectKept('percents.txt', sharesOf)
  })

  it.each([
    ['15', '19', '占78.9%', true],
    ['15', '19', '占79%', true],
    ['15', '19', '占78%', true],
    ['15', '19', '占80%', false],
    ['15', '19', '占77%', false],
    ['15', '19', '占78.94%', true],
    ['15', '19', '占78.95%', true],
    ['15', '19', '占78.96%', false],
    ['15', '19', '占78.93%', false],
    ['1', '10', '占9%', false],
    ['1', '10', '占10%', true],
    ['1', '10', '占11%', false],
    ['15', '19', '占78.5余%', true],
    ['15', '19', '占77.5余%', false],
    ['15', '19', '占79.5余%', true],
    ['15', '19', '占80余%', false],
    ['0.5', '2', '占25%', true],
  ])('%s of %s is said to be %s: %s', (part, whole, words, expected) => {
    const [percent] = sentencesIn(words)[0]!.clauses[0]!.quantities
    expect(isShare(decimal(part), decimal(whole), percent!)).toBe(expected)
  })

  it.each([
    ['15', '19', 0, '79%'],
    ['15', '19', 2, '78.95%'],
    ['1', '3', 1, '33.3%'],
    ['2', '3', 1, '66.7%'],
    ['1', '200', 0, '1%'],
    ['1', '201', 0, '0%'],
    ['1', '1000', 2, '0.10%'],
    ['1', '2000', 2, '0.05%'],
    ['0.5', '2', 0, '25%'],
    ['1', '2.5', 1, '40.0%'],
  ])('%s of %s, to %i decimals, is %s', (part, whole, decimals, expected) => {
    expect(percentOf(decimal(part), decimal(whole), decimals)).toBe(expected)
  })
})
