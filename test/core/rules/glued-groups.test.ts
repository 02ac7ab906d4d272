import { describe, expect, it } from 'vitest'
import { examineDocument } from '../../../src/core/examine.ts'
import { cleanRows, reportText } from '../extract/table-lines.ts'
import { textDocument } from '../extract/text-document.ts'

/** The verdicts on table four whose three groups stand in one run of digits. */
function disputes(run: string) {
  const text = reportText(cleanRows, '', '\n')
  expect(text).toContain('100120000030003')
  const [examination] = examineDocument(textDocument(text.replace('100120000030003', run)))
  return examination!.verdicts.filter(({ rule }) => rule === 't4.row-total')
}

describe('the groups of a table four in one run of digits', () => {
  it('are read where a single cut adds up', () => {
    expect(disputes('100120000030003').map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed'])
  })

  it('are none of them called wrong where no cut adds up: which it is, and where each ends, nobody knows', () => {
    // 9 + 4 + 6 = 19, 0 + 11 ≠ 12, 5 + 4 = 9.
    expect(disputes('094619011001254009').map(({ outcome }) => outcome)).toEqual(['notEvaluable', 'notEvaluable', 'notEvaluable'])
  })
})
