import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTableTwo } from '../../../src/core/extract/table-two.ts'
import { layOutText } from '../../../src/core/extract/text-layout.ts'
import { reportSeed, runs } from '../../builders/arbitraries.ts'
import { type Random, seededRandom } from '../../builders/random.ts'

/** A row of a count and an amount of money whose cells have run together, in a table of the edition of 2019. */
interface GluedAmount {
  text: string
  count: string
  amount: string
}

function gluedAmount(random: Random): GluedAmount {
  const count = String(random.int(0, random.pick([0, 9, 120, 4_000])))
  const fraction = String(random.int(1, random.pick([9, 99, 999_999])))
  const amount = `${random.int(0, random.pick([0, 9, 900, 90_000]))}.${fraction}`
  const [gap, end] = [random.pick(['', '\n']), random.pick(['', '\n', '  '])]
  const fees = '行政事业性收费00'
  const heads = '第二十条第（八）项信息内容上一年项目数量本年增/减'
  // A row that is lost leaves its heads behind, or takes them with it.
  const before = random.pick([heads + gap + fees, heads, ''])
  const text = [
    '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章111规范性文件222',
    '第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量行政处罚333行政强制444',
    before,
    `第二十条第（九）项信息内容采购项目数量采购总金额${gap}政府集中采购${count}${amount}${end}`,
  ].join(gap)
  return { text, count, amount }
}

/** The ways to cut digits that end in a fraction into a count and an amount, neither led by a zero that it is not. */
function cutsOf(run: string): string[] {
  return Array.from({ length: run.indexOf('.') - 1 }, (_, at) => [run.slice(0, at + 1), run.slice(at + 1)])
    .filter((parts) => parts.every((part) => !/^0\d/.test(part)))
    .map((parts) => parts.join('|'))
}

function readingOf(text: string): Record<string, string | null> {
  const read = readTableTwo(text, layOutText(text, { start: 0, end: text.length }), '2019')
  const cells = read?.cells.filter((cell) => cell.id.startsWith('t2.procurement.')) ?? []
  return Object.fromEntries(cells.map((cell) => [cell.id, cell.state === 'number' ? cell.value : cell.state]))
}

describe('a count and an amount that ran together', () => {
  it('are cut where there is one way to, and unreadable elsewhere', () => {
    const met = new Map<string, number>()
    fc.assert(
      fc.property(reportSeed, (seed) => {
        const { text, count, amount } = gluedAmount(seededRandom(seed))
        const cells = Object.values(readingOf(text))
        const run = count + amount
        const printed = [count, amount.replace(/0+$/, '')]
        // A run that may be the amount alone, beside a blank, has another reading than its one cut.
        const isOne = cutsOf(run).length === 1 && /^0\d/.test(run)
        const kind = cells.join() === printed.join() ? 'cut' : cells.join()
        met.set(kind, (met.get(kind) ?? 0) + 1)
        expect([seed, run, ['cut', 'unreadable,unreadable'].includes(kind)]).toEqual([seed, run, true])
        if (kind === 'cut') expect([seed, run, isOne]).toEqual([seed, run, true])
      }),
      runs(300),
    )
    expect([...met.keys()].toSorted()).toEqual(['cut', 'unreadable,unreadable'])
  })

  it('are cut behind heads of their own block', () => {
    const text = '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章111规范性文件222'
    const row = '第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购0869.906141'
    expect(readingOf(text + row)).toEqual({ 't2.procurement.count': '0', 't2.procurement.amount': '869.906141' })
  })
})
