import { sumOf } from './claim.ts'
import { unknownLength, type Draft, type Mention } from './mention.ts'

const known = /(?:行政事业性|收费|收入|金额|收取|征收|项目|总额|实现|人民币|达|上缴|国库|入库)/g

/** What an amount says about 行政事业性收费 (table two, in 万元). 信息处理费 is another matter. */
export function feeClaim(mention: Mention): Draft | null {
  const { quantity, before, after, lead, edition, carried } = mention
  const scale = { 元: 4, 万元: 0, 亿元: -4 }[quantity.unit]
  if (scale === undefined || edition !== '2021' || mention.elsewhere) return null
  const near = `${before}#${after}`
  const named = /行政事业性收费/.test(near)
  // “未收取信息处理费，行政事业性收费2380万元”: the fee named last is meant.
  if (/处理费/.test(named ? near : `${lead}${near}`)) return null
  if (/减免|免征|降低|取消|返还|退还|减征|减轻|节约|其中/.test(`${lead}${near}`)) return null
  if (!named && !(/行政事业性收费/.test(lead) && carried?.topic !== 'fees')) return null
  const plain = unknownLength(near, known, mention.agency) <= 1
  return {
    topic: 'fees',
    measure: 'fees.amount',
    readings: [sumOf('t2.fees.amount')],
    strength: plain ? 'strong' : 'fair',
    scale,
  }
}
