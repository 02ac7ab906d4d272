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
import { formOf } from '../../form/form.ts'
import { matchesOf } from '../matches.ts'
import { bareText, squeezedText } from '../squeeze.ts'
import { remembered } from './remembered.ts'

const titles =
  /主动公开政府信息|收到和处理|依申请公开情况|信息公开行政复议|申请人类型|本年(?:度)?新收|新收申请|栏次|单位[:：]|办理结果|法人或其他/g
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
  /^(?:序号|编号|排序|栏次|列次|行次|备注|说明|联系人|联系电话|电话|手机|传真|填报人|填表人|审核人|负责人|经办人|填报时间|填报日期|日期|(?:[\u4e00-\u9fff]{0,8})?(?:代码|编码|排名|得分|分数|网址|邮箱))$/

/** No label of the form is longer, with what organs add to it; prose is. */
const longest = 120

/** Whether the text is a label of the form, for the greater part of it: "规章", "（一）予以公开", "总计". */
export function isFormLabel(text: string): boolean {
  return text.length <= longest && isLabel(text)
}

const isLabel = remembered((text: string): boolean => {
  const length = bareText(text).length
  return length > 0 && coverOf(squeezedText(text)).reduce((sum, bit) => sum + bit, 0) * 10 >= length * 6
})

/** Whether the text holds a label of the form anywhere. */
export function holdsFormLabel(text: string): boolean {
  return text.length <= longest && holdsLabel(text)
}

const holdsLabel = remembered((text: string): boolean => {
  const squeezed = squeezedText(text)
  return patterns.some((pattern) => squeezed.search(pattern) >= 0)
})

/** Whether the text heads a column that says nothing of the form: 序号, 备注, 联系电话. */
export const isFurniture = remembered((text: string): boolean => furniture.test(bareText(text)))

/** Whether the text heads a column that sorts the organs: 单位类别, 部门性质. */
export function isTypeHead(text: string): boolean {
  return /(?:类别|类型|性质|级别|层级|属性|分类|系统)$/.test(bareText(text))
}

/** Whether the text heads the column of the years that the rows are of. */
export function isYearHead(text: string): boolean {
  return /^(?:报告|统计|填报|所属)?年(?:度|份)$/.test(bareText(text))
}

/** Kinds of places alone: 云岫街道 is an organ's name, 街道 the head over such names. */
const placesHead = /^(?:所属|所在|填报|报送|各)?(?:地区|区县|县区|市县|乡镇|镇街|街道|地市|市州|区市县){1,3}(?:名称)?$/

/** Whether the text heads the column of the organs' names. */
export function isNameHead(text: string): boolean {
  const bare = bareText(text)
  return (/(?:单位|机关|部门|机构|主体|区划)(?:名称)?$|^名称$/.test(bare) || placesHead.test(bare)) && !isFormLabel(text)
}

/** Whether the text heads a column of districts, beside which each organ may have its own name. */
export function isPlaceHead(text: string): boolean {
  return /^所[属在]|^(?:地区|区县|县区|市县|地市|市州|区市县|行政区划?|区划)(?:名称)?$/.test(bareText(text))
}

/** Whether the text can name an organ, or a sum over organs: 合计, 小计, 全市总计. */
export const isOrganName = remembered((text: string): boolean => {
  const bare = bareText(organNameOf(text))
  if (isSumName(text)) return !statistic.test(bare)
  return (
    bare.length >= 2 &&
    bare.length <= 40 &&
    /[\u4e00-\u9fff]{2}/.test(bare) &&
    !/[。；;！？:：]/.test(text) &&
    !statistic.test(bare) &&
    !title.test(bare) &&
    !heading.test(bare) &&
    !/^20[0-3]\d年?度?$/.test(bare) &&
    !isFormLabel(text) &&
    !isPartOfHead(bare) &&
    !isNameHead(text) &&
    !isFurniture(text)
  )
})

const formHeads = (['2019', '2021'] as const).flatMap((edition) => {
  const { table2, table4 } = formOf(edition)
  return [...table2.flatMap(({ columns }) => columns), ...table4.columns].map(({ label }) => bareText(label))
})

/** The words of a head that was cut over two rows: "制作数量" below "本年新" is no organ. */
function isPartOfHead(bare: string): boolean {
  return formHeads.some((head) => head.includes(bare))
}

/** What stands over a table, and names no organ alone. */
const title = /20[0-3]\d年.*信息公开|信息公开.*(?:报告|年报|统计|汇总|情况|数据)/

/** Headings of the report's sections, where the whole report is on the sheet. */
const heading = /^(?:总体情况|存在的主要问题|其他需要报告的事项)/

/** Rows of comparison that stand among organs, parts of a year, and heads over numbers of any kind. */
const statistic =
  /^(?:指标|填报|统计)?(?:数值|数据|数量|值)$|^(?:平均|均值|占比|比例|同比|环比|增减|增长|上年|本年|去年|今年|差额|差异|校验|核对|检查|最大|最小|其中|说明|备注)|^(?:第?[一二三四1-4]季度?|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)(?:合计|小计)?$/

/** Whether the text names the sum over everything: 合计, 总计, 全市合计. */
export function isGrandTotal(text: string): boolean {
  return /^(?:全.)?(?:合计|总计|共计|汇总)数?$/.test(bareText(text))
}

/** Whether the text names a sum over organs: 合计, 全市总计, 市直部门小计, 二、各县区. */
export function isSumName(text: string): boolean {
  const bare = bareText(organNameOf(text))
  return (
    /^[\u4e00-\u9fff]{0,12}(?:合计数?|小计|总计|汇总数?|共计|总数)$/.test(bare) ||
    /^全[省市县区州盟旗镇乡](?:区)?$/.test(bare) ||
    // No organ's own name ends in these: 政府工作部门, 党群系统.
    /..(?:部门|单位|机关|系统|片区)$/.test(bare) ||
    /^(?:各|全)?(?:省|市|州|县|区|旗|地)?(?:直|级|属|本级)(?:各)?(?:部门|单位|机关|部门单位)?$/.test(bare) ||
    /^(?:各|所有)?(?:(?:县|市|区|旗|乡|镇|街道|开发区)(?:及|和|与)?){1,4}(?:政府|办事处)?$/.test(bare)
  )
}

/** Whether the text ends as names of organs and places do; a person's name or a group's does not. */
export function looksLikeOrgan(text: string): boolean {
  return /(?:[厅局委办署院所队站处会社馆校省市县区州旗镇乡盟村]|政府|办公室|中心|街道|公司|集团|大学|学院|医院|银行|海关|法院|部|室)$/.test(
    bareText(organNameOf(text)),
  )
}

/** Whether a text that stands alone, in no list of organs, is the name of one: not of several, nor a person's. */
export function isLoneOrganName(text: string): boolean {
  return isOrganName(text) && looksLikeOrgan(text) && !isSumName(text)
}

/** The name without the number before it ("1.", "（二）", "三、") and the marks of footnotes behind it. */
export function organNameOf(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/^(?:\d{1,3}[.、．)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．.])/, '')
    .replace(/[*＊①②③④⑤※#]+$/, '')
}

/** What the text says besides labels of the form, in squeezed characters. */
export function withoutFormLabels(text: string): string {
  const squeezed = squeezedText(text)
  const covered = coverOf(squeezed)
  return [...squeezed].filter((_, index) => covered[index] === 0).join('')
}

function coverOf(squeezed: string): Uint8Array {
  const covered = new Uint8Array(squeezed.length)
  for (const pattern of patterns)
    for (const match of matchesOf(squeezed, pattern)) covered.fill(1, match.index, match.index + match[0].length)
  return covered
}
