import { type CellId, cellParts, type Edition, formOf, table3Rows } from '../../../../src/core/form/form.ts'
import type { Expected } from '../../rendered.ts'
import type { Random } from '../../random.ts'
import { type Truth, truthOf } from '../../truth.ts'

/** A table with one number a row, as data banks export it, and what it says of each organ. */
export interface LongTable {
  rows: string[][]
  organs: { name: string; year: number | null; expected: Map<CellId, Expected> }[]
}

/** The labels of a cell of the form, from the outermost to the innermost. */
interface Labels {
  table: string
  group: string
  row: string
  column: string
}

/** Makes up such a table: its columns in some order, groups in a column of their own or before the row, blanks for zeros, rows in any order. */
export function longTableOf(random: Random): LongTable {
  const edition = random.pick<Edition>(['2021', '2021', '2019'])
  const truths = new Map<string, Truth>()
  for (let more = random.int(1, 4); more > 0; more -= 1) {
    const truth = truthOf(random, { edition })
    truths.set(`${truth.agency.name}|${truth.year}`, truth)
  }
  const [hasYear, hasBlanks, hasGroups] = [
    random.chance(0.8),
    random.chance(0.2),
    random.pick(['column', 'before', 'none'] as const),
  ]
  const heads = {
    organ: random.pick(['单位', '单位名称', '填报单位', '机关名称']),
    year: random.pick(['年度', '年份', '报告年度']),
    table: random.pick(['表', '报表', '表名']),
    group: '分组',
    row: random.pick(['行', '项目', '指标']),
    column: random.pick(['列', '栏目', '维度']),
    value: random.pick(['数值', '值', '数量', '件数']),
    serial: '序号',
    remark: '备注',
  }
  type Field = keyof typeof heads
  const fields: Field[] = [
    ...(random.chance(0.3) ? (['serial'] as const) : []),
    'organ',
    ...(hasYear ? (['year'] as const) : []),
    'table',
    ...(hasGroups === 'column' ? (['group'] as const) : []),
    'row',
    'column',
    'value',
    ...(random.chance(0.2) ? (['remark'] as const) : []),
  ]
  const seen = new Set<string>()
  const organs = [...truths.values()].filter(({ agency }) => hasYear || (!seen.has(agency.name) && seen.add(agency.name)))
  const lines = organs.flatMap((truth) =>
    [...truth.values].map(([id, value]) => {
      const { table, group, row, column } = labelsOf(truth, id)
      const printed = hasBlanks && value === '0' ? '' : value
      const before = hasGroups === 'before' && group.startsWith('（') ? group + row : row
      return { organ: truth.agency.name, year: String(truth.year), table, group, row: before, column, value: printed, remark: '' }
    }),
  )
  const inOrder = random.chance(0.3) ? random.shuffle(lines) : lines
  const printed = inOrder.map((line, index) => fields.map((field) => (field === 'serial' ? String(index + 1) : line[field])))
  const title = random.chance(0.3) ? [['政府信息公开工作年度报告数据导出']] : []
  return {
    rows: [...title, fields.map((field) => heads[field]), ...printed],
    organs: organs.map(({ agency, year, values }) => ({
      name: agency.name,
      year: hasYear ? year : null,
      expected: new Map([...values].map(([id, value]) => [id, expectedOf(hasBlanks && value === '0' ? '' : value)])),
    })),
  }
}

function expectedOf(value: string): Expected {
  return value === '' ? { value: null, raw: null, states: ['blank'] } : { value, raw: value, states: ['number'] }
}

function labelsOf({ edition, mergedOther }: Truth, id: CellId): Labels {
  const { table, row, column } = cellParts(id)
  const form = formOf(edition)
  const labelIn = (lines: readonly { id: string; label: string }[], wanted: string): string =>
    lines.find((line) => line.id === wanted)?.label ?? ''
  if (table === 2) {
    const block = form.table2.find(({ rows }) => rows.some((line) => line.id === row))!
    const labels = { row: labelIn(block.rows, row), column: labelIn(block.columns, column) }
    return { table: '主动公开政府信息情况', group: block.article, ...labels }
  }
  if (table === 4) {
    const labels = { row: labelIn(form.table4.groups, row), column: labelIn(form.table4.columns, column) }
    return { table: '行政复议、行政诉讼情况', group: row === 'reconsideration' ? '' : '行政诉讼', ...labels }
  }
  const line = table3Rows(edition, mergedOther).find((each) => each.id === row)!
  const labels = { row: line.label, column: labelIn(form.table3.columns, column) }
  return { table: '收到和处理政府信息公开申请情况', group: line.group ?? '', ...labels }
}
