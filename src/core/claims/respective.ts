import type { Quantity } from './quantity.ts'
import type { Clause, Sentence } from './sentence.ts'

/** Subjects and numbers that follow each other in two lists: “新收、上年结转申请分别为91件和4件”, “复议、诉讼各1件”. */
export interface Respective {
  /** Each number with the words of its subject, in order; the same number several times after 各 and 均. */
  pairs: { quantity: Quantity; words: string }[]
  /** The whole list of subjects: what one of them leaves out, another may say. */
  list: string
}

/** What the numbers of a sentence that stand apart from their subjects belong to. */
export interface Respectives {
  groups: Respective[]
  /** Numbers after 分别 whose subjects cannot be told apart. */
  unclear: ReadonlySet<Quantity>
}

const inOrder = /分别|依次/
const toEach = /(?:各|均)(?:为|是|有|达|受理|收到|办理|提出|提交|办结)*$/
const joints = /以及|(?<![调温缓总])和(?!谐|解|平|[\u4e00-\u9fff]{2,8}(?:局|厅|委))|(?<![参给])与|(?<![涉普波触以])及(?!时|其)/
const between = /^(?:[、，]|以及|和|与|及)$/
/** Names that a list of subjects varies; what follows the last of them is said of all: 许可、处罚、强制〔决定〕. */
const varied =
  /(?:行政)?(?:规范性文件|规章|许可|处罚|强制|复议|诉讼)|自然人|商业企业|科研机构|社会公益组织|法律服务机构|法人或其他组织/
const variedFirst = new RegExp(`^(?:${varied.source})`)
const variedLast = new RegExp(`(?:${varied.source})$`)
const yearFirst = /^(?:(?:19|20)\d\d年|[上去本今]年)度?/
const yearOnly = /(?:(?:19|20)\d\d年|[上去本今]年)度?$/
/** More subjects than any list of the form's has. */
const mostSubjects = 8

/** Finds the lists of a sentence whose numbers stand together after 分别, 依次, 各 or 均; the agency's own name may hold 和. */
export function respectivesIn(sentence: Sentence, agency: string): Respectives {
  const groups: Respective[] = []
  const unclear = new Set<Quantity>()
  for (const index of sentence.clauses.keys()) {
    const signal = signalIn(sentence, index)
    if (!signal) continue
    const { at, length, run, every } = signal
    const start = listStart(sentence, index, at)
    const before = plain(sentence.text.slice(start, at)).replaceAll(agency, '')
    const after = plain(sentence.text.slice(at + length, run[0]!.start))
    if (run.length === 1 && !every) {
      // “分别作出许可决定1153件、处罚决定19件” names its subjects one by one.
      if (joints.test(before) || before.includes('、')) unclear.add(run[0]!)
      continue
    }
    const subjects = subjectsIn(before, after, every && run.length === 1 ? null : run.length)
    if (subjects) {
      const quantityAt = (position: number): Quantity => run[run.length === 1 ? 0 : position]!
      const pairs = subjects.map((words, position) => ({ quantity: quantityAt(position), words }))
      groups.push({ pairs, list: `${before}${after}` })
    } else if (!every) for (const quantity of run) unclear.add(quantity)
  }
  return { groups, unclear }
}

interface Signal {
  at: number
  length: number
  /** The numbers after it with nothing between them. */
  run: Quantity[]
  /** 各 or 均: one number may be that of all subjects. */
  every: boolean
}

function signalIn(sentence: Sentence, index: number): Signal | null {
  const clause = sentence.clauses[index]!
  const ordered = inOrder.exec(sentence.text.slice(clause.start, clause.end))
  if (ordered) {
    const at = clause.start + ordered.index
    const run = runAfter(sentence, index, at)
    return run.length === 0 ? null : { at, length: 2, run, every: false }
  }
  const first = clause.quantities[0]
  const each = first ? toEach.exec(sentence.text.slice(clause.start, first.start)) : null
  if (!first || !each) return null
  const at = clause.start + each.index
  return { at, length: 1, run: runAfter(sentence, index, at), every: true }
}

/** The numbers after a place, as long as only 、 or 和 stands between them; the first may stand after further words of a list. */
function runAfter(sentence: Sentence, index: number, at: number): Quantity[] {
  const run: Quantity[] = []
  for (const [step, clause] of sentence.clauses.slice(index).entries()) {
    if (step > 0 && run.length === 0 && clause.mark !== '、' && clause.mark !== '：') break
    for (const quantity of clause.quantities) {
      if (quantity.end <= at) continue
      const last = run.at(-1)
      if (last && (!between.test(plain(sentence.text.slice(last.end, quantity.start))) || last.unit !== quantity.unit)) return run
      run.push(quantity)
    }
    if (run.length >= mostSubjects) break
  }
  return run
}

/** Where the list before the signal begins: with the first of the clauses that 、 joins, after the last number. */
function listStart(sentence: Sentence, index: number, at: number): number {
  let first = index
  const joined = (): boolean => {
    const { mark, start } = sentence.clauses[first]!
    // “制发、废止规范性文件数量，分别为8件、3件”
    return mark === '、' || (start === at && (mark === '，' || mark === '：'))
  }
  while (joined() && sentence.clauses[first - 1]?.quantities.length === 0) first -= 1
  const clause: Clause = sentence.clauses[first]!
  const number = clause.quantities.findLast((quantity) => quantity.end <= at)
  return number?.end ?? clause.start
}

/** The words of each subject, from before or after the signal; null where they are not as many as asked (null: at least two). */
function subjectsIn(before: string, after: string, count: number | null): string[] | null {
  const later = split(after, count)
  // “分别收到、办结申请91件、86件”
  if (later) return later.map((words, at) => (at === 0 ? before + words : words))
  const earlier = split(before, count)
  if (!earlier) return null
  const last = earlier.at(-1)!
  if (earlier.slice(0, -1).every((words) => yearOnly.test(words)) && yearFirst.test(last)) {
    const rest = last.replace(yearFirst, '')
    return earlier.map((words, at) => (at === earlier.length - 1 ? words : words + rest) + after)
  }
  const shared = variedFirst.test(last) ? last.replace(variedFirst, '') : ''
  const others = earlier.slice(0, -1).map((words) => (variedLast.test(words) ? words + shared : words))
  return [...others, last].map((words) => words + after)
}

function split(words: string, count: number | null): string[] | null {
  const whole = words
    .replaceAll(/法人(?:和|及|与|或者)(?=其[他它]组织)/g, '法人或')
    .replaceAll('公民、法人', '公民法人')
    .replaceAll(/其他组织|其它组织/g, '其他组织')
  const byMarks = whole.split('、')
  const byAll = byMarks.flatMap((piece) => piece.split(joints))
  const byLast = [...byMarks.slice(0, -1), ...byMarks.at(-1)!.split(joints)]
  if (count === null) return byAll.length >= 2 && byAll.length <= mostSubjects && byAll.every((one) => one !== '') ? byAll : null
  return [byMarks, byLast, byAll].find((pieces) => pieces.length === count && pieces.every((one) => one !== '')) ?? null
}

function plain(text: string): string {
  return text.replaceAll('□', '')
}
