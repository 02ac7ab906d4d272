import { outcomeRows, type CellId, type Edition } from '../form/form.ts'
import { isApplicationTopic, speaksOfApplications } from './application-words.ts'
import { sumOf, type Reading, type Strength } from './claim.ts'
import { countUnits, unknownLength, type Draft, type Mention } from './mention.ts'

/** The leaves of table three and the words by which the prose names them. */
const leaves: readonly (readonly [string, RegExp])[] = [
  ['denied.stateSecret', /国家秘密/],
  ['denied.prohibitedByLaw', /禁止公开/],
  ['denied.securityAndStability', /三安全一稳定/],
  ['denied.thirdPartyRights', /第三方|第三人/],
  ['denied.internalAffairs', /内部事务|内部管理信息/],
  ['denied.processInformation', /过程性/],
  ['denied.enforcementFiles', /执法案卷/],
  ['denied.administrativeQuery', /行政查询|查询事项/],
  ['unavailable.notHeld', /不掌握|信息不存在|非本机关|^(?:其中)?不存在的?#/],
  ['unavailable.needsCreation', /现成信息|另行制作|加工分析/],
  ['unavailable.unclearAfterCorrection', /(?:仍|内容)不明确/],
  ['notProcessed.complaint', /(?:信访|举报|投诉)[^，]{0,8}类/],
  ['notProcessed.repeated', /重复申请/],
  ['notProcessed.publication', /公开出版物/],
  ['notProcessed.excessive', /大量反复|反复申请/],
  ['notProcessed.confirmation', /重新出具|确认或/],
  ['otherOutcome.overdueCorrection', /逾期(?:不|未)补正/],
  ['otherOutcome.overdueFee', /逾期未(?:按|缴)/],
]
const groups: readonly (readonly [string, RegExp])[] = [
  ['denied', /不(?:予|同意)?公开/],
  ['unavailable', /无法提供/],
  ['notProcessed', /不予处理/],
  ['otherOutcome', /其他处理|其它处理|作其他/],
]
/** Most numbers are about none of them. */
const anyOutcome = new RegExp([...leaves, ...groups].map(([, words]) => words.source).join('|'))
/** Words that nothing but table three uses. */
const formWords =
  /办理结果|属于国家秘密|第三方合法权益|三类内部事务|四类过程性|三安全一稳定|行政执法案卷|不掌握相关政府信息|没有现成信息|补正后申请内容|信访举报投诉类|无正当理由大量反复|逾期不补正/
const both =
  /(?<!不予?)公开类#|(?:公开|同意公开)(?:和|及|与|或|或者|以及|、)(?:予以)?部分公开|(?:全部|予以)(?:或|和|及|、)部分公开/
/** Words after which the named outcome is only one of several that were counted together. */
const andOthers = /等(?:其[他它])?(?:情况|情形|方式|结果|原因|类型|类)?(?:的)?(?:申请)?(?:共|共计)?#/
const known =
  /(?:不予公开|部分公开|同意公开|公开|无法提供|不予处理|其他处理|其它处理|属于|因|作出|做出|决定|答复|办结|政府信息|信息|申请|结果|本机关|相关|和|及|与|或者|或|类|告知|并|处理|说明理由)/g

/** What a quantity says about the outcomes（一）to（六）of table three. */
export function outcomeClaim(mention: Mention): Draft | null {
  const { quantity, edition, before, after } = mention
  if (!countUnits.has(quantity.unit) || mention.elsewhere) return null
  if (!speaksOfApplications(mention, true) && !formWords.test(`${mention.lead}${mention.around}`)) return null
  const near = `${before}#${after}`.replaceAll(
    /主动公开|依申请公开|信息公开申请|信息公开|申请公开|(?<!予以?|部分|同意|准予|不)公开申请/g,
    '',
  )
  const inList = mention.carried?.near === true && mention.carried.topic === 'outcomes'
  const found = readingsFor(near, edition, inList)
  if (!found) return null
  const [measure, readings, exact] = found
  return { topic: 'outcomes', measure: `outcome.${measure}`, readings, strength: strengthOf(mention, near, exact) }
}

/** The measure, how it may be read, and whether it is named in the form's own words. */
type Found = [measure: string, readings: Reading[], exact?: boolean]

function readingsFor(near: string, edition: Edition, inList: boolean): Found | null {
  if (both.test(near)) return ['grantedOrPartially', [rows(edition, 'granted', 'partiallyGranted')], true]
  const isNamed = anyOutcome.test(near)
  const leafIds = isNamed ? leaves.filter(([, words]) => words.test(near)).map(([row]) => row) : []
  const named = isNamed ? groups.filter(([, words]) => words.test(near)) : []
  const groupIds = named.map(([group]) => group)
  const [only, ...others] = named
  if (only && others.length === 0 && isExample(near, only[1])) {
    const [group] = only
    const whole = group === 'otherOutcome' ? otherRows(edition) : rows(edition, `${group}.`)
    return [group, [whole, ...(leafIds.length === 1 ? [rows(edition, leafIds[0]!)] : [])]]
  }
  if (leafIds.length + groupIds.length > 0) {
    const readings = [
      ...groupIds.map((one) => (one === 'otherOutcome' ? otherRows(edition) : rows(edition, `${one}.`))),
      ...leafIds.map((row) => rows(edition, row)),
    ]
    if (leafIds.length > 1) readings.push(rows(edition, ...leafIds))
    if (groupIds.length > 1) readings.push(rows(edition, ...groupIds.map((one) => `${one}.`)))
    if (andOthers.test(near)) readings.push(restOf(edition, groupIds))
    return [[...groupIds, ...leafIds].join('+'), readings, groupIds.length === 1]
  }
  if (inList && /^(?:其中)?(?:为)?其[他它](?:情况|情形|类|答复|方式|结果)?(?:的)?#/.test(near))
    return ['otherOutcome', [otherRows(edition)]]
  if (/部分公开/.test(near)) return ['partiallyGranted', [rows(edition, 'partiallyGranted')], true]
  if (/予以公开|同意公开|全部公开|准予公开|决定公开|依法公开|^(?:其中)?(?:已)?公开#/.test(near)) {
    return ['granted', [rows(edition, 'granted'), rows(edition, 'granted', 'partiallyGranted')], /予以公开/.test(near)]
  }
  return null
}

/** “因本机关不掌握等原因无法提供”: the reasons before 等 are examples of the group after it. */
function isExample(near: string, group: RegExp): boolean {
  const example = /等/.exec(near)
  return example !== null && group.test(near.slice(example.index))
}

/** “无法提供等其他情况”: the named group and what comes after it on the form. */
function restOf(edition: Edition, named: readonly string[]): Reading {
  const order = groups.map(([id]) => id)
  const from = Math.min(...named.map((id) => order.indexOf(id)))
  const rest = order.slice(Math.max(0, from))
  return sumOf(...rest.flatMap((id) => (id === 'otherOutcome' ? otherRows(edition).plus : rows(edition, `${id}.`).plus)))
}

/** The total column of the rows that begin so. The merged （六） is chosen by the comparison, where the report has it. */
function rows(edition: Edition, ...prefixes: string[]): Reading {
  const ids = outcomeRows(edition).filter((row) => prefixes.some((prefix) => row.id.startsWith(prefix)))
  return sumOf(...ids.map((row): CellId => `t3.${row.id}.total`))
}

/** （六）in either shape: its three rows or the one merged row; the comparison leaves out the cells that are not there. */
function otherRows(edition: Edition): Reading {
  const three = rows(edition, 'otherOutcome.')
  return edition === '2019' ? three : sumOf(...three.plus, 't3.otherOutcome.all.total')
}

function strengthOf(mention: Mention, near: string, exact = false): Strength {
  const inContext =
    formWords.test(`${mention.lead}${mention.before}`) ||
    mention.sentence.section === 3 ||
    (mention.carried !== null && isApplicationTopic(mention.carried.topic)) ||
    /申请/.test(`${mention.lead}${mention.before}`)
  // 不公开 and 不同意公开 are no words of the form: documents are 不公开 as well.
  if (!inContext || andOthers.test(near) || /不(?:同意)?公开/.test(near)) return 'weak'
  // The form's own heads are 予以公开 and 其他处理; shorter words may mean less or more.
  if (/^(?:其中)?(?:为)?(?:其[他它](?!处理)|(?:已)?公开(?!类)|不存在)/.test(near)) return 'weak'
  return exact && unknownLength(near, known, mention.agency) <= 1 ? 'strong' : 'fair'
}
