import { type Edition, formOf, table3Rows } from '../../../src/core/form/form.ts'

/** Rows of table three by row id, seven printed cells each; rows that are not named hold zeros. */
export type PrintedRows = Record<string, readonly string[]>

/** The columns of table three, in the order of the form. */
export const table3ColumnIds = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
]

const zeros = ['0', '0', '0', '0', '0', '0', '0']

/** A clean table three: eleven applications, ten granted, one refused. */
export const cleanRows: PrintedRows = {
  newReceived: ['11', '0', '0', '0', '0', '0', '11'],
  granted: ['10', '0', '0', '0', '0', '0', '10'],
  'denied.internalAffairs': ['1', '0', '0', '0', '0', '0', '1'],
  totalProcessed: ['11', '0', '0', '0', '0', '0', '11'],
}

/** Label and cells of every row of table three, in the order of the form. */
export function table3Lines(
  rows: PrintedRows,
  edition: Edition = '2021',
): { id: string; label: string; cells: readonly string[] }[] {
  return table3Rows(edition).map(({ id, label }) => ({ id, label, cells: rows[id] ?? zeros }))
}

/** A whole report whose tables are written with the given cell and row separators, between six sections of prose. */
export function reportText(
  rows: PrintedRows,
  separator: string,
  rowEnd: string,
  options: { head?: string; edition?: Edition } = {},
): string {
  const edition = options.edition ?? '2021'
  const form = formOf(edition)
  const row = (cells: readonly string[]): string => cells.join(separator) + rowEnd
  const two = form.table2.flatMap((block) => [
    row([block.article]),
    row(['信息内容', ...block.columns.map((column) => column.label)]),
    ...block.rows.map((line) => row([line.label, ...block.columns.map((_, index) => String(index + 2))])),
  ])
  const heads = form.table4.columns.map((column) => column.label)
  return [
    '云岭市青禾区档案局2024年政府信息公开工作年度报告\n',
    '一、总体情况\n2024年，区档案局主动公开政府信息120条。\n',
    '二、主动公开政府信息情况\n',
    ...two,
    '三、收到和处理政府信息公开申请情况\n',
    options.head ??
      row(['申请人情况', '自然人', '法人或其他组织', '总计', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']),
    ...table3Lines(rows, edition).map((line) => row([line.label, ...line.cells])),
    '四、政府信息公开行政复议、行政诉讼情况\n',
    row(['行政复议', '行政诉讼', ...heads, '未经复议直接起诉', '复议后起诉', ...heads, ...heads]),
    row(['1', '0', '0', '1', '2', '0', '0', '0', '0', '0', '3', '0', '0', '0', '3']),
    '五、存在的主要问题及改进情况\n解读形式不多。\n',
    '六、其他需要报告的事项\n无。\n',
  ].join('')
}
