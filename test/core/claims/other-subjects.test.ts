import { describe, it } from 'vitest'
import { otherSubjectOf } from '../../../src/core/claims/other-subjects.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import { expectKept } from './kept-answers.ts'
import { sentencesIn } from './sentences-of.ts'

/** What each number of a sentence counts, by its clause; what stands before "|" are the clauses before. */
function subjectsOf(line: string): string[] {
  const [text, lead = ''] = line.split('|').toReversed()
  return sentencesIn(text!).flatMap(({ clauses, text: flat }) =>
    clauses.flatMap((clause) =>
      clause.quantities.map((quantity) => {
        const near = `${flat.slice(clause.start, quantity.start)}#${flat.slice(quantity.end, clause.end)}`
        return `${near} ${formatDecimal(quantity.value)}${quantity.unit}  ${otherSubjectOf(quantity, near, lead) ?? '-'}`
      }),
    ),
  )
}

describe('what numbers count beside the tables', () => {
  it('is told by the words near them and by their unit', () => {
    expectKept('other-subjects.txt', subjectsOf)
  })
})
