import type { Mention } from './mention.ts'

/** Other matters that are received, answered and finished. */
const otherSubject =
  /复议|诉讼|起诉|许可|处罚|强制|咨询|来信|来访|信访|留言|网民|网友|投诉|工单|热线|提案|建议|问政|诉求|邮件|来电|电话|规范性|政策|稿件|意见|补贴|证书|登记证|业务|事项|平台|评估|培训|会议|救助|认定|案件|采购|招标|检查|稿|视频|推文|答复书|文书|申请表|受理点|查阅点|台账|卷宗|样本|模板/
/** The application's own names, which hold words of other matters: 依申请公开事项, 政府信息公开申请案件. */
const ownNames =
  /(?:政府信息依申请公开|依申请公开政府信息|政府信息公开申请|信息公开申请|依申请公开|申请公开|公开申请|依申请|信息公开|申请)(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?(?:办理|答复)?(?:事项|业务|案件|平台|系统|请求|诉求|信箱)|行政查询(?:类)?事项/
const means = '(?:平台|系统|邮件|邮箱|电话|来信|窗口|渠道|方式|网站|热线)'
/** By which way an application came: 通过政务服务平台、电子邮件. */
const way = new RegExp(`(?:通过|经由?|利用|从)[^，；#]{1,24}?${means}(?:[、和][^，；#]{0,8}?${means})*`)

const channel =
  /网站(?=申请)|(?:通过|经由?|利用|从)[^，；#]{1,20}?(?:网站|热线|来信|电话)|其[他它](?:方式|渠道|途径)|书面|当面|邮寄|信函|网络|网上|线上|线下|在线|传真|电子邮件|邮箱|现场|窗口|快递|挂号|来函|政务服务网|门户网|互联网|微信|公众号|小程序|平台/g

/** The ways of applying that the words name: 网络, 信函. */
export function channelsIn(words: string): ReadonlySet<string> {
  return new Set(words.match(channel) ?? [])
}

/** Whether the words are about something else than applications for disclosure. */
export function isOtherMatter(words: string): boolean {
  if (!otherSubject.test(words)) return false
  const rest = words.split(ownNames).flatMap((piece) => piece.split(way))
  return rest.some((piece) => otherSubject.test(piece))
}

/** Whether the words are about applications for disclosure; `loosely` lets the heading 依申请公开 count as saying so. */
export function speaksOfApplications(mention: Mention, loosely: boolean): boolean {
  const { around, lead, sentence, carried } = mention
  if (isOtherMatter(around) || isAboutAttributes(sentence)) return false
  if (/申请|信息公开(?:答复|案件|件)|答复信息公开/.test(around)) return true
  if (carried?.near && carried.topic === 'other') return false
  if (carried?.near && isApplicationTopic(carried.topic)) return true
  if (/申请/.test(lead) && !isOtherMatter(lead)) return true
  if (sentence.section === 3) return true
  // “上年结转4件、新收申请91件”: what is carried over is named by what comes next.
  if (loosely && /(?:上年|往年)(?:结转|转接|接转)的?#/.test(around) && namedNext(mention)) return true
  return loosely && (/依申请|申请公开/.test(sentence.heading) || (carried !== null && isApplicationTopic(carried.topic)))
}

/** Whether the next clause of the list is about applications. */
function namedNext({ sentence, clause }: Mention): boolean {
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1]
  return next !== undefined && /申请/.test(next.words) && !isOtherMatter(next.words)
}

/** “制发公文80件，主动公开50件、依申请公开20件、不予公开10件”: the attributes of documents, not the outcomes of applications. */
function isAboutAttributes({ text, start, end }: Mention['sentence']): boolean {
  const words = text.slice(start, end)
  return (
    /公文|属性|发文|(?:制发|印发|形成|产生|制作)[^，；]{0,8}文件/.test(words) && !/收到|受理|接到|答复|办结|申请人/.test(words)
  )
}

/** Whether what is carried over is about applications. */
export function isApplicationTopic(topic: string): boolean {
  return topic === 'applications' || topic === 'outcomes' || topic === 'applicants'
}

const units =
  /名义|代拟|各(?:部门|单位|镇|乡|区|县|市|处室|科室|街道|地|级部门)|[县市区省州]政府|政府办|下属|所属|直属|[县区市省]直|部门收到|单位收到|基层|乡镇|街道办|分局|本级|市局|机关本部|中心城区/
/** Those together are the whole: the report of a government counts its departments. */
const whole = /全(?:市|县|区|省|州|旗|镇|系统)|各级(?:各部门|行政机关|政府)/

/** Whether the words name a part of what the organ reports on: 区政府办公室收到, 各乡镇. The organ's own names are no part. */
export function namesUnit(words: string, agency: string): boolean {
  return units.test(withoutOwnName(words, agency))
}

/** Work on applications that are another organ's, are only looked through, or are some of all. */
const others =
  /协助|转办|交办|转来|转交|转送|移交|移送|分办|督办|督促|超期|逾期|代办|会同|指导|抽查|评查|抽检|演练|模拟|告知|引导|同一|合并/

/** Whether the words speak of work for others, or of some of all: 协助市政府办理, 抽查, 同一申请人提出. */
export function worksForOthers(words: string): boolean {
  return others.test(words)
}

/** Whether the words name all that a government reports on: 全区各部门. A department that says so speaks of more than itself. */
export function namesWhole(words: string): boolean {
  return whole.test(words)
}

/** Whether a department's words name all departments of its kind or its place: 全省人社系统, 全市. */
export function namesMore(words: string, agency: string): boolean {
  return (
    /(?:局|厅|委员会|委|办公室|办)$/.test(agency) &&
    /全(?:省|市|县|区|州|旗)(?!委|府)|系统(?!收到|受理|平台)/.test(withoutOwnName(words, agency))
  )
}

function withoutOwnName(words: string, agency: string): string {
  const rest = words.replaceAll(agency, '')
  if (/办公[室厅]$/.test(agency)) return rest.replaceAll('政府办', '')
  if (/(?:政府|管委会|管理委员会)$/.test(agency)) return rest.replaceAll(/[县市区省州]政府(?!办|各|部门|网|门户)/g, '')
  return rest
}
