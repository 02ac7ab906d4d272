import { equal } from '../decimal/decimal.ts'
import type { Claim } from './claim.ts'
import { plainWords } from './mention.ts'
import { parenthesesAfter, type Clause, type Sentence } from './sentence.ts'

/** Words that say every application was answered (均已答复, 全部办结). Places are in the flat text. */
export interface Completion {
  start: number
  end: number
}

const all =
  /(?:(?<![平人户日月])均(?!衡|匀)|全部|全数|都|悉数|件件|逐件|逐一|无一遗漏)[^，。；]{0,24}?(?:答复(?!期限|时限)|办结|办理完|办理$|回复|处理完|(?<!不予|其[他它])处理$|完结)/
/** A word of these is in all of them: most clauses have none. */
const saysAll = /均|全[部数]|都|悉数|件件|逐[件一]|无一遗漏|100%/
/** “均按时办理”; not “均已进入办理程序”. */
const allOrdered =
  /(?:全部|(?<![平人户日月])均(?!衡|匀)|100%)[^，。；]{0,12}(?:答复|办结|办理|回复|(?<!不予|其[他它])处理)(?!程序|流程|环节|阶段|台账|中|期限|时限)/
const received = /收到|收悉|接收|接到|受理|新收/
const answered = /答复(?:政府|依申请|信息公开|申请|\d|了)|办结(?:政府|依申请|信息公开|申请|\d|了)|作出答复/
/** “到期申请均已办结”, “截至发布之日均已答复”: those that were due, or at a later time. */
const due =
  /到期|期满|届满|到(?:答复|办理|法定)[^，]{0,4}期限?的|(?:应|需)(?:当|予)?(?:于[^，]{1,6}|在[^，]{1,6})?(?:按期|按时|如期|依法|及时)*(?:答复|办结|办理|回复)的|(?:发布|公布|编制|报告|填报)[^，]{0,3}(?:之日|时|日)|次年\d|符合[^，]{0,8}(?:条件|规定)的/
/** “均由专人办理”: how they are dealt with, not that they were. */
const manner = /由[^，]{1,12}(?:办理|答复|处理)|转交|转办|转至|分送|跟踪/
const rest = /结转|转结|接转|次年|顺延|延期|除|其余|剩余|未办结|未答复|正在|尚未|尚在|待/
const intention = /确保|保障|保证|做到|要求|应当|必须|力争|努力|争取|能够|均能|都能|将|须/
const otherSubject = /复议|诉讼|咨询|来信|来访|信访|留言|网民|投诉|工单|热线|提案|建议|问政|诉求|许可|邮件/

/**
 * The sentences that say of the applications received that all were answered, with no word about any that were not. The
 * sentence after is looked at too: it may speak of those carried forward.
 */
export function completionsIn(sentences: readonly Sentence[], claims: readonly Claim[], year: number | null): Completion[] {
  const found: Completion[] = []
  sentences.forEach((sentence, at) => {
    if (sentence.inParenthesis) return
    sentence.clauses.forEach((clause, index) => {
      if (!saysAll.test(clause.words)) return
      const words = plainWords(clause.words, year)
      if (!all.test(words) && !allOrdered.test(words)) return
      const reach = sentence.clauses.slice(clause.mark === '；' ? index : Math.max(0, index - 3), index + 1)
      const named = reach.findLastIndex((one) => one.words.includes('申请'))
      if (named < 0) return
      const subject = reach.slice(named)
      const said = subject.map((one) => plainWords(one.words, year)).join('，')
      if (
        intention.test(said) ||
        due.test(said) ||
        manner.test(said) ||
        (!subject.some((one) => one.quantities.length > 0) && !/均已|都已|已全部|全部已/.test(said))
      )
        return
      if (otherSubject.test(said) || /(?:19|20)\d\d年|上年/.test(said)) return
      if (!received.test(said) && answered.test(said)) return
      // "共办理回复23件，其中网上申请22件，书面申请1件，均已按时答复": all of those answered.
      const ofAll = restatesReceived(said, subject[0]!, claims)
      if (!ofAll && !received.test(said) && answeredOnly(sentence.start, clause.end, claims)) return
      if (!ofAll && answeredOnly(subject[0]!.start, subject[0]!.end, claims)) return
      // "收到91件，答复86件，均在法定期限内答复": all of those counted last.
      const counted = subject.slice(1, -1).findLast((one) => one.quantities.length > 0)
      if (counted && answeredOnly(counted.start, counted.end, claims)) return
      // “均已按期答复（9件结转下年度）。另有9件顺延。”
      const brackets = parenthesesAfter(sentences, at)
      const next = sentences[at + 1 + brackets.length]
      const around = [sentence, ...brackets, ...(next?.paragraph === sentence.paragraph ? [next] : [])]
      if (around.some(({ text, start, end }) => rest.test(plainWords(text.slice(start, end), year)))) return
      found.push({ start: subject[0]!.start, end: clause.end })
    })
  })
  return found
}

/** “收到91件，91件申请均已办结”: the number of those received once more, all of them. */
function restatesReceived(said: string, { start, end }: Clause, claims: readonly Claim[]): boolean {
  if (!/^\d+件(?:政府)?(?:信息公开)?申请(?:均|全部|都|已)/.test(said)) return false
  const [own] = claims.filter(({ quantity }) => quantity.start === start && quantity.end <= end)
  const before = claims.filter((one) => one.measure === 'newReceived' && one.sentence === own?.sentence)
  return before.some(({ quantity }) => quantity.start < start && equal(quantity.value, own!.quantity.value))
}

/** "答复申请805件，均在法定期限内": all of those answered, not all of those received. */
function answeredOnly(start: number, end: number, claims: readonly Claim[]): boolean {
  const inside = claims.filter(
    (claim) => claim.topic === 'applications' && claim.quantity.start >= start && claim.quantity.end <= end,
  )
  // What a sub-unit received, or what may be another count, is not all that the organ received.
  const isPart = inside.length > 0 && inside.every((claim) => claim.strength === 'weak')
  return isPart || inside.some((claim) => claim.measure === 'totalProcessed')
}
