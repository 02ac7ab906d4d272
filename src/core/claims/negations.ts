import { decimalOf } from '../decimal/decimal.ts'
import type { CellId } from '../form/form.ts'
import { namesUnit } from './application-words.ts'
import { sumOf, type Reading } from './claim.ts'
import { unknownLength, type Draft } from './mention.ts'
import type { Quantity } from './quantity.ts'
import type { Clause } from './sentence.ts'

const none = '(?:没有|未曾|暂无|均无|尚无|尚未|未|无|零)'
const happened = '(?:收到过?|接到过?|接收到?|收悉|接获|受理过?|办理|发生|出现|产生|存在|引发|涉及|有)?'
/** Ways of applying and kinds of applications: none by one of them says nothing of the others. */
const narrower = '其[他它]|书面|网络|网上|线上|当面|现场|邮寄|信函|自然人|企业|机构'
const disclosure = `(?:政府|政务)?(?:信息)?(?:依申请公开|(?:(?!${narrower})[^，]){0,4}信息公开|依申请信息公开|公开政府信息|公开信息|公开申请|申请公开政府信息|申请公开)`
const person = '(?:公众|公民|群众|自然人|个人|单位|人员)'
const applicant = `(?:任何)?(?:(?:形式|方式)的)?(?:来自)?(?:(?:社会)?${person}(?:(?:、|和|与|或者?|及)*(?:法人|${person}|(?:其[他它])?(?:社会)?组织))*)?(?:向[^，]{1,8}?)?(?:提出|提交|关于)?的?`
const application =
  '(?:政府信息|政务信息|信息)?(?:的)?(?:申请|请求|要求)?[表书]?(?:公开)?(?:政府信息|信息)?(?:的)?(?:要求|请求|事项|事件|件|情况|情形|业务|案件)*(?:发生|出现)?$'
/** “未收到政府信息公开申请”, “全年无依申请公开的情况”: nothing follows the application. */
const noApplication = new RegExp(`${none}(?:新)?${happened}(?:一[件份起宗例])?${applicant}(?:依)?${disclosure}${application}`)
/** “全年无人申请政府信息公开”. */
const noApplicant = new RegExp(`${none}人(?:向[^，]{1,8}?)?(?:申请|提出|提交)的?(?:政府|政务)?信息公开(?:的)?(?:申请|请求)?$`)
/** “依申请公开零申请”, “收到的政府信息公开申请为零”. */
const zeroApplications = /零(?:申请|受理|收件)(?:量)?$|申请(?:公开)?(?:的)?(?:数量|件数|总数|总量|数|量)?[均仍]?为[零0]$/
/** “未收到自然人提出的申请”: one kind of applicants. */
const noneOfAKind = new RegExp(
  `${none}${happened}(?:任何)?(?:来自)?(自然人|商业企业|科研机构|社会公益组织|法律服务机构)(?:提出|提交)?的?(?:政府信息公开|信息公开|依申请公开)?申请$`,
)
const kinds: Readonly<Record<string, string>> = {
  自然人: 'naturalPerson',
  商业企业: 'business',
  科研机构: 'research',
  社会公益组织: 'publicInterest',
  法律服务机构: 'legalService',
}
/** “依申请公开：本年未收到该项申请”: what it points at is named by the heading or the words before. */
const noSuchApplication = new RegExp(`${none}${happened}(?:该项|该类|此类|此项|相关|有关|上述|任何)?(?:书面)?的?(?:申请|申请件)$`)
const noneCarriedOver = new RegExp(`${none}(?:上年(?:度)?(?:结转|转接|接转)|(?:结转|转接|接转)上年)`)
const noneCarriedForward = new RegExp(
  `${none}(?:(?:结转|接转|转接)(?:至|到)?次年|次年(?:度)?(?:结转|接转|转接)|(?:申请)?(?:结转|接转|转接)(?:至|到)次年)`,
)
const noDispute = new RegExp(
  `${none}(?:发生|出现|产生|存在|引发|引起|收到|接到|受理|办理|涉及|有|被|人|因|任何|一[件起宗例]|针对|政府信息|信息公开|依申请|提起|申请|行政|复议|诉讼).{0,30}?(?:复议|诉讼)|${none}(?:行政)?(?:复议|诉讼)`,
)
const zeroDisputes = /(?:复议|诉讼)的?(?:案件)?的?(?:数量|件数|总数|数|量)?均?为[零0]$/
const noneMade = new RegExp(
  `${none}(?:新)?(?:制发|制定|出台|印发)(?:行政)?规范性文件|${none}(?:行政)?规范性文件(?:制发|制定|出台|印发)`,
)
const noneRepealed = new RegExp(`${none}废止(?:失效)?(?:行政)?(?:规范性)?文件`)
const documentWords = /没有|未曾|暂无|未|无|新|制发|制定|出台|印发|废止|失效|行政|规范性文件|也/g
/** “未作出行政许可、行政处罚决定”; nothing but the decision follows. */
const noDecision = new RegExp(
  `${none}(?:作出|做出|实施|办理|发生|产生|下达|开展)?过?(?:任何)?(?:行政)?(?:许可|处罚|强制)[行政许可处罚强制、和及或与]{0,16}(?:处理)?(?:决定|案件|行为|措施|事项|业务)?(?:办理|发生)?(?:的?情况)?$`,
)
const decisionWords =
  /没有|未曾|暂无|未|无|作出|做出|实施|办理|发生|产生|下达|开展|行政|许可|处罚|强制|处理|决定|案件|行为|措施|事项|业务|任何|也/g
const decisions: readonly (readonly [string, RegExp])[] = [
  ['licensing', /许可/],
  ['punishment', /处罚/],
  ['coercion', /强制/],
]
const noFees = new RegExp(
  `${none}(?:向[^，]{1,6})?(?:收取|征收|发生|产生|有)?(?:任何)?行政事业性收费(?:项目|情况|收入|金额|行为)?$`,
)
const onDisclosure = /信息公开|依申请|公开申请|政务公开/
/** A bad end of a dispute, a complaint, or a delay: that none occurred says nothing of the number. */
const otherEnd = /败诉|撤销|纠错|纠正|违法|超期|逾期|超时|异议|不满|追究|责令|及时|按时/

/** A number of zero that words say, at the place of its clause. */
export interface Negation {
  draft: Draft
  quantity: Quantity
}

/** A clause that may say that there were none, with what stands around it. */
export interface NegationContext {
  clause: Clause
  words: string
  /** What 、 goes on with after the clause, and what it lists before. */
  listed: string
  listedBefore: string
  /** The clauses before without numbers. */
  lead: string
  /** It stands in section four, where 复议 and 诉讼 are those on disclosure. */
  inDisputes: boolean
  /** What stands before it is about disclosure on request. */
  onRequest: boolean
  agency: string
}

/** Whether a clause can say that there were none at all: most can't, and what stands around them is not looked for. */
export function mayDeny(clause: Clause, words: string): boolean {
  return clause.quantities.length === 0 && words.length <= 60 && /[没未无零暂均尚]|为0/.test(words)
}

/** Words of a clause that may deny, saying "none at all": 未收到申请, 无行政复议、行政诉讼, 未作出行政处罚决定. */
export function negationsIn(context: NegationContext): Negation[] {
  const { clause, words, listed } = context
  if (otherEnd.test(`${words}${listed}`)) return []
  return [...noApplications(context), ...noDisputes(context), ...nothingInTableTwo(context)].map((draft) => ({
    draft,
    quantity: zeroAt(clause),
  }))
}

function noApplications({ clause, words, listed, lead, onRequest, agency }: NegationContext): Draft[] {
  // “各镇均未收到申请”: the others may have.
  if (namesUnit(words, agency)) return []
  const found: Draft[] = []
  const kind = noneOfAKind.exec(words)?.[1]
  const column = kind === undefined ? undefined : kinds[kind]
  const about = onRequest || onDisclosure.test(`${lead}${words}`)
  if (column !== undefined) found.push(draft('applicants', `applicant.${column}`, sumOf(`t3.newReceived.${column}`), true))
  else if (
    noApplication.test(words) ||
    // “未收到公民、法人和其他组织提出的政府信息公开申请”
    noApplication.test(`${words}、${listed}`) ||
    noApplicant.test(words) ||
    (about && zeroApplications.test(words)) ||
    (onRequest && noSuchApplication.test(words)) ||
    (isBareNone(clause, words) && /(?:依申请公开|公开申请)[^，]{0,4}$/.test(lead))
  )
    found.push(draft('applications', 'newReceived', sumOf('t3.newReceived.total'), true))
  if (noneCarriedOver.test(words)) found.push(draft('applications', 'carriedOver', sumOf('t3.carriedOver.total'), true))
  if (noneCarriedForward.test(words)) found.push(draft('applications', 'carriedForward', sumOf('t3.carriedForward.total'), true))
  return found
}

function noDisputes({ clause, words, listed, listedBefore, lead, inDisputes }: NegationContext): Draft[] {
  const bare = isBareNone(clause, words) && /(?:复议|诉讼)[^，]{0,4}$/.test(lead)
  const zero = zeroDisputes.test(words)
  const all = bare ? lead : zero ? `${listedBefore}${words}` : `${words}、${listed}`
  if (!bare && !zero && !noDispute.test(all)) return []
  const sure = inDisputes || onDisclosure.test(bare ? lead : zero ? `${lead}${listedBefore}${words}` : words)
  const litigation = dispute('litigationDirect', 'litigationAfterReconsideration')
  return [
    ...(/复议/.test(all) ? [draft('disputes', 'disputes.reconsideration', dispute('reconsideration'), sure)] : []),
    ...(/诉讼/.test(all) ? [draft('disputes', 'disputes.litigation', litigation, sure)] : []),
  ]
}

function nothingInTableTwo({ words, listed, agency }: NegationContext): Draft[] {
  const found: Draft[] = []
  const own = !namesUnit(words, agency) && !/名义/.test(words)
  const isPlain = (known: RegExp): boolean => own && unknownLength(words, known, agency) <= 1
  const made = 'normativeDocuments.made'
  const repealed = 'normativeDocuments.repealed'
  if (noneMade.test(words)) found.push(draft('documents', `documents.${made}`, sumOf(`t2.${made}`), isPlain(documentWords)))
  if (noneRepealed.test(words)) found.push(draft('documents', `documents.${repealed}`, sumOf(`t2.${repealed}`), false))
  const all = `${words}${listed}`
  if (noDecision.test(all))
    for (const [row, name] of decisions)
      if (name.test(all)) found.push(draft('decisions', `decisions.${row}`, sumOf(`t2.${row}.processed`), isPlain(decisionWords)))
  if (noFees.test(words)) found.push(draft('fees', 'fees.amount', sumOf('t2.fees.amount'), own))
  return found
}

/** “行政复议、行政诉讼：无。” */
function isBareNone(clause: Clause, words: string): boolean {
  return clause.mark === '：' && /^[均暂尚]?(?:无|没有)$/.test(words)
}

function draft(topic: Draft['topic'], measure: string, reading: Reading, sure: boolean): Draft {
  return { topic, measure: `${measure}.none`, readings: [reading], strength: sure ? 'fair' : 'weak' }
}

function zeroAt(clause: Clause): Quantity {
  const zero = decimalOf(0)
  return {
    start: clause.start,
    end: clause.end,
    value: zero,
    step: zero,
    unit: '件',
    approximate: false,
    least: zero,
    most: zero,
  }
}

function dispute(...groups: string[]): Reading {
  return sumOf(...groups.map((group): CellId => `t4.${group}.total`))
}
