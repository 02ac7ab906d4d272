import { decimalOf } from '../decimal/decimal.ts'
import type { CellId } from '../form/form.ts'
import { sumOf, type Reading } from './claim.ts'
import type { Draft } from './mention.ts'
import type { Quantity } from './quantity.ts'
import type { Clause } from './sentence.ts'

const none = '(?:没有|未曾|暂无|均无|未|无|零)'
const patterns: readonly (readonly [RegExp, string, Draft['topic'], () => Reading])[] = [
  [
    new RegExp(
      `${none}(?:收到|接到|接收|受理)(?:过)?(?:任何)?(?:公民、?法人(?:和|或者?)其他组织)?(?:提出的|提交的)?(?:政府)?(?:信息公开|依申请公开)(?:政府信息)?(?:的)?申请`,
    ),
    'newReceived',
    'applications',
    () => sumOf('t3.newReceived.total'),
  ],
  [new RegExp(`${none}上年(?:度)?(?:结转|转接|接转)`), 'carriedOver', 'applications', () => sumOf('t3.carriedOver.total')],
  [new RegExp(`${none}(?:结转|接转)(?:至|到)?次年`), 'carriedForward', 'applications', () => sumOf('t3.carriedForward.total')],
  [
    new RegExp(
      `${none}(?:发生|出现|产生|引发|收到|涉及)?(?:因|涉及)?(?:政府)?(?:信息公开|依申请公开)?(?:工作)?(?:被|引起|引发|申请|提起|类|的)*行政复议`,
    ),
    'disputes.reconsideration',
    'disputes',
    () => dispute('reconsideration'),
  ],
  [
    new RegExp(
      `${none}(?:发生|出现|产生|引发|收到|涉及)?(?:因|涉及)?(?:政府)?(?:信息公开|依申请公开)?(?:工作)?(?:被|引起|引发|申请|提起|类|的)*行政诉讼`,
    ),
    'disputes.litigation',
    'disputes',
    () => dispute('litigationDirect', 'litigationAfterReconsideration'),
  ],
  [
    new RegExp(`${none}(?:新)?(?:制发|制定|出台)(?:行政)?规范性文件`),
    'documents.normativeDocuments.made',
    'documents',
    () => sumOf('t2.normativeDocuments.made'),
  ],
  [
    new RegExp(`${none}废止(?:失效)?(?:行政)?(?:规范性)?文件`),
    'documents.normativeDocuments.repealed',
    'documents',
    () => sumOf('t2.normativeDocuments.repealed'),
  ],
]

/** Words that say "none at all" (未收到申请, 无行政复议): a quantity of zero, at the place of its clause. `listed`: what 、 goes on with. */
export function negationIn(
  clause: Clause,
  words: string,
  listed: string,
  disclosure: boolean,
): { draft: Draft; quantity: Quantity } | null {
  if (clause.quantities.length > 0 || words.length > 60 || !/[没未无零]/.test(words)) return null
  if (/败诉|撤销|纠错|纠正|投诉|违法|超期|逾期|超时/.test(`${words}${listed}`)) return null
  for (const [pattern, measure, topic, reading] of patterns) {
    if (!pattern.test(words)) continue
    const sure = topic !== 'disputes' || disclosure || /信息公开|依申请/.test(words)
    const quantity: Quantity = {
      start: clause.start,
      end: clause.end,
      value: decimalOf(0),
      step: decimalOf(1),
      unit: '件',
      approximate: false,
    }
    const readings = [reading()]
    return {
      quantity,
      draft: { topic, measure: `${measure}.none`, readings, strength: sure && topic !== 'documents' ? 'fair' : 'weak' },
    }
  }
  return null
}

function dispute(...groups: string[]): Reading {
  return sumOf(...groups.map((group): CellId => `t4.${group}.total`))
}
