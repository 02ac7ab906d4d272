import {
  mergedOtherRow,
  table2Rows,
  table2Structure,
  table3Columns,
  table3Rows,
  table3Structure,
  table4Heads,
  table4Structure,
} from '../labels.ts'
import { bareText, squeeze } from '../squeeze.ts'

const titles = /主动公开政府信息|收到和处理|依申请公开情况|信息公开行政复议|申请人类型|栏次|单位[:：]|办理结果|法人或其他/g
const patterns: readonly RegExp[] = [
  ...[...table3Rows, mergedOtherRow, ...table3Columns, ...table2Rows['2019'], ...table2Rows['2021'], ...table4Heads].map(
    (label) => label.pattern,
  ),
  ...table3Structure,
  ...table2Structure,
  ...table4Structure,
  titles,
]
/** Names of columns that hold neither organs nor numbers of the form. */
const furniture =
  /^(?:序号|编号|栏次|列次|备注|说明|联系人|联系电话|电话|填报人|填表人|审核人|填报时间|填报日期|行政区划代码|统一社会信用代码|代码)$/

/** Whether the text is a label of the form, for the greater part of it: "规章", "（一）予以公开", "总计". */
export function isFormLabel(text: string): boolean {
  const squeezed = squeeze(text).text
  const length = bareText(text).length
  if (length === 0) return false
  const covered = new Uint8Array(squeezed.length)
  for (const pattern of patterns)
    for (const match of squeezed.matchAll(pattern)) covered.fill(1, match.index, match.index + match[0].length)
  return covered.reduce((sum, bit) => sum + bit, 0) * 10 >= length * 6
}

/** Whether the text holds a label of the form anywhere. */
export function holdsFormLabel(text: string): boolean {
  const squeezed = squeeze(text).text
  return patterns.some((pattern) => squeezed.search(pattern) >= 0)
}

/** Whether the text heads a column that says nothing of the form: 序号, 备注, 联系电话. */
export function isFurniture(text: string): boolean {
  return furniture.test(bareText(text))
}

/** Whether the text heads the column of the organs' names. */
export function isNameHead(text: string): boolean {
  return (
    /(?:单位|机关|部门|机构|地区|区县|县区|市县|区划|主体|乡镇|街道)(?:名称)?$|^名称$/.test(bareText(text)) && !isFormLabel(text)
  )
}

/** Whether the text can name an organ, or a sum over organs: 合计, 小计, 全市总计. */
export function isOrganName(text: string): boolean {
  const bare = bareText(text)
  if (isTotalName(text)) return true
  return (
    bare.length >= 2 &&
    bare.length <= 40 &&
    /[\u4e00-\u9fff]{2}/.test(bare) &&
    !/[。；;！？:：]/.test(text) &&
    !isFormLabel(text) &&
    !isNameHead(text) &&
    !isFurniture(text)
  )
}

/** Whether the text names a sum over organs. */
export function isTotalName(text: string): boolean {
  return /^(?:[\u4e00-\u9fff]{0,8})?(?:合计|小计|总计|汇总|共计)$/.test(bareText(text))
}
