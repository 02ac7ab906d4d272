import type { Prose } from './prose.ts'

/** A year that the report states about itself, in the flat text. */
export interface StatedYear {
  subject: 'title' | 'period' | 'opening' | 'processing-fee' | 'signature'
  year: number
  start: number
  end: number
  /** Further years that the same sentence names: “2022年收到76件，2023年收到91件”. */
  also: readonly number[]
  /** For a signature the whole date, as "2024-01-29"; else null. */
  date: string | null
}

const title = /((?:19|20)\d\d)年(?:度)?[^\n，。；]{0,20}?政府信息公开(?:工作)?(?:年度报告|年报)/g
const titleAfter = /政府信息公开(?:工作)?(?:年度报告|年报)（((?:19|20)\d\d)年(?:度)?）/
const period = /((?:19|20)\d\d)年1月1日[^，。；\n]{0,6}?(?:至|到|—|-|－|～|~)(?:((?:19|20)\d\d)年)?12月31日/
const signature = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?![，、起至前后—\-－～~。；])/g
const organ = /(?:局|厅|委|委员会|办公室|政府|部|院|会|中心|处|所|镇|街道|乡|队|行|室)$/

/**
 * The years that a report states about itself: in its title, period, opening words, fee sentence and signature. Where
 * titles of several years stand above it, as in a list of the organ's reports, its own is that of `year`, where known.
 */
export function statedYears(prose: Prose, year: number | null = null): StatedYear[] {
  const { text } = prose.flat
  const found: StatedYear[] = []
  const head = text.slice(0, 3000)
  const titles = [...head.slice(0, 400).matchAll(title)]
  const headTitle = titles.find((one) => Number(one[1]) === year) ?? titles[0] ?? titleAfter.exec(head.slice(0, 400))
  // A title stands on a line of its own, not in the middle of the opening words.
  if (
    headTitle &&
    !/《|[，。]/.test(
      head
        .slice(Math.max(0, headTitle.index - 30), headTitle.index)
        .split('\n')
        .at(-1)!,
    )
  )
    push(found, 'title', headTitle[1]!, headTitle.index, headTitle[0])
  const stated = period.exec(head)
  if (stated) push(found, 'period', stated[1]!, stated.index, stated[0])
  // Only the first sentence: a later one may well look back at another year.
  const opening = prose.sentences.find(
    (sentence) => sentence.section === 1 && !sentence.inParenthesis && sentence.end - sentence.start > 12,
  )
  if (opening && isWholeYear(text.slice(opening.start, opening.end))) pushAt(found, 'opening', text, opening.start, opening.end)
  const fee = prose.sentences.find((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    return sentence.section === 6 && /^[^\n]{0,45}处理费/.test(words) && isWholeYear(words)
  })
  if (fee) pushAt(found, 'processing-fee', text, fee.start, fee.end)
  const signed = signatureOf(prose)
  return signed ? [...found, signed] : found
}

/** Months that make up the year: “2023年1月至12月”. */
const allMonths = /((?:19|20)\d\d年)1月(?:1日)?(?:至|到|—|-|－|～|~)+(?:(?:19|20)\d\d年)?12月(?:31日|底)?/
/** A date of a single act, a stretch that only begins or ends with the year, a list of years, something said of the year. */
const otherThanYear =
  /^(?:19|20)\d\d年度?(?:\d|[底末初春夏秋冬起后前是、和与至到—–\-－～~]|以来|以后|以前|[上下]半年|第?[一二三四]季度|同期|期间，|开始|修订|出台|印发|制定|被|获|荣获|成立|组建|机构改革|启动)/

/** Whether a sentence begins with a year that it speaks of as a whole: “2023年，我局……”. */
function isWholeYear(sentence: string): boolean {
  const words = sentence.replace(allMonths, '$1')
  return /^(?:19|20)\d\d年/.test(words) && !otherThanYear.test(words)
}

function signatureOf(prose: Prose): StatedYear | null {
  const { text } = prose.flat
  const last = prose.sentences.find((sentence) => sentence.section === 6)?.start ?? Math.max(0, text.length - 400)
  let signed: StatedYear | null = null
  signature.lastIndex = last
  for (let match = signature.exec(text); match; match = signature.exec(text)) {
    const before = text.slice(Math.max(last, match.index - 12), match.index)
    if (before !== '' && !before.endsWith('\n') && !before.endsWith('。') && !organ.test(before)) continue
    const date = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
    signed = {
      subject: 'signature',
      year: Number(match[1]),
      start: match.index,
      end: match.index + match[0].length,
      also: [],
      date,
    }
  }
  return signed
}

function push(found: StatedYear[], subject: StatedYear['subject'], year: string, start: number, text: string): void {
  found.push({ subject, year: Number(year), start, end: start + text.length, also: [], date: null })
}

function pushAt(found: StatedYear[], subject: StatedYear['subject'], text: string, start: number, end: number): void {
  const words = text.slice(start, end)
  const mark = /[，。]/.exec(words)
  found.push({
    subject,
    year: Number(text.slice(start, start + 4)),
    start,
    end: mark ? start + mark.index : Math.min(end, start + 40),
    also: [...words.slice(5).matchAll(/((?:19|20)\d\d)年/g)].map((match) => Number(match[1])),
    date: null,
  })
}
