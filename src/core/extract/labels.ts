/** A label of the form as it is met in squeezed text. */
export interface LabelPattern {
  id: string
  /** Matches the label, or the distinctive beginning of it, in squeezed text. */
  pattern: RegExp
  /** How much a match is worth against a match of another row: weak words such as 其他 and 总计 recur everywhere. */
  weight: number
  /** The digit that the form prints before the label, or null. */
  ordinal: string | null
}

const row = (id: string, pattern: string, weight = 4, ordinal: string | null = null): LabelPattern => ({
  id,
  pattern: new RegExp(pattern, 'g'),
  weight,
  ordinal,
})

/** The rows of table three. A prefix is enough: the rest of a label may be cut off by its own values, or by its cell. */
export const table3Rows: readonly LabelPattern[] = [
  row(
    'newReceived',
    '(?:一、)?(?:本年(?:度)?)?新(?:收|受理|接收|增)(?:到)?(?:的)?(?:政府)?(?:信息)?公开申请(?:数量|件数|总数|数)?|一、本年(?:度)?新(?:收|受理|增)(?:数量|件数)?',
  ),
  row(
    'carriedOver',
    '(?:二、)?上(?:一)?年(?:度)?(?:结转|转接|接转|转结|结余|遗留)(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?(?:数量|件数|总数|数)?',
  ),
  row('granted', '(?:[(][一1][)]|一、)?予以公开'),
  row('partiallyGranted', '(?:[(][二2][)]|二、)?部分公开'),
  row('denied.stateSecret', '(?:属于|涉及)?国家秘密', 4, '1'),
  // 其他 before 法律 may be two columns: then another, or the first row, stands behind them.
  row(
    'denied.prohibitedByLaw',
    '其(?:他|它)法律(?!服务|商业|企业|科研|社会|公益|[总合]计|一、|本年)(?:[^\\d|]{0,8}?禁止公开)?',
    4,
    '2',
  ),
  row('denied.securityAndStability', '危及', 4, '3'),
  row('denied.thirdPartyRights', '(?:保护|损害|涉及)第三方', 4, '4'),
  row('denied.internalAffairs', '(?:属于)?三类内部', 4, '5'),
  row('denied.processInformation', '(?:属于)?四类过程', 4, '6'),
  row('denied.enforcementFiles', '(?:属于)?行政执法(?!案件)案?卷?', 4, '7'),
  row('denied.administrativeQuery', '(?:属于)?行政查询', 4, '8'),
  row('unavailable.notHeld', '(?:本机关)?不掌握', 4, '1'),
  row('unavailable.needsCreation', '没有现成|需要?另行制作', 4, '2'),
  row('unavailable.unclearAfterCorrection', '补正后', 4, '3'),
  row('notProcessed.complaint', '信访[、,]?举报', 4, '1'),
  row('notProcessed.repeated', '重复申请', 4, '2'),
  row('notProcessed.publication', '要求提供公?开?|公开出版物', 4, '3'),
  row('notProcessed.excessive', '无正当理由(?:大量?|反复)', 4, '4'),
  row('notProcessed.confirmation', '要求行政机关(?:确认?|重新)?|确认或重新出具', 4, '5'),
  row('otherOutcome.overdueCorrection', '申请人无正当(?:理由)?(?:逾期)?|无正当理由逾期|逾期不补正', 4, '1'),
  row('otherOutcome.overdueFee', '申请人逾期未按?|逾期未按|未按收费通知', 4, '2'),
  row('otherOutcome.other', '其(?:他|它)(?!处理|法律|组织)', 1, '3'),
  row('totalProcessed', '[(]七[)](?:总|合)计|(?:总|合)计', 2),
  row('carriedForward', '(?:四、)?(?:结转|转结|接转)(?:至|到)?下(?:一)?年(?:度)?(?:继续)?(?:办理)?'),
]

/** The row （六）其他处理 where it holds numbers itself. */
export const mergedOtherRow: LabelPattern = row('otherOutcome.all', '(?:[(]六[)]|六、)其(?:他|它)(?:处理)?|其(?:他|它)处理', 3)

/** The rows that are looked for in table three, in the order of the form, with the merged （六） where it would stand. */
export const soughtRows3: readonly LabelPattern[] = table3Rows.flatMap((one) =>
  one.id === 'otherOutcome.overdueCorrection' ? [mergedOtherRow, one] : [one],
)

/** Labels of table three that carry no numbers: the merged cells at the left, and heads that recur on the next page. */
export const table3Structure: readonly RegExp[] = [
  /三{1,2}、(?:本年(?:度)?)?办理(?:结果|情况)|本年(?:度)?办理结果|本年度办/g,
  /[(]三[)]不予公开|不予公开/g,
  /[(]四[)]无法提供|无法提供/g,
  /[(]五[)]不予处理|不予处理/g,
  /[(]六[)]其(?:他|它)处理|其(?:他|它)处理/g,
  /[(]?本列数据的?勾稽关系为?[^)]{0,40}[)]/g,
  /申请人情况/g,
  /法人或(?:者)?其(?:他|它)组织/g,
]

const shortHeads: Record<string, string> = {
  business: '(?:商业)?企业',
  research: '科研(?:机构)?',
  publicInterest: '(?:社会)?公益(?:组织)?',
  legalService: '法律(?:服务)?(?:机构|组织)?',
  otherOrganization: '(?<!或)(?<!或者)其(?:他|它)(?!组织|处理)',
}

/** The columns of table three, in the order of the form. */
export const table3Columns: readonly LabelPattern[] = [
  row('naturalPerson', '自然人'),
  row('business', '商业企业|企业(?=科研机构)'),
  row('research', '科研机构'),
  row('publicInterest', '社会公益(?:组织)?|公益组织'),
  row('legalService', '法律服务(?:机构|组织)?'),
  row('otherOrganization', '(?<!或)(?<!或者)其(?:他|它)(?!组织|处理|法律(?!服务))', 1),
  row('total', '(?<!(?:上一?年|去年|同期)(?:度|数)?)[总合]计', 1),
]

const table3ShortHeads: readonly LabelPattern[] = table3Columns.map((column) => {
  const short = shortHeads[column.id]
  return short === undefined ? column : { ...column, pattern: new RegExp(short, 'g') }
})

/**
 * What the heads in squeezed text are to be told by: their short names (企业, 科研, 公益, 法律) only where all of them are
 * there, since the edge of the paper cuts names as well.
 */
export function headsIn(text: string): readonly LabelPattern[] {
  return table3ShortHeads.every(({ pattern }) => text.search(pattern) >= 0) ? table3ShortHeads : table3Columns
}

/** The rows of table two of the two editions. */
export const table2Rows: Record<'2019' | '2021', readonly LabelPattern[]> = {
  '2021': [
    row('regulations', '规章(?!制度)'),
    row('normativeDocuments', '(?:行政)?规范性文件?'),
    row('licensing', '行政许可'),
    row('punishment', '行政处罚'),
    row('coercion', '行政强制(?:执行|措施)?'),
    row('fees', '行政事业性收费?(?:项目)?'),
  ],
  '2019': [
    row('regulations', '规章(?!制度)'),
    row('normativeDocuments', '(?:行政)?规范性文件?'),
    row('licensing', '行政许可'),
    row('otherServices', '其(?:他|它)对外管理(?:服务事项)?'),
    row('punishment', '行政处罚'),
    row('coercion', '行政强制(?:执行|措施)?'),
    row('fees', '行政事业性收费?(?:项目)?'),
    row('procurement', '政府集中采购'),
  ],
}

/** The heads over the numbers of table two of the two editions, by the ids of their columns. */
export const table2Heads: Record<'2019' | '2021', readonly LabelPattern[]> = {
  '2021': [
    row('made', '(?:制发|制作)(?:件数|数量|件)'),
    row('repealed', '废止(?:件数|数量|件)'),
    row('valid', '现行有效(?:件|数)'),
    row('processed', '处理决定'),
    row('amount', '收费总?金额'),
  ],
  '2019': [
    row('newlyMade', '新制作'),
    row('newlyPublished', '新公开'),
    row('totalPublished', '对外公开总'),
    row('priorItems', '上一?年(?:度)?项目'),
    row('itemChange', '增/?减'),
    row('processed', '处理决定'),
    row('count', '采购项目'),
    row('amount', '采购总?金额'),
  ],
}

/** Labels of table two that carry no numbers. */
export const table2Structure: readonly RegExp[] = [
  /第二十条第?[(]?[一二三四五六七八九][)]?项?/g,
  /信息内容/g,
  /本年(?:度)?(?:新)?(?:制发|制作|公开|废止|处理决定|收费|项目)(?:件数|件|数量|金额|决定数量)?(?:[(]单位:?万?元[)])?/g,
  /现行有效(?:的)?(?:件数|件|数量)?/g,
  /对外公开总?数量/g,
  /上一?年(?:度)?项目数量/g,
  /本年(?:度)?增\/?减/g,
  /处理决定数量/g,
  /采购项目数量|采购总?金额/g,
  /[(]单位:?万?元[)]/g,
]

/** The heads over the numbers of table four. */
export const table4Heads: readonly LabelPattern[] = [
  row('upheld', '结果维持|维持(?=(?:结果)?纠正)'),
  row('corrected', '结果纠正|(?<=维持)纠正(?=其(?:他|它))'),
  row('other', '其(?:他|它)结果|(?<=纠正)其(?:他|它)(?=尚?未审结)'),
  row('pending', '尚?未审结'),
  row('total', '[总合]计'),
]

/** Labels of table four over its heads. */
export const table4Structure: readonly RegExp[] = [
  /行政复议/g,
  /行政诉讼/g,
  /未经复议直接(?:起诉|诉讼)/g,
  /(?<!未经)复议后(?:起诉|诉讼)/g,
]
