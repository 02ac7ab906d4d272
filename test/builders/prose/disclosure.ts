import { formOf } from '../../../src/core/form/form.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { countOf, stated } from './facts.ts'
import { type Passage, joined, part, say } from './prose.ts'

/** What was published on the organ's own initiative: a total with its parts, and words. */
export function disclosurePassage(truth: Truth, random: Random): Passage {
  const { agency, year } = truth
  const first = random.int(12, 900)
  const second = random.int(3, 240)
  const third = random.int(1, 60)
  const total = part(first + second + third)
  const counted = random.pick([
    say`全年主动公开政府信息${total}条，其中工作动态${part(first)}条，通知公告${part(second)}条，其他信息${part(third)}条。`,
    say`${year}年，${agency.self}通过各渠道公开政府信息${total}条，其中门户网站${part(first)}条、政务新媒体${part(second)}条、公开栏和新闻媒体${part(third)}条。`,
    say`全年发布各类信息${random.int(60, 999)}余条，政策解读材料${random.int(2, 30)}篇，组织新闻发布会${random.int(1, 4)}场。`,
    say`围绕群众关心的事项，及时公开办事指南、收费依据和监督电话，做到应公开尽公开。`,
  ])
  return joined(counted, documents(truth, random, random.chance(0.5)))
}

/** A sentence on normative documents, decisions and fees; empty where the caller's chance says so. */
export function documents(truth: Truth, random: Random, wanted: boolean): Passage {
  if (!wanted) return []
  const sentences: Passage[] = []
  if (truth.edition === '2021') {
    const made = stated(truth, 't2.normativeDocuments.made')
    const repealed = stated(truth, 't2.normativeDocuments.repealed')
    const valid = stated(truth, 't2.normativeDocuments.valid')
    sentences.push(
      random.pick([
        say`全年制发行政规范性文件${made}件，废止${repealed}件，现行有效${valid}件。`,
        say`本年度制发行政规范性文件${made}件，废止行政规范性文件${repealed}件，截至年底现行有效行政规范性文件${valid}件。`,
      ]),
    )
  }
  if (countOf(truth, 't2.licensing.processed') > 0)
    sentences.push(random.pick([say`全年作出行政许可决定${stated(truth, 't2.licensing.processed')}件。`, []]))
  if (countOf(truth, 't2.punishment.processed') > 0)
    sentences.push(random.pick([say`全年作出行政处罚决定${stated(truth, 't2.punishment.processed')}件。`, []]))
  if (hasFees(truth) && countOf(truth, 't2.fees.amount') > 0)
    sentences.push(random.pick([say`行政事业性收费${stated(truth, 't2.fees.amount')}万元。`, []]))
  return joined(...sentences)
}

/** What the prose says about reconsideration and litigation; agrees with table four. */
export function disputes(truth: Truth, random: Random): Passage {
  const review = stated(truth, 't4.reconsideration.total')
  const suits = stated(truth, 't4.litigationDirect.total', 't4.litigationAfterReconsideration.total')
  if (review.value === '0' && suits.value === '0')
    return random.pick([
      say`本年度未发生因政府信息公开引起的行政复议和行政诉讼案件。`,
      say`全年无因政府信息公开申请行政复议、提起行政诉讼的情况。`,
      [],
    ])
  return random.pick([
    say`全年因政府信息公开被申请行政复议${review}件，被提起行政诉讼${suits}件。`,
    say`因政府信息公开引起的行政复议${review}件、行政诉讼${suits}件，均依法应诉和答复。`,
    [],
  ])
}

function hasFees(truth: Truth): boolean {
  return formOf(truth.edition).table2.some((block) =>
    block.rows.some((row) => row.id === 'fees' && block.columns.some((column) => column.id === 'amount')),
  )
}
