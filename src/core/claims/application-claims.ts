import type { CellId } from '../form/form.ts'
import {
  channelsIn,
  isApplicationTopic,
  namesMore,
  namesUnit,
  namesWhole,
  speaksOfApplications,
  worksForOthers,
} from './application-words.ts'
import { sumOf, type Reading, type Strength } from './claim.ts'
import { isOwnShortName } from './other-organs.ts'
import { countUnits, saidBefore, unknownLength, unknownWords, type Draft, type Mention } from './mention.ts'

const total = (row: string): CellId => `t3.${row}.total`
const newReceived = sumOf(total('newReceived'))
const withCarriedOver = sumOf(total('newReceived'), total('carriedOver'))
const processed = sumOf(total('totalProcessed'))
const carriedOver = sumOf(total('carriedOver'))
const carriedForward = sumOf(total('carriedForward'))
/** Of this year's applications, those that were also finished this year. */
const processedOfNew: Reading = { plus: [total('totalProcessed')], minus: [total('carriedOver')] }
const newNotForwarded: Reading = { plus: [total('newReceived')], minus: [total('carriedForward')] }

const fromLastYear =
  /(?:结转|接转|转接|转结)(?:至|到|于|在)?本年|(?:上年|往年|年初)[^，]{0,10}?(?:结转|转结|转接|接转|结存|转入|遗留|结余|跨年|未办结|未办完|未答复)|(?:结转|接转|转接|转结)(?:自|于)?(?:上年|往年)/
const toNextYear =
  /(?:结转|接转|转接|转结|转入|转至|转到|顺延|延至|延到|留待|延续|延期|跨年)[^，]{0,8}?次年|次年[^，]{0,6}?(?:办理|答复|办结|处理)|跨年(?:办理|答复|办结)/
const known =
  /(?:作出|做出|合计|来自|收到|收悉|接收|接到|承接|签收|受理|新收|收件|登记|办理|办结|答复|处理|回复|完毕|完成|办理结果|政府信息|信息公开|依申请公开|申请公开|依申请|公开申请|主动公开|公开|申请|公民|法人|自然人|其他组织|其它组织|和|[或者]|及|与|以及|提交|提出|向|社会公众|群众|企业|上年|次年|结转|转接|接转|转结|含|包括|继续|当面|邮寄|信函|网络|网上|通过|渠道|方式|行政机关|受理件|答复件|统计|期内)/g

/** What stands right before the number is no application: 渠道2个, 表扬1次. */
const countsSomethingElse =
  /(?:(?:渠道|窗口|栏目|专栏|专区|站点|网点|表扬|通报|奖项|活动|机构|岗位|制度|办法|问题|案例|环节|流程)|的(?:单位|部门|机关|乡镇|镇|乡|街道|[县区市]|科室|处室)(?:[为是有][^，#]{0,12})?)(?:共|共计|为|有|达)*#/
/** “收到和处理政府信息公开申请情况等六个部分”: the parts of a text. */
const countsParts = /#(?:部分(?!公开)|方面|章节?|板块|篇章)/
/** “收91件、办86件、转9件”: one word for each step. */
const step = /^(?:其中|已|共|本年)?([收办结转])了?#$/
/** “共有91件政府信息公开申请” */
const numberFirst = /(?:^|[年有共到，])#(?:政府信息公开|信息公开|依申请公开)的?申请$/
/** “结转9件”: from last year or to the next. */
const moved = /(?:结转|接转|转接)(?:的)?(?:申请)?(?:量|数|数量|件数)?(?:是|为|共|有)*#/

/** What a quantity says about the applications received, carried and finished. */
export function applicationClaim(mention: Mention): Draft | null {
  const { around, before, after, quantity, part } = mention
  if (!countUnits.has(quantity.unit) || !speaksOfApplications(mention, true)) return null
  const near = `${before}#${after}`
  if (
    /不(?:予)?受理|补正|撤回|撤销|[中终]止|(?:延期|延长)(?:答复|办理)(?!至)/.test(near) ||
    countsSomethingElse.test(near) ||
    countsParts.test(near)
  )
    return null
  if (toNextYear.test(near) && !fromLastYear.test(near)) return draft(mention, 'carriedForward', [carriedForward], 'strong')
  if (fromLastYear.test(near)) return draft(mention, 'carriedOver', [carriedOver], 'strong')
  if (mention.elsewhere || !(speaksOfApplications(mention, false) || goesOn(mention, near))) return null
  if (moved.test(near)) return draft(mention, 'carriedForward', [carriedForward, carriedOver], 'fair')
  const brief = step.exec(near)?.[1]
  if (brief !== undefined) return briefly(mention, brief)
  if (/正在办理|尚在办理|尚未办结|未办结|办理中|待办|未到(?:答复|办理|法定)*(?:期限|时限)|尚在[^，]{0,6}期限/.test(near))
    return draft(mention, 'carriedForward', [carriedForward], goesToNextYear(mention) ? 'fair' : 'weak')
  if (/^(?:两项|以上)?(?:合计|共计|总计|共)(?:申请)?#/.test(near) && followsBoth(mention))
    return draft(mention, 'received', [withCarriedOver], 'fair')
  // “应办结95件”: all that there was to deal with.
  if (/(?:应|需)当?(?:予以?)?(?:办|答复)/.test(near)) return draft(mention, 'received', [withCarriedOver, newReceived], 'fair')
  if (/#申请中/.test(near)) return draft(mention, 'applications', [newReceived, withCarriedOver, processed], 'weak')
  if (channelsIn(near).size === 1 && !/总|共计|各类|等(?:方式|渠道|途径|形式)/.test(near)) return null
  const lodged = /(?:提出|提交|递交)[^，#]{0,8}申请/.test(near)
  const received =
    lodged ||
    /收到|收悉|接收|接到|承接|签收|接受|接获|受理|新收|收件|新增|登记|(?:年|月|共|计|局|厅|委|办|^)收(?:政府|信息|依申请)/.test(
      near,
    )
  const finished = /办结|办理完|答复|回复|办理|处理|完结/.test(near.replaceAll(/办理结果(?!总计|合计|共)|继续办理/g, ''))
  if (
    !received &&
    !finished &&
    !numberFirst.test(near) &&
    !(
      /申请/.test(around) &&
      /(?:申请|公开)(?:件|事项|案件|信息|政府信息)?(?:共|共计|合计|总计|总数|总量|数量|件数|量|为|有)*#/.test(near)
    )
  )
    return null
  const measure = received ? 'newReceived' : finished ? 'totalProcessed' : 'applications'
  const best = part && !/新收|办结|办理完/.test(near) ? 'weak' : lodged ? 'fair' : 'strong'
  return draft(mention, measure, readingsOf(near, received, finished), best)
}

function briefly(mention: Mention, word: string): Draft {
  if (word === '收') return draft(mention, 'newReceived', [newReceived, withCarriedOver], 'fair')
  if (word === '转') return draft(mention, 'carriedForward', [carriedForward, carriedOver], 'fair')
  return draft(mention, 'totalProcessed', readingsOf(word === '办' ? '办理' : '办结', false, true), 'fair')
}

/** “上年结转4件、新收91件，共计95件”: both were named before, the last of them right before. */
function followsBoth(mention: Mention): boolean {
  const { carried } = mention
  if (!carried?.near || (carried.column !== 'carriedOver' && carried.column !== 'newReceived')) return false
  const words = saidBefore(mention)
  return /结转|转接|接转|未办结/.test(words) && /收|受理|接到/.test(words)
}

/** “……184件。年内共办结182件”: a sentence after one on applications that says nothing but a word for what is done with them. */
function goesOn(mention: Mention, near: string): boolean {
  const { carried, agency, lead } = mention
  return (
    carried !== null &&
    isApplicationTopic(carried.topic) &&
    /办结|答复|办理|处理|受理|收到/.test(near) &&
    unknownLength(`${lead}${near}`, known, agency) <= 1
  )
}

/** “尚有6件未到答复期限，将于2024年继续答复”: the clause after says where they go. */
function goesToNextYear({ sentence, clause }: Mention): boolean {
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1]
  return next !== undefined && /(?:次年|下一?年|明年|20\d\d年)度?[^，]{0,6}(?:答复|办理|办结)/.test(next.words)
}

function readingsOf(near: string, received: boolean, finished: boolean): Reading[] {
  // “22件申请均已办结”: as many as there were, all of them finished.
  if (!received && /#[^，]*申请(?:均|全部|都|已)/.test(near)) return [newReceived, processed, withCarriedOver, processedOfNew]
  if (/新收|新增|新受理|新接/.test(near)) return [newReceived]
  if (received && !finished) return [newReceived, withCarriedOver]
  if (/办结|办理完|完结/.test(near))
    return received ? [processed, newReceived, withCarriedOver, processedOfNew] : [processed, processedOfNew, newNotForwarded]
  if (received || /申请/.test(near)) return [processed, newReceived, withCarriedOver, processedOfNew, ...answered]
  // What is being dealt with is all that there is to do, done or not: 办理 alone does not say that it was finished.
  const handled = /办理|处理/.test(near) && !/答复|回复/.test(near) ? [withCarriedOver, newReceived] : []
  return [processed, processedOfNew, newNotForwarded, ...handled, ...answered]
}

const others = ['overdueCorrection', 'overdueFee', 'other', 'all'].map((row) => total(`otherOutcome.${row}`))
const refused = ['complaint', 'repeated', 'publication', 'excessive', 'confirmation'].map((row) => total(`notProcessed.${row}`))
/** 答复 in the narrow sense: without what was not dealt with. Cells that this report does not have are left out later. */
const answered: Reading[] = [
  { plus: [total('totalProcessed')], minus: others },
  { plus: [total('totalProcessed')], minus: [...others, ...refused] },
]

function draft(mention: Mention, measure: string, readings: readonly Reading[], best: Strength): Draft {
  const { before, after, lead, agency } = mention
  const words = `${before}${after}`
  let strength: Strength = best
  if (best === 'strong' && (unknownLength(words, known, agency) > 1 || channelsIn(words).size > 0)) strength = 'fair'
  // “91件申请均已办结”: which they are was said before.
  if (strength === 'strong' && measure === 'totalProcessed' && (before === '' || !/办结|办理完/.test(words))) strength = 'fair'
  if (strength === 'strong' && measure === 'applications') strength = 'fair'
  // “农民申请35件”, “征地类申请20件”: nothing is said but whose or which they are.
  const whose = unknownWords(words.replace(/事项|案件/, ''), known, agency)
  if (measure === 'applications' && whose.length > 1 && !isOwnShortName(whose, agency)) strength = 'weak'
  // It may be documents whose attribute is 依申请公开.
  if (measure === 'applications' && before.includes('公开政府信息')) strength = 'weak'
  if (worksForOthers(`${lead}，${words}`)) strength = 'weak'
  // “予以公开43件，其余43件作出其他答复”, “其他申请3件”: what is left over of something that was named.
  if (!measure.startsWith('carried') && /其余|另外|其[他它]的?申请/.test(words)) strength = 'weak'
  // “撤回3件，实际办理88件”: less than what the table counts as dealt with.
  if (/实际|剩余|余下/.test(words) && /撤回|撤销|转送|不属于/.test(saidBefore(mention))) strength = 'weak'
  if (namesUnit(`${lead}，${words}`, agency) && !namesWhole(`${lead}${words}`)) strength = 'weak'
  if (strength === 'strong' && namesMore(`${lead}，${words}`, agency)) strength = 'fair'
  return { topic: 'applications', measure, readings, strength }
}
