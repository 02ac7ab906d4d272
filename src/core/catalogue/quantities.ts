import type { OtherSubject } from '../claims/other-subjects.ts'
import type { QuantityCoverage, QuantityStatus } from '../claims/quantity-status.ts'
import { measureName } from './rules.ts'

/** How a quantity of the prose stands: in the order of the legend, with the count of the coverage that it goes by. */
export const quantityStatuses: readonly {
  status: QuantityStatus
  count: Exclude<keyof QuantityCoverage, 'total'>
  /** As short as the legend has it, and as the words beside a quantity say it. */
  short: string
  meaning: string
}[] = [
  { status: 'agrees', count: 'agrees', short: '相符', meaning: '已核对，相符' },
  { status: 'disagrees', count: 'disagrees', short: '不符', meaning: '已核对，不符' },
  { status: 'no-counterpart', count: 'noCounterpart', short: '无可核对', meaning: '已识别，无可核对' },
  { status: 'not-understood', count: 'notUnderstood', short: '未识别', meaning: '未识别所指' },
]

/** The strip below the source: coverage and legend, or all about one quantity. */
export const quantityWords = {
  total: (count: number) => `正文数量 ${count} 处`,
  sample: '数',
  nextOf: (meaning: string) => `${meaning}：到下一处`,
  show: '标示',
  hide: '隐去标示',
  hint: 'Q 标示 · [ ] 逐处 · G 到对应的格，由格回到正文',
  unknown: '未识别所指',
  scope: { whole: '整体', part: '其中' },
  approximate: '约数',
  toCell: '到这一格',
  more: (count: number) => `等 ${count} 格`,
  notCompared: '没有可与之核对的格或数',
  noCell: '这处数量没有对应的格',
  noQuantity: '正文没有说到这一格的数量',
  ofCell: '正文',
  toQuantity: '到正文这一处',
  summary: ({ total, agrees, disagrees, noCounterpart, notUnderstood }: QuantityCoverage) =>
    `正文数量 ${total} 处：相符 ${agrees}，不符 ${disagrees}，无可核对 ${noCounterpart}，未识别 ${notUnderstood}。`,
} as const

const otherSubjectNames: Readonly<Record<OtherSubject, string>> = {
  share: '占比',
  rate: '比率',
  change: '增减',
  channel: '申请渠道',
  applications: '申请',
  disputes: '复议、诉讼',
  decisions: '行政执法',
  interpretation: '政策解读',
  proposals: '建议提案',
  enquiries: '咨询与来信',
  reach: '访问与关注',
  events: '会议与活动',
  people: '人数',
  time: '时限',
  money: '金额',
  documents: '文件',
  published: '主动公开信息',
  items: '事项',
  places: '平台与单位',
}

/** What a quantity counts, in Chinese, by the subject of its reading: a measure of the tables or another subject. */
export function quantitySubjectName(subject: string): string {
  return isOther(subject) ? otherSubjectNames[subject] : measureName(subject)
}

function isOther(subject: string): subject is OtherSubject {
  return subject in otherSubjectNames
}
