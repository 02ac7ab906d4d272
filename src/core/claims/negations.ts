import { decimalOf } from '../decimal/decimal.ts'
import type { CellId } from '../form/form.ts'
import { sumOf, type Reading } from './claim.ts'
import type { Draft } from './mention.ts'
import type { Quantity } from './quantity.ts'
import type { Clause } from './sentence.ts'

const none = '(?:没有|未曾|暂无|均无|尚无|未|无|零)'
const happened = '(?:收到过?|接到过?|接收到?|收悉|受理|办理|发生|出现|产生|存在|引发|涉及|有)?'
const disclosure =
  '(?:政府|政务)?(?:信息)?(?:依申请公开|[^，]{0,4}信息公开|依申请信息公开|公开政府信息|公开信息|公开申请|申请公开政府信息|申请公开)'
const applicant =
  '(?:任何)?(?:来自)?(?:(?:社会)?(?:公众|公民|群众|自然人|个人|单位)、?(?:(?:、|和|或者?|及)?法人)?(?:(?:、|和|或者?|及)其[他它]组织)?)?(?:提出|提交|关于)?的?'
/** “未收到政府信息公开申请”, “全年无依申请公开的情况”: nothing follows the application. */
const noApplication = new RegExp(
  `${none}(?:新)?${happened}(?:一[件份起宗例])?${applicant}(?:依)?${disclosure}(?:政府信息|政务信息|信息)?(?:的)?(?:申请|请求|要求)?(?:公开)?(?:政府信息|信息)?(?:的)?(?:要求|请求|事项|事件|件|情况|情形|业务|案件)*(?:发生|出现)?$`,
)
/** “依申请公开：本年未收到该项申请”: what it points at is named by the heading or the words before. */
const noSuchApplication = new RegExp(`${none}${happened}(?:该项|该类|此类|此项|相关|有关|上述|任何)?(?:书面)?的?(?:申请|申请件)$`)
const noneCarriedOver = new RegExp(`${none}(?:上年(?:度)?(?:结转|转接|接转)|(?:结转|转接|接转)上年)`)
const noneCarriedForward = new RegExp(
  `${none}(?:(?:结转|接转|转接)(?:至|到)?次年|次年(?:度)?(?:结转|接转|转接)|(?:申请)?(?:结转|接转|转接)(?:至|到)次年)`,
)
const noDispute = new RegExp(
  `${none}(?:发生|出现|产生|存在|引发|引起|收到|接到|受理|办理|涉及|有|被|人|因|任何|一[件起宗例]|针对|政府信息|信息公开|依申请|提起|申请|行政|复议|诉讼).{0,30}?(?:复议|诉讼)|${none}(?:行政)?(?:复议|诉讼)`,
)
const noneMade = new RegExp(`${none}(?:新)?(?:制发|制定|出台|印发)(?:行政)?规范性文件`)
const noneRepealed = new RegExp(`${none}废止(?:失效)?(?:行政)?(?:规范性)?文件`)
/** A bad end of a dispute, a complaint, or a delay: that none occurred says nothing of the number. */
const otherEnd = /败诉|撤销|纠错|纠正|违法|超期|逾期|超时|异议|不满|追究|责令|及时|按时/

/** A number of zero that words say, at the place of its clause. */
export interface Negation {
  draft: Draft
  quantity: Quantity
}

/**
 * Words that say "none at all" (未收到申请, 无行政复议、行政诉讼). `listed`: what 、 goes on with after the clause; `inDisputes`:
 * the clause stands in section four, where 复议 and 诉讼 are those on disclosure; `onRequest`: what stands before it is about
 * disclosure on request.
 */
export function negationsIn(clause: Clause, words: string, listed: string, inDisputes: boolean, onRequest: boolean): Negation[] {
  if (clause.quantities.length > 0 || words.length > 60 || !/[没未无零暂均尚]/.test(words)) return []
  if (otherEnd.test(`${words}${listed}`)) return []
  const found: Negation[] = []
  const add = (topic: Draft['topic'], measure: string, reading: Reading, sure: boolean): void => {
    const draft: Draft = { topic, measure: `${measure}.none`, readings: [reading], strength: sure ? 'fair' : 'weak' }
    found.push({ draft, quantity: zeroAt(clause) })
  }
  if (noApplication.test(words) || (onRequest && noSuchApplication.test(words)))
    add('applications', 'newReceived', sumOf('t3.newReceived.total'), true)
  if (noneCarriedOver.test(words)) add('applications', 'carriedOver', sumOf('t3.carriedOver.total'), true)
  if (noneCarriedForward.test(words)) add('applications', 'carriedForward', sumOf('t3.carriedForward.total'), true)
  if (noneMade.test(words)) add('documents', 'documents.normativeDocuments.made', sumOf('t2.normativeDocuments.made'), false)
  if (noneRepealed.test(words))
    add('documents', 'documents.normativeDocuments.repealed', sumOf('t2.normativeDocuments.repealed'), false)
  const all = `${words}、${listed}`
  if (noDispute.test(all)) {
    const sure = inDisputes || /信息公开|依申请|公开申请|政务公开/.test(words)
    if (/复议/.test(all)) add('disputes', 'disputes.reconsideration', dispute('reconsideration'), sure)
    if (/诉讼/.test(all))
      add('disputes', 'disputes.litigation', dispute('litigationDirect', 'litigationAfterReconsideration'), sure)
  }
  return found
}

function zeroAt(clause: Clause): Quantity {
  const zero = decimalOf(0)
  return {
    start: clause.start,
    end: clause.end,
    value: zero,
    step: decimalOf(1),
    unit: '件',
    approximate: false,
    least: zero,
    most: zero,
  }
}

function dispute(...groups: string[]): Reading {
  return sumOf(...groups.map((group): CellId => `t4.${group}.total`))
}
