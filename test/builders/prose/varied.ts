import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { isSayable, sayPhrasing, type Phrasing } from './phrasing.ts'
import { applicantPhrasings } from './phrasings/applicants.ts'
import { applicationPhrasings } from './phrasings/applications.ts'
import { disputePhrasings } from './phrasings/disputes.ts'
import { otherMatters } from './phrasings/other-matters.ts'
import { outcomePhrasings } from './phrasings/outcomes.ts'
import { tableTwoPhrasings } from './phrasings/table-two.ts'
import { joined, type Passage, type Prose } from './prose.ts'

/**
 * The six sections in many more words than `proseOf`: phrasings of each subject with their alternatives, among sentences
 * about other matters. Every number that speaks of the tables agrees with them.
 */
export function variedProseOf(truth: Truth, random: Random): Prose {
  const one = (from: readonly Phrasing[]): Passage => {
    const sayable = from.filter((phrasing) => isSayable(truth, phrasing))
    return sayable.length === 0 ? [] : sayPhrasing(truth, random.pick(sayable).words, random)
  }
  const others = (): Passage => (random.chance(0.6) ? sayPhrasing(truth, random.pick(otherMatters), random) : [])
  const about = (heading: string, ...passages: Passage[]): Passage => joined([heading], ...passages, others())
  const style = random.pick<(n: string, title: string) => string>([
    (n, title) => `（${n}）${title}。`,
    (n, title) => `（${n}）${title}情况\n`,
    (_, title) => (random.chance(0.5) ? `${title}方面，` : ''),
  ])
  const self = truth.agency.self
  const year = random.pick([
    `${truth.year}年，${self}认真贯彻落实《条例》，各项工作有序推进。`,
    `${truth.year}年，${self}认真贯彻落实《条例》，各项工作有序推进。`,
    `${truth.year}年以来，${self}持续推进政务公开标准化规范化。`,
    `${truth.year + 1}年1月，${self}对${truth.year}年度政府信息公开工作进行了总结。`,
    `${truth.year - 1}年12月，上级印发考评通知，${self}逐条对照落实。`,
    `${truth.year - 1}年以来，${self}不断完善公开机制。`,
    `${truth.year - 2}年至${truth.year}年，${self}连续三年获评优秀单位。`,
    `${truth.year - 1}年底机构改革后，${self}承接了新的公开职责。`,
  ])
  return {
    opening: [[`本报告所列数据的统计期限自${truth.year}年1月1日起至${truth.year}年12月31日止。`]],
    sections: {
      1: [
        [year],
        about(style('一', '主动公开'), one(tableTwoPhrasings), random.chance(0.3) ? one(tableTwoPhrasings) : []),
        about(
          style('二', '依申请公开'),
          one(applicationPhrasings),
          random.chance(0.5) ? one(outcomePhrasings) : [],
          random.chance(0.4) ? one(applicantPhrasings) : [],
        ),
        about(style('三', '政府信息管理'), others()),
        about(style('四', '平台建设'), others()),
        about(style('五', '监督保障'), random.chance(0.4) ? one(disputePhrasings) : [], others()),
      ],
      2: random.chance(0.3) ? [one(tableTwoPhrasings)] : [],
      3: random.chance(0.3) ? [joined(one(applicationPhrasings), one(outcomePhrasings))] : [],
      4: random.chance(0.4) ? [one(disputePhrasings)] : [],
      5: [['存在的主要问题：一是公开的时效性有待增强；二是解读形式还不够丰富。'], others()],
      6: [['本年度未收取政府信息公开信息处理费。'], others()],
    },
  }
}
