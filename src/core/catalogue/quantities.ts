import type { OtherSubject } from '../claims/other-subjects.ts'
import type { QuantityStatus } from '../claims/quantity-status.ts'
import { measureName } from './rules.ts'

/** How a quantity of the prose stands, for the legend beside the source. */
export const quantityStatusNames: Readonly<Record<QuantityStatus, string>> = {
  agrees: '已核对，一致',
  disagrees: '已核对，不一致',
  'no-counterpart': '已识别，无可核对',
  'not-understood': '未识别',
}

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
