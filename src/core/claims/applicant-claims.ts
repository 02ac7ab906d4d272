import type { CellId } from '../form/form.ts'
import { channelsIn, speaksOfApplications } from './application-words.ts'
import type { Reading } from './claim.ts'
import { countUnits, unknownLength, type Draft, type Mention } from './mention.ts'

const organisations = ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'] as const
const kinds: readonly (readonly [string, RegExp, boolean])[] = [
  ['naturalPerson', /自然人/, true],
  ['naturalPerson', /公民|个人/, false],
  ['business', /商业企业/, true],
  ['business', /企业/, false],
  ['research', /科研机构/, true],
  ['publicInterest', /公益组织/, true],
  ['legalService', /法律服务机构/, true],
  ['legalService', /律师事务所|律所/, false],
]
const corporate = /法人|(?:社会|其[他它])组织/
/** Some of the applicants of a kind: 自然人就拆迁提出, 律师代理自然人提出, 同一自然人. */
const narrowed = /关于|针对|就[^，#]{2,}(?:提出|申请)|涉及|代理|委托|同一|本[地市县区镇乡]|外[地省市县]|中[^，#]*的#/
const known =
  /(?:自然人|公民|个人|商业企业|企业|科研机构|社会公益组织|公益组织|法律服务机构|法人|组织|和|[或者]|及|与|、|涉及|来自|提出|提交|政府信息|信息公开|依申请|公开|申请人?|收到|受理|办理|类型|主体|类|占)/g

/** “自然人80件，商业企业5件，其他6件”: the last column, or all that were not listed; only agreement means anything. */
function otherApplicants(): Draft {
  const readings = ['newReceived', 'totalProcessed'].map((row) => ({
    plus: [`t3.${row}.otherOrganization`] satisfies CellId[],
    minus: [],
  }))
  return { topic: 'applicants', measure: 'applicant.otherOrganization', readings, strength: 'weak' }
}

/** What a quantity says about the kinds of applicants: the columns of table three. */
export function applicantClaim(mention: Mention): Draft | null {
  const { quantity, before, after, elsewhere } = mention
  if (!countUnits.has(quantity.unit) || elsewhere || !speaksOfApplications(mention, false)) return null
  const near = `${before}#${after}`
  const kind = kinds.find(([, words]) => words.test(near))
  const isCorporate = corporate.test(near)
  const inList = mention.carried?.near === true && mention.carried.topic === 'applicants'
  if (inList && /^(?:其中)?(?:为)?其[他它](?:类型|申请人)?(?:申请)?#/.test(near)) return otherApplicants()
  // "公民、法人和其他组织…申请91件" names everybody: a total, not a kind.
  if ((kind && isCorporate) || (!kind && !isCorporate)) return null
  if (kinds.some(([column, words]) => column !== kind?.[0] && words.test(near))) return null
  const columns = kind ? [kind[0]] : organisations
  const cells = (row: string): CellId[] => columns.map((column): CellId => `t3.${row}.${column}`)
  const readings: Reading[] = [
    { plus: cells('newReceived'), minus: [] },
    { plus: [...cells('newReceived'), ...cells('carriedOver')], minus: [] },
    { plus: cells('totalProcessed'), minus: [] },
  ]
  const plain = unknownLength(near, known, mention.agency) <= 1
  const whole = (kind ? kind[2] : true) && !narrowed.test(near) && channelsIn(near).size === 0
  const measure = `applicant.${kind ? kind[0] : 'organisations'}`
  return { topic: 'applicants', measure, readings, strength: plain || whole ? 'fair' : 'weak' }
}
