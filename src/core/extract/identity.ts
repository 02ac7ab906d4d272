import { filledInAgency, filledInYear } from './filled-in.ts'
import { foundAt } from './found-at.ts'
import type { Found, Section } from './recognised-report.ts'
import { indexAt, type Squeezed, spanOf } from './squeeze.ts'

/** The organ and the year of a report; null where the source does not say. */
export interface Identity {
  agency: Found<string> | null
  year: Found<number> | null
}

const organEnd =
  '(?:人民政府办公厅|人民政府办公室|人民政府|办公厅|办公室|委员会|管委会|街道办事处|办事处|人民法院|人民检察院|' +
  '分局|总局|支队|总队|大队|中心|总站|集团|公司|学院|大学|医院|学校|海关|银行|法院|检察院|' +
  '(?:[县市区省镇乡]政府)|[\u4e00-\u9fff](?:厅|局|委|办|署|院|所|队|站|部|处|会|社|馆|校|行|镇|乡))'
/** Characters of the longest name, of a note beside a signature, and of a line as far as a name is looked for in it. */
const longestName = 60
const longestNote = 60
const longestLine = 200

const organ = `[\u4e00-\u9fff〔〕()·]{1,40}?${organEnd}`
const isOrgan = new RegExp(`^${organ}$`)
const isPlace = /[省市县区州旗盟镇乡]$|街道$/
const yearText = '(20[0-3]\\d|二[〇○零O0][一二三四五六七八九〇○零]{2})年(?:度)?'
const kindText = '(?:政府|政务)?信息公开(?:工作)?(?:的)?(?:年度|年)?(?:工作)?报(?:告|$|\\.)'

/** What tables are called where no title stands over the report. */
const tableText =
  '主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开(?:工作)?(?:申请|年报|行政复议)?[^。,:]{0,12}(?:情况|数据|统计)[^。,:]{0,8}表?'

const titleOfYear = new RegExp(`${yearText}${kindText}`, 'g')
const titleWords = new RegExp(`${yearText}(${organ})?${kindText}`, 'g')
const titleWithYear = new RegExp(`(?:政府|政务)?信息公开(?:工作)?(?:的)?(?:年度|年)?(?:工作)?报告[(]${yearText}[)]`)
const tableTitleWords = new RegExp(`${yearText}(?:${tableText})`, 'g')
const signatureWords = new RegExp(`(?:^|[。;.])(${organ})20\\d\\d年\\d{1,2}月\\d{1,2}日`, 'g')
const openingWords = new RegExp(`(?:现(?:将|发布|公布)|由|汇总)(${organ})(?=20\\d\\d年|编制|各|负责|公布|发布)`)

/** Finds organ and year in the title, else in the period, the opening sentence, the signature or the record's fields. */
export function identify(squeezed: Squeezed, canonical: string, sections: readonly Section[]): Identity {
  const frontEnd = sections[0] ? indexAt(squeezed, sections[0].heading.start) : 1_500
  const front = squeezed.text.slice(0, frontEnd)
  const title = titleOf(front, squeezed, canonical)
  return {
    agency:
      whole(title?.agency ?? null) ??
      whole(signature(squeezed, canonical)) ??
      whole(opening(front, squeezed)) ??
      whole(field(canonical)) ??
      whole(filledInAgency(canonical, (name) => isOrgan.test(name) || isPlace.test(name))) ??
      whole(titleName(front, squeezed, canonical)),
    year: title?.year ?? period(squeezed) ?? filledInYear(canonical) ?? sectionYear(canonical, sections),
  }
}

/** No name begins with a word that joins two: what stands before it is lost, as in a title cut within the name. */
function whole(agency: Found<string> | null): Found<string> | null {
  return agency && /^[和与及或的]/.test(agency.value) ? null : agency
}

/** What a page calls its links to the reports before and behind the one that it shows. */
const neighbour = /^\s*[上下]一(?:篇|条|页|年度)\s*[:：]/

interface Title {
  agency: Found<string> | null
  year: Found<number>
}

/** "X2023年政府信息公开工作年度报告", also over two lines, in a sentence, or with the organ behind the year. */
function titleOf(front: string, squeezed: Squeezed, canonical: string): Title | null {
  const behind = yearBehind(front, squeezed, canonical)
  if (behind) return behind
  const titles: Title[] = []
  for (const match of front.matchAll(titleWords)) {
    // The page leads on to another year's report there.
    if (neighbour.test(lineBefore(canonical, squeezed.at[match.index] ?? 0).text)) continue
    const year = found(squeezed, match.index, match.index + match[1]!.length, yearOf(match[1]!))
    const behind = match[2]
      ? found(
          squeezed,
          match.index + match[0].indexOf(match[2]),
          match.index + match[0].indexOf(match[2]) + match[2].length,
          match[2],
        )
      : null
    const agency = organBefore(match.index, squeezed, canonical) ?? behind
    titles.push({ agency, year })
  }
  const own = ofPeriod(titles, squeezed)
  return own.find(({ agency }) => agency) ?? own[0] ?? tableTitle(front, squeezed, canonical)
}

/** A title over the tables alone: "X2023年主动公开政府信息情况", "X2023年度政府信息公开情况统计表". */
function tableTitle(front: string, squeezed: Squeezed, canonical: string): Title | null {
  for (const match of front.matchAll(tableTitleWords)) {
    const name = organBefore(match.index, squeezed, canonical) ?? nameBefore(squeezed.at[match.index] ?? 0, canonical)
    const agency = name && (isOrgan.test(name.value) || isPlace.test(name.value)) ? name : null
    if (agency) return { agency, year: found(squeezed, match.index, match.index + match[1]!.length, yearOf(match[1]!)) }
  }
  return null
}

/** Of titles of several years, as where a page lists an organ's reports above the one it shows, those of the period that the report covers. */
function ofPeriod(titles: Title[], squeezed: Squeezed): Title[] {
  const covered = period(squeezed)?.value
  const own = titles.filter(({ year }) => year.value === covered)
  return own.length > 0 ? own : titles
}

/** "X政府信息公开工作年度报告（2023年度）", also over two lines; any year before it belongs to something else. */
function yearBehind(front: string, squeezed: Squeezed, canonical: string): Title | null {
  const match = titleWithYear.exec(front)
  if (!match) return null
  const at = match.index + match[0].indexOf('(') + 1
  return {
    agency: organBefore(match.index, squeezed, canonical),
    year: found(squeezed, at, at + match[1]!.length, yearOf(match[1]!)),
  }
}

/** The organ's name that ends right before the year: on the title's own line, or as the whole line above it. */
function organBefore(end: number, squeezed: Squeezed, canonical: string): Found<string> | null {
  let line = lineBefore(canonical, squeezed.at[end] ?? 0)
  if (line.text.trim() === '') line = lineBefore(canonical, endBefore(canonical, line.start))
  const joined = line.isWhole ? joinedAbove(canonical, line.start, line.text) : null
  const start = joined?.start ?? line.start
  const whole = (joined?.text ?? line.text).trimEnd()
  // "X局关于2023年…的报告": the name is what comes before.
  const text = whole.endsWith('关于') ? whole.slice(0, -2) : whole
  // What stands before the name: breadcrumbs, "标题：", "现发布", "关于印发".
  const cut = /^.*(?:[>»:：,，。;；|]|现将|发布|公布|编制|关于(?:印发)?|根据|按照)/su.exec(text)?.[0].length ?? 0
  const lead = cut + (/^[\s"“《【[(（]*/u.exec(text.slice(cut))?.[0].length ?? 0)
  const name = text.slice(lead).trimEnd()
  if (!isOrgan.test(name.replace(/\s+/g, '').normalize('NFKC'))) return null
  return foundAt(start + lead, name.length, name.replace(/\s+/g, ''))
}

/** What stands before an offset on its line, or the end of it: a line may hold the whole report, and be asked for at each title. */
interface LineBefore {
  start: number
  text: string
  /** False where the line goes on before `start`. */
  isWhole: boolean
}

function lineBefore(canonical: string, end: number): LineBefore {
  let start = end
  for (let words = 0; start > 0 && canonical[start - 1] !== '\n' && words < longestLine; start -= 1)
    if (!/\s/.test(canonical.charAt(start - 1))) words += 1
  return { start, text: canonical.slice(start, end), isWhole: start === 0 || canonical[start - 1] === '\n' }
}

/** Where the text before an offset ends, white space left out. */
function endBefore(canonical: string, offset: number): number {
  let end = offset
  while (end > 0 && /\s/.test(canonical.charAt(end - 1))) end -= 1
  return end
}

/** What a name begins with where it is whole: a place of at least two characters, with its level. */
const place = /^(?![省市区县州盟旗])(?:中华人民共和国|国家|[\u4e00-\u9fff]{2,8}?(?:省|市|区|县|州|盟|旗|镇|乡|街道|开发区|新区))/u
const navigation = /首页|公开|网站|网$|年报|导航|栏目|服务|互动|新闻|动态|目录|指南|制度|报告|信息|位置|标题|\d/u

/** A title that is cut inside the organ's name: the line above holds its beginning. */
function joinedAbove(canonical: string, start: number, text: string): { start: number; text: string } | null {
  const name = text.replace(/\s+/g, '').replace(/关于$/, '')
  if (start === 0 || !/^[\u4e00-\u9fff]+$/u.test(name)) return null
  const line = lineBefore(canonical, endBefore(canonical, start))
  const above = canonical.slice(line.start, start)
  const head = above.replace(/\s+/g, '')
  if (!line.isWhole || !/^[\u4e00-\u9fff]{1,20}$/u.test(head) || navigation.test(head)) return null
  // A whole name stands on its own, unless the line above is nothing but the place that it lies in.
  const isPlace = /^[\u4e00-\u9fff]{2,7}[省市区县州]$/u.test(head)
  if (place.test(name) && !isPlace) return null
  return place.test(head + name) ? { start: line.start, text: above + text } : null
}

/** The name over the date that signs the report: on lines of their own, or glued behind the last sentence. */
function signature(squeezed: Squeezed, canonical: string): Found<string> | null {
  const own = signedLine(canonical)
  if (own) return own
  const tail = squeezed.text.slice(-400)
  const match = [...tail.matchAll(signatureWords)].at(-1)
  if (!match) return headLine(canonical)
  const start = squeezed.text.length - tail.length + match.index + match[0].indexOf(match[1]!)
  return found(squeezed, start, start + match[1]!.length, match[1]!)
}

/** The last line that is an organ's name over a date, or before it. In a sheet notes may stand beside either, parted by a tab. */
function signedLine(canonical: string): Found<string> | null {
  let own: Found<string> | null = null
  for (const date of canonical.matchAll(/20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/g)) {
    const line = lineBefore(canonical, endBefore(canonical, date.index))
    const lead = line.text.length - line.text.trimStart().length
    const name = /^\S*/.exec(line.text.slice(lead))?.[0] ?? ''
    if (!line.isWhole || line.start === 0 || name.length > longestName) continue
    if (!isOrgan.test(name) || !isNoteBeside(line.text.slice(lead + name.length))) continue
    const end = canonical.indexOf('\n', date.index + date[0].length)
    if (!isNoteBeside(canonical.slice(date.index + date[0].length, end < 0 ? canonical.length : end).trimEnd())) continue
    own = foundAt(line.start + lead, name.length, name)
  }
  return own
}

/** Nothing, or a tab and a short note behind it. */
function isNoteBeside(text: string): boolean {
  const blank = text.length - text.trimStart().length
  const tab = text.lastIndexOf('\t', blank - 1)
  return text === '' || (blank > 0 && tab >= 0 && text.length - tab - 1 <= longestNote)
}

/** A first line that is nothing but an organ's name. */
function headLine(canonical: string): Found<string> | null {
  // What is cut off within a line is no whole line.
  const lines = canonical.length > 400 ? canonical.slice(0, 400).replace(/[^\n]*$/, '') : canonical
  for (const match of lines.matchAll(/^[^\S\n]*(\S[^\n]{2,40}?)[^\S\n]*$/gm)) {
    if (!isOrgan.test(match[1]!.replace(/\s+/g, ''))) continue
    return foundAt(match.index + match[0].indexOf(match[1]!), match[1]!.length, match[1]!.replace(/\s+/g, ''))
  }
  return null
}

/** "现公布X2023年…", "X编制本报告", "汇总X各有关单位…". */
function opening(front: string, squeezed: Squeezed): Found<string> | null {
  const match = openingWords.exec(front)
  if (!match) return null
  const start = match.index + match[0].indexOf(match[1]!)
  return found(squeezed, start, start + match[1]!.length, match[1]!)
}

/** A record's own field: 发布机构, 来源, 公开主体. */
function field(canonical: string): Found<string> | null {
  const match = /(?:发布机构|公开主体|发布单位|制作单位|信息来源|来源)\s*[:：]\s*([\u4e00-\u9fff()（）]{4,40})/u.exec(canonical)
  if (!match) return null
  return foundAt(match.index + match[0].lastIndexOf(match[1]!), match[1]!.length, match[1]!)
}

const nameAtEnd = /(?:^|[:：>»"“《【])\s*([\u4e00-\u9fff()（）·]{2,30}?)\s*(?:关于\s*)?$/u
const nameBehindMark = /[:：>»"“《【]\s*([\u4e00-\u9fff()（）·]{2,30}?)\s*(?:关于\s*)?$/u

/** A title whose name ends in no word for an organ ("X区2023年度政府信息公开工作年度报告"): the name stands as printed. */
function titleName(front: string, squeezed: Squeezed, canonical: string): Found<string> | null {
  for (const match of front.matchAll(titleOfYear)) {
    const name = nameBefore(squeezed.at[match.index] ?? 0, canonical)
    if (name) return name
  }
  return null
}

function nameBefore(offset: number, canonical: string): Found<string> | null {
  const line = lineBefore(canonical, offset)
  const name = (line.isWhole ? nameAtEnd : nameBehindMark).exec(line.text)
  if (!name) return null
  return foundAt(line.start + name.index + name[0].indexOf(name[1]!), name[1]!.length, name[1]!)
}

/** "统计期限自2025年1月1日至2025年12月31日". */
function period(squeezed: Squeezed): Found<number> | null {
  const match = /(20[0-3]\d)年(?:1|01)月(?:1|01)日(?:起)?(?:至|到|-|—|~)+(?:(20[0-3]\d)年)?12月31日/.exec(squeezed.text)
  if (!match || (match[2] && match[2] !== match[1])) return null
  return found(squeezed, match.index, match.index + 4, Number(match[1]))
}

/** The year that section one opens with most often: "2025年,我厅坚持…". */
function sectionYear(canonical: string, sections: readonly Section[]): Found<number> | null {
  const section = sections[0]
  if (!section) return null
  const text = canonical.slice(section.body.start, section.body.end)
  const years = new Map<string, { count: number; at: number }>()
  for (const match of text.matchAll(/(20[0-3]\d)\s*年(?!\d|\s*\d{1,2}\s*月)/g)) {
    const known = years.get(match[1]!)
    years.set(match[1]!, { count: (known?.count ?? 0) + 1, at: known?.at ?? match.index })
  }
  const [year, seen] = [...years].sort((a, b) => b[1].count - a[1].count)[0] ?? []
  if (!year || !seen) return null
  return foundAt(section.body.start + seen.at, 4, Number(year))
}

function found<T>(squeezed: Squeezed, from: number, to: number, value: T): Found<T> {
  const { start, end } = spanOf(squeezed, from, to)
  return foundAt(start, end - start, value)
}

function yearOf(printed: string): number {
  const digits = [...printed].map((character) => '〇一二三四五六七八九'.indexOf(/[○零O0]/.test(character) ? '〇' : character))
  return /^\d+$/.test(printed) ? Number(printed) : Number(digits.join(''))
}
