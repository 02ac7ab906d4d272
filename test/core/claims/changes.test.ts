import { describe, expect, it } from 'vitest'
import { changesOf, isChange } from '../../../src/core/claims/changes.ts'
import { proseOf } from '../../../src/core/claims/prose.ts'
import { decimalOf, formatDecimal } from '../../../src/core/decimal/decimal.ts'
import { reportInput } from '../rules/report-builder.ts'

/** The changes that a sentence states, each as "now ±stated (kind) before year: the words it stands in". */
function changes(words: string): string[] {
  const { report, document } = reportInput({ prose: { 1: words } })
  const prose = proseOf(report, document)
  return changesOf(prose).map(({ now, stated, kind, up, before, against, start, end }) => {
    const sign = up ? '+' : kind === 'earlier' ? '' : '-'
    const from = before === null ? '' : ` from ${formatDecimal(before)}`
    const quote = prose.flat.text.slice(start, end)
    return `${formatDecimal(now.value)} ${sign}${formatDecimal(stated.value)} ${kind}${from} against ${against}: ${quote}`
  })
}

describe('changes against earlier years', () => {
  it.each([
    ['收到申请91件，同比增长30%。', ['91 +30 percent against year-before: 收到申请91件，同比增长30%']],
    ['收到申请91件，较上年增加21件。', ['91 +21 count against year-before: 收到申请91件，较上年增加21件']],
    ['收到申请91件，比去年少了3件。', ['91 -3 count against year-before: 收到申请91件，比去年少了3件']],
    ['收到申请91件，与上年相比多了21件。', ['91 +21 count against year-before: 收到申请91件，与上年相比多了21件']],
    ['收到申请91件，较2021年下降5%。', ['91 -5 percent against 2021: 收到申请91件，较2021年下降5%']],
    ['收到申请91件，与1999年相比增加21件。', ['91 +21 count against 1999: 收到申请91件，与1999年相比增加21件']],
    ['收到申请91件，比上一年增加21件。', ['91 +21 count against year-before: 收到申请91件，比上一年增加21件']],
    [
      '收到申请91件，较上年增加21件，增长30%。',
      [
        '91 +21 count against year-before: 收到申请91件，较上年增加21件',
        '91 +30 percent from 70 against year-before: 收到申请91件，较上年增加21件，增长30%',
      ],
    ],
    [
      '收到申请91件，较上年减少21件，降低18.75%。',
      [
        '91 -21 count against year-before: 收到申请91件，较上年减少21件',
        '91 -18.75 percent from 112 against year-before: 收到申请91件，较上年减少21件，降低18.75%',
      ],
    ],
    [
      '收到申请91件，较上年的70件增加21件，增长30%。',
      [
        '91 70 earlier against year-before: 收到申请91件，较上年的70件增加21件',
        '91 +21 count from 70 against year-before: 收到申请91件，较上年的70件增加21件',
        '91 +30 percent from 70 against year-before: 收到申请91件，较上年的70件增加21件，增长30%',
      ],
    ],
    [
      '收到申请91件，比上年（72件）增加19件。',
      [
        '91 72 earlier against year-before: 收到申请91件，比上年（72件）增加19件',
        '91 +19 count from 72 against year-before: 收到申请91件，比上年（72件）增加19件',
      ],
    ],
    [
      '收到申请91件（网上70件），比上年增加19件。',
      ['91 +19 count against year-before: 收到申请91件（网上70件），比上年增加19件'],
    ],
    [
      '收到申请91件，比上年增加19件（网上72件）。',
      ['91 +19 count against year-before: 收到申请91件，比上年增加19件（网上72件）'],
    ],
    ['收到申请91件，比上年（72条）增加19件。', ['91 +19 count against year-before: 收到申请91件，比上年（72条）增加19件']],
    ['收到申请91件，比上年（约72件）增加19件。', ['91 +19 count against year-before: 收到申请91件，比上年（约72件）增加19件']],
    [
      '收到申请91件，比上年（72件、网上3件）增加19件。',
      ['91 +19 count against year-before: 收到申请91件，比上年（72件、网上3件）增加19件'],
    ],
    [
      '申请由上年的76件增加到91件，增长19.7%。',
      [
        '91 76 earlier against year-before: 申请由上年的76件增加到91件',
        '91 +19.7 percent from 76 against year-before: 申请由上年的76件增加到91件，增长19.7%',
      ],
    ],
    [
      '申请从2021年的76件，升至今年的91件，增幅19.7%。',
      ['91 76 earlier against 2021: 升至今年的91件', '91 +19.7 percent from 76 against 2021: 升至今年的91件，增幅19.7%'],
    ],
    ['申请从2021年的76件升至本年91件。', ['91 76 earlier against 2021: 申请从2021年的76件升至本年91件']],
    ['申请从2021年的76件降为2023年的66件。', ['66 76 earlier against 2021: 申请从2021年的76件降为2023年的66件']],
    ['申请从2021年的76件降为2023年66件。', ['66 76 earlier against 2021: 申请从2021年的76件降为2023年66件']],
    [
      '申请由上年的约76件增加到91件，增长19.7%。',
      ['91 +19.7 percent against year-before: 申请由上年的约76件增加到91件，增长19.7%'],
    ],
    ['申请由上年的76件增加到约91件，增长19.7%。', []],
    ['申请由上年的76件增加到近91件，增长19.7%。', []],
    ['申请由上年的76件增加到91条，增长19.7%。', []],
    ['申请由于办事流程持续优化群众诉求明显增多达76件，增加到91件。', []],
    ['网办率由85%提升至98%，收到申请91件。', []],
    ['来信由120件减少到100件，申请量降至91件。', ['100 120 earlier against null: 来信由120件减少到100件']],
    ['来信较上年增加到120件，同比增长20%。', ['120 +20 percent against year-before: 来信较上年增加到120件，同比增长20%']],
    [
      '收到申请91件，较上年增加21件，按时办结率相应地提高到98%。',
      ['91 +21 count against year-before: 收到申请91件，较上年增加21件'],
    ],
    ['收到申请91件，环比增长12%。', ['91 +12 percent against null: 收到申请91件，环比增长12%']],
    ['收到申请91件，较2022年3月增加12件。', ['91 +12 count against null: 收到申请91件，较2022年3月增加12件']],
    ['收到申请91件，较前年增加12件。', ['91 +12 count against null: 收到申请91件，较前年增加12件']],
    ['收到申请91件，较预算减少3件。', ['91 -3 count against null: 收到申请91件，较预算减少3件']],
    ['收到申请91件，较上年全省多3件。', ['91 +3 count against null: 收到申请91件，较上年全省多3件']],
    ['收到申请91件，较上年全省平均多了3件。', ['91 +3 count against null: 收到申请91件，较上年全省平均多了3件']],
    ['收到申请91件，较上年同期略有回落3件。', ['91 -3 count against year-before: 收到申请91件，较上年同期略有回落3件']],
    ['收到申请91件，较上年增加20余件。', []],
    ['收到申请90余件，较上年增加20件。', []],
    [
      '收到申请91件，较上年增加20余件，增长30%。',
      ['91 +30 percent against year-before: 收到申请91件，较上年增加20余件，增长30%'],
    ],
    ['收到申请91件，较上年增加20条。', []],
    ['收到申请91件，较上年的70条。', []],
    ['收到申请91件，较上年的约70件有所增加。', []],
    ['较上年的70件增加21件。', []],
    ['收到申请91件，较上年有增有减，增加20件，减少10件。', []],
    ['收到申请91件，增加21件。', []],
    ['收到申请91件，较上年增减21件，增加或减少30件。', []],
    [
      '收到申请91件，同比增长30%，办结86件，增长20%，同比增长10%。',
      [
        '91 +30 percent against year-before: 收到申请91件，同比增长30%',
        '86 +10 percent against year-before: 办结86件，增长20%，同比增长10%',
      ],
    ],
    ['收到申请91件，满意率99%，同比增长30%。', ['91 +30 percent against year-before: 收到申请91件，满意率99%，同比增长30%']],
    [
      '收到申请91件，较上年增加21件，收到来信12件，同比增长20%。',
      [
        '91 +21 count against year-before: 收到申请91件，较上年增加21件',
        '12 +20 percent against year-before: 收到来信12件，同比增长20%',
      ],
    ],
    [
      '收到申请91件，较上年的70件增加21件，收到来信12件，同比增长20%。',
      [
        '91 70 earlier against year-before: 收到申请91件，较上年的70件增加21件',
        '91 +21 count from 70 against year-before: 收到申请91件，较上年的70件增加21件',
        '12 +20 percent against year-before: 收到来信12件，同比增长20%',
      ],
    ],
    ['收到申请91件，较上年多21件。', ['91 +21 count against year-before: 收到申请91件，较上年多21件']],
    ['收到申请91件，较上年下滑3件。', ['91 -3 count against year-before: 收到申请91件，较上年下滑3件']],
    [
      '多渠道收到申请91件，减环节后较上年提高3件。',
      ['91 +3 count against year-before: 多渠道收到申请91件，减环节后较上年提高3件'],
    ],
    ['收到申请91件（同比增长30%）。', []],
    [
      '收到申请91件，较上年的70件有所增加，增加21件。',
      [
        '91 70 earlier against year-before: 收到申请91件，较上年的70件有所增加',
        '91 +21 count from 70 against year-before: 收到申请91件，较上年的70件有所增加，增加21件',
      ],
    ],
  ])('%s', (words, expected) => {
    expect(changes(words)).toEqual(expected)
  })

  it('hold to the precision that is printed', () => {
    const { report, document } = reportInput({
      prose: {
        1: '申请91件，同比增长30%。申请91件，同比增长约30%。申请91件，同比下降9%。申请91件，同比增长29%。申请91件，同比增长31%。申请91件，较上年的70件增加21件。申请91件，同比减少21件。',
      },
    })
    const [exact, about, fall, less, more, number, count, loss] = changesOf(proseOf(report, document)).map(
      (change) => (before: number) => isChange(change, decimalOf(before)),
    )
    expect([69, 70, 71].map(exact!)).toEqual([false, true, false])
    expect([70, 71].map(about!)).toEqual([true, false])
    expect([90, 100, 101, 102].map(fall!)).toEqual([false, true, true, false])
    expect([70, 71].map(less!)).toEqual([false, true])
    expect([69, 70].map(more!)).toEqual([true, false])
    expect([69, 70].map(number!)).toEqual([false, true])
    expect([69, 70, 71].map(count!)).toEqual([false, true, false])
    expect([111, 112, 113].map(loss!)).toEqual([false, true, false])
  })
})
