import { compare, equal, sum, type Decimal } from '../decimal/decimal.ts'
import type { Quantity } from './quantity.ts'
import type { Clause, Sentence } from './sentence.ts'

/** A stated total with the parts listed after 其中, judged. Places are in the flat text. */
export interface PartsList {
  total: Quantity
  parts: Quantity[]
  start: number
  end: number
  /**
   * `holds`: the parts, or the leading ones, add up. `contradiction`: more than the total, or a list that says it is
   * complete (其余…) and does not add up. `doubtful`: nearly all is listed, or the parts may overlap. `unclear`: the list
   * may be partial, ends in 等, has levels of its own or mixes units.
   */
  verdict: 'holds' | 'contradiction' | 'doubtful' | 'unclear'
}

interface Item {
  quantity: Quantity
  clause: Clause
  /** The strongest mark between the part before and this one. */
  mark: Clause['mark']
  /** The words before the quantity in its clause. */
  label: string
  /** The words after it, to the next quantity or the end of the clause: “38件予以公开”. */
  after: string
}

const newThought = /^(?:共|全年|同时|另|此外|本年|年度|已|均|全部|截至|累计|平均|较|比|同比|占|办结|结转|接转|受理并|答复)/
/** After a semicolon: another matter, not a further part. */
const newMatter =
  /^(?:向|被|提起|行政诉讼|诉讼|引发|引起|因|受理|收到|接收|开展|组织|举办|召开|发布|公开|办理|处理|接待|推送|编印|印发|制作|通过|回应|上年|本年|政府信息)/
const outcome = /属于|办理|撤回|受理|公开|无法提供|不予|其[他它]处理|办结|答复|结转|接转|不掌握|不存在|驳回|维持/
const ratio = /占|同比|增长|下降|较上|比上/
const strengths: Readonly<Record<string, number>> = { '': 0, '、': 1, '，': 2, '：': 2, '；': 3 }

/** More parts than any list has; bounds the work on hostile texts. */
const mostParts = 60

/** The words that open a list of parts; those other than 其中 may name one part only, and what follows go on with the whole. */
const openings = /其中|^(?:含|包含|包括)/

/** The lists of parts in a sentence; `previous` is the sentence before in the same paragraph, for one that begins with 其中. */
export function partsIn(sentence: Sentence, previous: Sentence | null): PartsList[] {
  const starts = sentence.clauses.flatMap((clause, index) => (openings.test(clause.words) ? [index] : []))
  return starts.flatMap((index, at) => {
    const list = listAt(sentence, index, starts[at + 1] ?? sentence.clauses.length, previous)
    if (!list || list.verdict === 'holds') return list ? [list] : []
    // Inside another list, or after 含, the last parts may belong to the whole again.
    const loose = !/其中/.test(sentence.clauses[index]!.words)
    if (loose) return [{ ...list, verdict: 'unclear' }]
    return [at > 0 && list.verdict === 'contradiction' ? { ...list, verdict: 'doubtful' } : list]
  })
}

/** “共36件（自然人32件、企业2件、其他组织2件）”: a parenthesis that lists the parts of the quantity before it; null where it does not. */
export function partsInParenthesis(sentence: Sentence): PartsList | null {
  const total = sentence.anchor
  if (!sentence.inParenthesis || !total) return null
  const items = itemsOf(sentence, 0, sentence.clauses.length, sentence.start).filter((item) => item.quantity.unit === total.unit)
  const parts = items.map((item) => item.quantity)
  if (parts.length < 2 || sentence.start - total.end > 2) return null
  const order = compare(sum(parts.map((part) => part.value)), total.value)
  // “21件（其中属于内部事务20件、属于过程性信息0件）”: 其中 may name some parts only.
  const partial = order === -1 && sentence.clauses[0]!.words.startsWith('其中')
  const verdict =
    order === 0
      ? 'holds'
      : partial || mayOverlap(items) || judge(sentence, total, items, items, items, false) === 'unclear'
        ? 'unclear'
        : 'doubtful'
  return { total, parts, start: total.start, end: sentence.end, verdict }
}

/** 含 may name what some parts have in common: taken for a list of all parts only where it has three of a kind, or more. */
function mayOverlap(items: readonly Item[]): boolean {
  if (!items.some((item) => /^(?:含|包含)/.test(item.label))) return false
  return items.length < 3 || items.some((item) => /修改|废止|失效|新|涉及|转载/.test(item.label))
}

function listAt(sentence: Sentence, index: number, until: number, previous: Sentence | null): PartsList | null {
  const opening = sentence.clauses[index]!
  const word = /其中/.test(opening.words) ? sentence.text.indexOf('其中', opening.start) : opening.start
  const items = itemsOf(sentence, index, until, word)
  const first = items[0]
  if (!first) return null
  const total = totalBefore(sentence, index, word, first.quantity.unit, previous)
  if (!total) return null
  const sameUnit = items.filter((item) => item.quantity.unit === total.unit)
  if (sameUnit.length < 2 || sameUnit.length > mostParts) return null
  const mark = sameUnit[1]!.mark
  const listed = sameUnit.slice(0, 1)
  for (const item of sameUnit.slice(1)) {
    if (strengths[item.mark]! > strengths[mark]! || newThought.test(item.label)) break
    if (item.mark === '；' && newMatter.test(item.label)) break
    listed.push(item)
  }
  const quantities = sameUnit.map((item) => item.quantity)
  const fits = fitting(total.value, quantities)
  if (!fits && listed.length < 2) return null
  const parts = fits ?? listed.map((item) => item.quantity)
  const last = sameUnit.find((item) => item.quantity === parts.at(-1))!
  const start = startOf(sentence, total, previous)
  const { end } = last.clause
  const verdict =
    fits && !leavesOut(fits, listed)
      ? 'holds'
      : fits
        ? 'doubtful'
        : judge(sentence, total, listed, sameUnit, items, until < sentence.clauses.length)
  return { total, parts, start, end, verdict }
}

function itemsOf(sentence: Sentence, index: number, until: number, word: number): Item[] {
  const items: Item[] = []
  let { mark } = sentence.clauses[index]!
  for (const clause of sentence.clauses.slice(index, until)) {
    if (strengths[clause.mark]! > strengths[mark]!) mark = clause.mark
    let from = clause.start
    for (const quantity of clause.quantities) {
      const next = clause.quantities.find((other) => other.start > quantity.start)
      const after = sentence.text.slice(quantity.end, next?.start ?? clause.end)
      const label = sentence.text.slice(from, quantity.start).replaceAll('□', '')
      from = quantity.end
      if (quantity.end <= word || quantity.unit === '%' || ratio.test(label)) continue
      items.push({ quantity, clause, mark, label: label.replace('其中', ''), after })
      mark = ''
    }
  }
  return items
}

/** The quantity that 其中 speaks of: the nearest before it with the unit of the parts. */
function totalBefore(sentence: Sentence, index: number, word: number, unit: string, previous: Sentence | null): Quantity | null {
  const before = sentence.clauses.flatMap((clause) => clause.quantities.filter((quantity) => quantity.end <= word))
  if (before.length > 0) {
    const nearest = Math.max(...before.map((quantity) => (quantity.unit === '%' ? 0 : quantity.start)))
    // "接待1239批1942人次，其中…": the last two stand together.
    return before.findLast((quantity) => quantity.unit === unit && nearest - quantity.end < 12) ?? null
  }
  if (!previous || sentence.clauses.slice(0, index).some((clause) => clause.words.length > 12)) return null
  const main = previous.clauses.filter((clause) => !/^(?:含|包含|其中)/.test(clause.words))
  const same = main.flatMap((clause) => clause.quantities).filter((quantity) => quantity.unit === unit)
  return same.length === 1 ? same[0]! : null
}

/** A run of at least two parts that adds up to the total. */
function fitting(total: Decimal, quantities: readonly Quantity[]): Quantity[] | null {
  for (const from of quantities.keys())
    for (let to = quantities.length; to >= from + 2; to -= 1) {
      const run = quantities.slice(from, to)
      if (equal(sum(run.map((quantity) => quantity.value)), total)) return run
    }
  return null
}

/** Whether the run that adds up leaves out parts of a list that says it is complete: “……，其余21条”. */
function leavesOut(run: readonly Quantity[], listed: readonly Item[]): boolean {
  const last = listed.at(-1)!
  const alike = listed.slice(1).every((item) => item.mark === listed[1]!.mark)
  return (
    /其余|其[他它](?!处理|结果|组织|法人)/.test(last.label) &&
    alike &&
    listed.length >= 4 &&
    run.length < listed.length &&
    run.every((one) => listed.some((item) => item.quantity === one))
  )
}

function judge(
  sentence: Sentence,
  total: Quantity,
  listed: readonly Item[],
  sameUnit: readonly Item[],
  all: readonly Item[],
  nested: boolean,
): PartsList['verdict'] {
  const parts = listed.map((item) => item.quantity)
  if (nested || total.approximate || parts.some((part) => part.approximate)) return 'unclear'
  if (parts.some((part) => compare(part.value, total.value) >= 0) && parts.length < 3) return 'unclear'
  const last = listed.at(-1)!
  if (last.mark === '；' && parts.length < 3) return 'unclear'
  const next = sentence.clauses[sentence.clauses.indexOf(last.clause) + 1]
  if (/等[^级]{0,6}$/.test(last.clause.words) || (next && /等(?:方面|渠道|类别|内容|信息|形式)?$/.test(next.words)))
    return 'unclear'
  const between = all.slice(0, all.indexOf(last))
  if (between.some((item) => !besides(item, listed))) return 'unclear'
  const added = sum(parts.map((part) => part.value))
  const complete = /其余|其[他它](?!处理|结果|组织|法人)/.test(last.label)
  const more = compare(added, total.value) === 1
  // Outcomes and channels of applications are often listed in part, and are compared with table three anyway.
  const applications = sentence.clauses.some((clause) => /申请|答复|办结/.test(clause.words))
  // Outcomes of this year may include applications of last year: they may exceed those newly received.
  if (listed.filter((item) => outcome.test(`${item.label}${item.after}`)).length > (applications ? 0 : 1)) return 'unclear'
  const most = parts.length >= 4 ? 90n : 95n
  const nearly =
    !applications &&
    compare({ units: added.units * 100n, scale: added.scale }, { units: total.value.units * most, scale: total.value.scale }) >= 0
  if (!more && !complete) return nearly ? 'doubtful' : 'unclear'
  // Parts that are not parted alike may belong to two lists: “……动态200条；微信推送300条，其他100条”.
  const alike = listed.slice(1).every((item) => item.mark === listed[1]!.mark)
  const overlapping = applications || sameUnit.length > listed.length || parts.length < 3 || !alike
  return overlapping || !complete ? 'doubtful' : 'contradiction'
}

/** Whether it is a part, or the second unit of one: "重复访453批596人次". */
function besides(item: Item, listed: readonly Item[]): boolean {
  return listed.some((other) => other.clause === item.clause)
}

function startOf(sentence: Sentence, total: Quantity, previous: Sentence | null): number {
  const home = total.start >= sentence.start ? sentence : previous!
  return home.clauses.find((clause) => total.end <= clause.end)!.start
}
