import type { CellId } from '../form/form.ts'
import { sumOf, type Claim, type Reading } from './claim.ts'
import type { Draft } from './mention.ts'
import type { Quantity } from './quantity.ts'
import type { Clause } from './sentence.ts'

const all = '(?:均|都|全部|全都|悉数)'
const allPersons = new RegExp(
  `${all}(?:为|是|系|由|属于?)(?:[^，]{0,3})(?:自然人|公民个人|公民|个人)(?:通过)?(?:网上|网络|线上|书面|信函|当面|邮寄)?(?:提出|提交|申请|的)*$`,
)
const allUpheld = new RegExp(
  `(?:${all}|结果)(?:获|被|为|予以|得到|判决|裁定)?(?:结果)?(?:为)?维持(?:原[^，]{0,8})?(?:结果|决定)?$`,
)

/** A claim on all of a number before it: what it says, that number at the place of the words, and what was said of it. */
export interface Universal {
  draft: Draft
  quantity: Quantity
  whole: Claim
}

/**
 * Words that say something of all of a number before them: “共受理36件，均为自然人申请”, “行政复议7件、诉讼9件，均获维持”. `before`: the
 * claims of the sentence so far, or of the number that the bracket follows.
 */
export function universalsIn(clause: Clause, words: string, before: readonly Claim[]): Universal[] {
  if (words.length > 40) return []
  if (allPersons.test(words)) {
    const whole = before.findLast((claim) => claim.measure === 'newReceived' || claim.measure === 'applications')
    const readings: Reading[] = [
      sumOf('t3.newReceived.naturalPerson'),
      sumOf('t3.newReceived.naturalPerson', 't3.carriedOver.naturalPerson'),
      sumOf('t3.totalProcessed.naturalPerson'),
    ]
    return whole ? [at(clause, whole, 'applicants', 'applicant.naturalPerson', readings)] : []
  }
  if (!allUpheld.test(words)) return []
  const totals = before.filter((claim) => claim.measure.endsWith('.total'))
  // “复议9件，全部维持” speaks of the last number; “复议7件、诉讼9件，均获维持” of both.
  const meant = words.startsWith('均') ? totals : totals.slice(-1)
  return meant.map((claim) => {
    const groups = claim.measure.split('.')[1]!.split('+')
    const cells = groups.map((group): CellId => `t4.${group}.upheld`)
    return at(clause, claim, 'disputes', `disputes.${groups.join('+')}.upheld`, [sumOf(...cells)])
  })
}

function at(clause: Clause, whole: Claim, topic: Draft['topic'], measure: string, readings: readonly Reading[]): Universal {
  const strength = whole.strength === 'weak' ? 'weak' : 'fair'
  return {
    draft: { topic, measure: `${measure}.all`, readings, strength },
    quantity: { ...whole.quantity, start: clause.start, end: clause.end },
    whole,
  }
}
