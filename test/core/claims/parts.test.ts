import { describe, it } from 'vitest'
import { partsIn, partsInParenthesis, type PartsList } from '../../../src/core/claims/parts.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import { expectKept } from './kept-answers.ts'
import { sentencesIn } from './sentences-of.ts'

/** The lists of a text: the total, its parts, the verdict and the stretch that is quoted. */
function listsOf(text: string): string[] {
  const sentences = sentencesIn(text)
  const main = sentences.filter(({ inParenthesis }) => !inParenthesis)
  const found: PartsList[] = [
    ...main.flatMap((sentence, at) => partsIn(sentence, main[at - 1] ?? null)),
    ...sentences.flatMap((sentence) => partsInParenthesis(sentence) ?? []),
  ]
  return found.map(({ total, parts, start, end, verdict }) => {
    const numbers = parts.map((part) => formatDecimal(part.value)).join(' + ')
    return `${formatDecimal(total.value)}${total.unit} = ${numbers}  ${verdict}  ${text.slice(start, end)}`
  })
}

describe('lists of parts', () => {
  it('are judged as a careful reader would judge them', () => {
    expectKept('parts.txt', listsOf)
  })
})
