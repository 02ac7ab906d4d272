import { type CellId, type Edition, cellParts, formOf, mergedOtherOutcome, table3Rows } from '../../form/form.ts'
import { squeeze } from '../squeeze.ts'
import type { Level } from './level.ts'
import { holdsFormLabel, withoutFormLabels } from './form-labels.ts'

/** Words that make another quantity of what the form counts: of another year, a part, a comparison, a check. */
const restricting =
  /上年|去年|上一年|同期|上期|往年|其中|占比|比例|比重|比上|同比|环比|增减|增长|增幅|减少|下降|排名|得分|均值|平均|网上|线上|网络|信函|邮寄|当面|现场|传真|电子|小计|累计|上半年|下半年|季度|月份|差额|差异|校验|核对|应为|原因|日期|时间|是否|情况说明|及时|按时|超期|延期|平台|网站|公众号/
/** Characters that say nothing about which number is meant. */
const neutral = new Set(
  '本年度数量件个条项次份总共合单位万元金额申请政府信息公开工作办理结果情况收到的了和与及其他它或者各类主动依受处理表统计汇一二三四五六七八九十、申请人类型',
)
/** What may stand around the name of a licence, a punishment or a fee that is alone over its numbers. */
const plain =
  /^(?:本年(?:度)?)?(?:作出)?(?:处理)?(?:决定)?(?:收费)?(?:总)?(?:件数|数量|件|数|个|金额)?(?:[(](?:单位[:：]?)?(?:件|个|万元)[)])?$/

/** Whether the labels say no more than the form does of the cell: "本年制发件数" does, "其中网上申请" does not. */
export function isUnderstood(levels: readonly Level[], id: CellId): boolean {
  const official = officialCharacters(id)
  const first = levels.findIndex(({ text }) => holdsFormLabel(text))
  for (const [index, { text }] of levels.entries()) {
    const rest = withoutFormLabels(text)
    if (restricting.test(rest)) return false
    // What stands over all labels is a title.
    if (index < first) continue
    const strange = [...rest].filter(
      (character) => /[\u4e00-\u9fff]/.test(character) && !neutral.has(character) && !official.has(character),
    )
    if (strange.length >= 2) return false
  }
  return (
    !isBare(levels, id) ||
    levels.every(({ text }) => plain.test(withoutFormLabels(text).replace(/^[\d.、()一二三四五六七]+/, '')) || isHeading(text))
  )
}

/** Table two's rows with one column are told by their name alone, so that nothing else may stand there. */
function isBare(levels: readonly Level[], id: CellId): boolean {
  return /^t2[.](?:licensing|punishment|coercion|fees)[.]/.test(id) && levels.every(({ text }) => !/处理决定|收费金额/.test(text))
}

const isHeading = (text: string): boolean => /信息公开|政府信息|第二十条/.test(text)

const known = new Map<CellId, ReadonlySet<string>>()

function officialCharacters(id: CellId): ReadonlySet<string> {
  let characters = known.get(id)
  if (!characters) {
    const labels = (['2021', '2019'] as const).flatMap((edition) => labelsOf(edition, id))
    known.set(id, (characters = new Set(squeeze(labels.join('')).text)))
  }
  return characters
}

function labelsOf(edition: Edition, id: CellId): string[] {
  const { table, row, column } = cellParts(id)
  const form = formOf(edition)
  if (table === 2)
    return form.table2.flatMap((block) =>
      block.rows.some((line) => line.id === row)
        ? [...block.rows, ...block.columns].filter((line) => line.id === row || line.id === column).map((line) => line.label)
        : [],
    )
  if (table === 4)
    return [...form.table4.groups, ...form.table4.columns]
      .filter((line) => line.id === row || line.id === column)
      .map((line) => line.label)
      .concat('行政诉讼')
  const rows = table3Rows(edition, row === mergedOtherOutcome).filter((line) => line.id === row)
  return [
    ...rows.flatMap((line) => [line.label, line.group ?? '']),
    ...form.table3.columns.filter((line) => line.id === column).map((line) => line.label),
    '法人或其他组织申请人情况',
  ]
}
