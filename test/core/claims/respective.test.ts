import { describe, it } from 'vitest'
import { respectivesIn } from '../../../src/core/claims/respective.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import type { Quantity } from '../../../src/core/claims/quantity.ts'
import { expectKept } from './kept-answers.ts'
import { sentencesIn } from './sentences-of.ts'

const number = ({ value, unit }: Quantity): string => `${formatDecimal(value)}${unit}`

/** The lists of a text: each subject with its number, the words of the whole list, and the numbers whose subject cannot be told. */
function respectivesOf(text: string): string[] {
  return sentencesIn(text).flatMap((sentence) => {
    const { groups, unclear } = respectivesIn(sentence, '青禾县工业和信息化局')
    return [
      ...groups.map(
        ({ pairs, list }) => `${pairs.map(({ quantity, words }) => `${words} ${number(quantity)}`).join(' | ')}  of ${list}`,
      ),
      ...[...unclear].map((quantity) => `? ${number(quantity)}`),
    ]
  })
}

describe('numbers that stand apart from their subjects', () => {
  it('belong to them in order', () => {
    expectKept('respective.txt', respectivesOf)
  })
})
