import type { Edition } from '../form/form.ts'
import type { Reading, Strength, Topic } from './claim.ts'
import type { Quantity } from './quantity.ts'
import type { Clause, Sentence } from './sentence.ts'

/** A quantity with the words around it, years made relative (本年, 上年, 次年). */
export interface Mention {
  quantity: Quantity
  /** The words of its clause before and after it, up to the neighbouring quantities. */
  before: string
  after: string
  /** `before`, "#", `after`. */
  around: string
  /** The clause before, where it has no quantity of its own. */
  lead: string
  sentence: Sentence
  clause: Clause
  /** After 其中, 包括 or 含: part of something named before. */
  part: boolean
  /** It speaks of a change, of another year or of part of the year. */
  elsewhere: boolean
  /** It may count more than the report: 累计 reaches further back, 全省 takes in other organs. */
  beyond: boolean
  edition: Edition
  /** The organ's name as it was recognised, or "". */
  agency: string
  /** What the last understood quantity of the paragraph was about; null where there was none. */
  carried: Carried | null
}

/** What is carried over to the clauses that follow. */
export interface Carried {
  /** `other`: what is no matter of the tables (来信, 热线, 业务). */
  topic: Topic | 'other'
  /** Row of table two, or groups of table four. */
  rows: readonly string[]
  /** Column of table two that a list goes on with (制发规章2件、规范性文件8件), or the measure of the applications; else null. */
  column: string | null
  /** Whether it stands in the same sentence. */
  near: boolean
}

/** A classifier's answer: what the quantity counts, how it may be read, how sure that is. */
export interface Draft {
  topic: Topic
  measure: string
  readings: readonly Reading[]
  strength: Strength
  rows?: readonly string[]
  column?: string
  scale?: number
  /** It is the part of what was counted right before that the form counts: that number is more than its cell. */
  narrows?: boolean
}

/** The sentence of a quantity up to its number. */
export function saidBefore({ sentence, quantity }: Pick<Mention, 'sentence' | 'quantity'>): string {
  return sentence.text.slice(sentence.start, quantity.start)
}

/** Units in which the form's counts are spoken of; "" where the unit was left out. */
export const countUnits = new Set(['', '件', '起', '宗', '份', '次', '条', '项', '个', '例', '封', '件次'])

/** Every word for a year has this character, or is 报告期内. */
const ofYear = /年|报告期内/
const others: readonly (readonly [RegExp, string])[] = [
  [/(?:上一年度|上年度|上一年|去年度|去年|上年末)/g, '上年'],
  [/(?:下一年度|下年度|下一年|次年度|明年|下年|来年)/g, '次年'],
  [/(?:本年度|今年|当年度?|年度内|年内|报告期内|全年|本年内|年度)/g, '本年'],
]

/** Words with the years made relative to the report year and spellings made uniform. */
export function plainWords(words: string, year: number | null): string {
  let plain = words.replaceAll('□', '')
  if (!ofYear.test(plain)) return plain
  if (year !== null) {
    const relative = [
      [year, '本年'],
      [year - 1, '上年'],
      [year + 1, '次年'],
    ] as const
    for (const [number, word] of relative) plain = plain.replaceAll(`${number}年度`, word).replaceAll(`${number}年`, word)
  }
  for (const [pattern, word] of others) plain = plain.replaceAll(pattern, word)
  return plain
}

/** “由上年的76件降至22件”: from another year to this one. */
const grows = /[增升减降]多?[到至为]/
/** “由上年的76件增加到91件”: the number after it is this year's own. */
const grownTo = /(?:增加|增长|增多|上升|攀升|提高|提升|减少|下降|降低|回落|增|升|减|降)(?:到|至|为)(?:本年的?)?#/g
const change = /同比|环比|较上|较前|较往|较20|比上|比前|比20|与上年|增加|增长|增幅|减少|下降|上升|回落|提高|降低|多出|翻/
const moved = /结转|转结|转接|接转|转入|遗留|结余|顺延|延期|延至|继续办理|跨年|未办结|未办完|未答复/
/** A stretch of time named before what is counted: it holds for the clauses after it as well. Not the ends of the year. */
const period = /上半年|下半年|[一二三四1-4]季度|(?<!\d)(?!1月1日|12月(?:31日|底|末))\d+月|近[一二三四五六七八九十两几\d]+年|历年/
const span = new RegExp(`${period.source}|季度|(?<!本年)以来|每[年月周天日季]|日均|平均|月均|人均|户均`)

/** Whether the words speak of a change, of another year or of part of the year. */
export function isElsewhere(all: string, year: number | null): boolean {
  const words = all.replaceAll(grownTo, '#')
  if (change.test(words) || span.test(words)) return true
  if (year !== null && /(?:19|20)\d\d年/.test(words)) return true
  return /上年|次年|往年/.test(words) && !moved.test(words) && !/次年.{0,4}(?:办理|答复|办结|处理)/.test(words)
}

/** Whether the words name a stretch of time other than the report year, for what follows as well: 上半年, 上年共收到. */
export function namesPeriod(words: string): boolean {
  if (period.test(words)) return true
  return /^.{0,6}(?:上年|往年)/.test(words) && !change.test(words) && !grows.test(words) && !moved.test(words)
}

/** What is left of the words when the known ones are taken out. */
export function unknownWords(words: string, known: RegExp, agency: string): string {
  const rest = words.replaceAll(agency, '').replaceAll(known, '').replaceAll(everyday, '')
  return rest.replaceAll(/[^\u4e00-\u9fffA-Za-z]/g, '')
}

/** The length of what is left of the words when the known ones are taken out: 0–1 means that nothing else is said. */
export function unknownLength(words: string, known: RegExp, agency: string): number {
  return unknownWords(words, known, agency).length
}

const everyday =
  /(?:本年|(?:我|本|全)(?:局|厅|委|办|区|县|市|省|州|镇|乡|院|部|旗|盟|街道|机关|单位|系统|部门|级|行政机关)(?:机关|本级|系统)?|其中|其|共计|总共|合计|总计|一共|共有|共|已经|已|均|全部|全数|依法|依规|及时|按时|按期|按照要求|按要求|规定|截至|年底|年末|目前|分别|依次|新|为|的|了|并|有|各类|数量|件数|总数|总量|情况|方面|在|对|予以|以上|等)/g
