import type { CellId } from '../form/form.ts'
import { sumOf, type Reading, type Strength } from './claim.ts'
import { countUnits, saidBefore, unknownLength, type Draft, type Mention } from './mention.ts'

const reconsideration = ['reconsideration'] as const
const litigation = ['litigationDirect', 'litigationAfterReconsideration'] as const
/** Outcomes of disputes and the form's words for them. */
const outcomes: readonly (readonly [string, RegExp])[] = [
  ['upheld', /维持/],
  ['corrected', /纠正/],
  ['pending', /未审结/],
  ['other', /其[他它]结果/],
]
const otherPending = /正在审理|审理中|未结|未办结/
const vague = /驳回|撤销|变更|确认违法|责令|败诉|胜诉|终止|撤回|撤诉|不予受理|调解|和解|履行/
/** 其他行政复议, 非信息公开类行政诉讼: not those of table four. */
const otherKind = /非(?:政府|政务)?信息公开|其[他它](?:类型?)?(?:的)?(?:行政)?(?:复议|诉讼)/
const known =
  /(?:因|由|被|申请|提起|提出|引起|引发|导致|产生|涉及|发生|受理|收到|办理|行政|复议|诉讼|应诉|起诉|未经|直接|后|案件|政府信息|信息|依申请|公开|工作|类|结果|维持|纠正|[他它]|尚?未审结|当事人|申请人|和|及|、|向|法院|复议机关|新收|作为被告|被告)/g

/** What a quantity says about administrative reconsideration and litigation (table four). */
export function disputeClaim(mention: Mention): Draft | null {
  const { quantity, before, after, elsewhere, carried } = mention
  if (!countUnits.has(quantity.unit) || elsewhere) return null
  const near = `${before}#${after}`
  const named = groupsOf(near)
  // “行政复议：结果维持5件，……总计6件”: the group is named before the colon.
  const inherited = carried?.topic === 'disputes' ? carried.rows : groupsOf(mention.lead)
  const inList = carried?.near === true && /^(?:其中)?(?:为)?其[他它](?:情形|情况)?#/.test(near)
  const own = inList ? undefined : outcomes.find(([, words]) => words.test(near))?.[0]
  const outcome = own ?? (inList ? 'other' : otherPending.test(near) ? 'pending' : null)
  // “行政复议12件（其中涉及政府信息公开3件）”
  const onDisclosure = mention.part && /信息公开/.test(near)
  // “复议6件。……29件，合计91件”: a total goes on with its own sentence only.
  const isTotal = /^(?:总计|合计|共计)#/.test(near) && (carried === null || carried.near)
  if (named.length === 0 && !outcome && !onDisclosure && !isTotal) return null
  if (/复议决定|复议机构|应诉率|出庭|复议(?:前置|渠道|权利)/.test(near)) return null
  const groups = named.length > 0 ? named : inherited
  const column = outcome ?? (mention.sentence.inParenthesis ? outcomeBefore(mention) : null) ?? 'total'
  const cells = groups.map((group): CellId => `t4.${group}.${column}`)
  const readings: Reading[] = [sumOf(...cells), ...(cells.length > 1 ? cells.map((cell) => sumOf(cell)) : [])]
  const measure = `disputes.${groups.join('+')}.${column}`
  return {
    topic: 'disputes',
    measure,
    readings,
    strength: strengthOf(mention, near, groups, outcome === null || own !== undefined),
    rows: groups,
    narrows: onDisclosure && !outcome,
  }
}

/** “维持7件（未经复议1件、复议后6件）”: the parenthesis parts what the number before it counts. */
function outcomeBefore({ carried }: Mention): string | null {
  return outcomes.find(([column]) => carried?.column?.endsWith(`.${column}`))?.[0] ?? null
}

function groupsOf(near: string): readonly string[] {
  if (/未经复议|直接起诉|直接诉讼|直接提起/.test(near)) return ['litigationDirect']
  if (/复议后|经复议/.test(near)) return ['litigationAfterReconsideration']
  const found: string[] = []
  if (/复议/.test(near)) found.push(...reconsideration)
  if (/诉讼|应诉|起诉/.test(near)) found.push(...litigation)
  return found
}

function strengthOf(mention: Mention, near: string, groups: readonly string[], ownWords: boolean): Strength {
  const { sentence, lead } = mention
  if (otherKind.test(saidBefore(mention))) return 'weak'
  if (
    /审理|(?<!未)审结|复议机关|作为复议|办理|受理|新收|培训|业务/.test(near) &&
    !/信息公开|依申请/.test(near) &&
    sentence.section !== 4
  )
    return 'weak'
  const aboutDisclosure =
    sentence.section === 4 ||
    /信息公开|依申请|公开申请/.test(`${lead}${near}`) ||
    (mention.carried !== null && ['disputes', 'applications', 'outcomes'].includes(mention.carried.topic)) ||
    /依申请/.test(sentence.heading)
  if (!aboutDisclosure || vague.test(near) || !ownWords || /新收|上年|一审|二审|再审|上诉/.test(near)) return 'weak'
  // "维持3件，驳回2件": the form has no 驳回, so that 维持 may be less than its cell.
  if (/维持|纠正|其[他它]结果/.test(near) && vague.test(sentence.text.slice(sentence.start, sentence.end))) return 'weak'
  if (groups.includes('reconsideration') && groups.length > 1) return 'fair'
  return unknownLength(near, known, mention.agency) <= 1 && sentence.section === 4 ? 'strong' : 'fair'
}
