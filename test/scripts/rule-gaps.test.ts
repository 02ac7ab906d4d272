import { describe, expect, it } from 'vitest'
import { type NamedRule, ruleGaps } from '../../scripts/rule-gaps.ts'

const balance: NamedRule = { id: 't9.balance', title: '勾稽关系', derived: false }
const page = '# t9.balance\n\n勾稽关系\n\n一加二等于三加四。\n'
const whole = {
  sources: ['t9.balance.ts', 'registry.ts'],
  tests: new Map([['a.test.ts', "describe('t9.balance', …"]]),
  pages: new Map([['t9.balance.md', page]]),
}

describe('the gaps between rules, tests and pages', () => {
  it('are none where each rule has all three', () => {
    expect(ruleGaps([balance], whole)).toEqual([])
  })

  it.each([
    ['no file', { sources: [] }, 't9.balance: has no file src/core/rules/t9.balance.ts'],
    ['no test', { tests: new Map() }, 't9.balance: no test names it'],
    ['a test of a longer name', { tests: new Map([['a.test.ts', "'t9.balance-printed'"]]) }, 't9.balance: no test names it'],
    ['no page', { pages: new Map() }, 't9.balance: has no page docs/rules/t9.balance.md'],
    [
      'an empty page',
      { pages: new Map([['t9.balance.md', '# t9.balance\n勾稽关系\n']]) },
      'docs/rules/t9.balance.md: lacks an explanation',
    ],
    [
      'another heading',
      { pages: new Map([['t9.balance.md', page.replace('# t9.balance', '# 其他')]]) },
      'docs/rules/t9.balance.md: lacks its id in the heading',
    ],
    [
      'an old title',
      { pages: new Map([['t9.balance.md', page.replace('勾稽关系', '平衡')]]) },
      'docs/rules/t9.balance.md: lacks its title “勾稽关系”',
    ],
    ['a file without a rule', { sources: ['t9.balance.ts', 't9.sum.ts'] }, 't9.sum: is not in the registry'],
    [
      'a page without a rule',
      { pages: new Map([...whole.pages, ['t9.sum.md', page]]) },
      'docs/rules/t9.sum.md: explains no rule',
    ],
  ])('are found: %s', (_, change, gap) => {
    expect(ruleGaps([balance], { ...whole, ...change })).toEqual([gap])
  })

  it('are found: registered twice, derived without saying so', () => {
    expect(ruleGaps([balance, balance], whole)).toEqual(['t9.balance: is registered twice'])
    expect(ruleGaps([{ ...balance, derived: true }], whole)).toEqual([
      't9.balance: is derived, but its title does not say so (推定)',
    ])
  })
})
