import { type CellId, type Edition, formOf, table3Rows } from '../../../../src/core/form/form.ts'
import type { Random } from '../../random.ts'

/** A head of an aggregated table: over other heads, or over the numbers of one cell of the form. */
export interface Head {
  label: string
  children: Head[]
  id: CellId | null
}

const leaf = (label: string, id: CellId): Head => ({ label, children: [], id })
const over = (label: string, children: Head[]): Head => ({ label, children, id: null })

/** Heads of table two: an item over its columns, both in one cell, or the item alone where it has one column. */
export function tableTwoHeads(edition: Edition, random: Random): Head[] {
  const flat = random.chance(0.3)
  const bare = edition === '2021' && random.chance(0.4)
  return formOf(edition).table2.flatMap((block) =>
    block.rows.flatMap((row) => {
      const leaves = block.columns.map((column) => leaf(column.label, `t2.${row.id}.${column.id}`))
      const [only] = leaves
      if (only && leaves.length === 1 && bare && only.id) return [leaf(row.label, only.id)]
      return flat ? leaves.map((head) => ({ ...head, label: `${row.label}${head.label}` })) : [over(row.label, leaves)]
    }),
  )
}

/** Heads of table four, with 行政诉讼 over its two groups or without. */
export function tableFourHeads(random: Random): Head[] {
  const { groups, columns } = formOf('2021').table4
  const group = (index: number, label: string): Head =>
    over(
      label,
      columns.map((column) => leaf(column.label, `t4.${groups[index]!.id}.${column.id}`)),
    )
  const [first, second, third] = [group(0, '行政复议'), group(1, '未经复议直接起诉'), group(2, '复议后起诉')]
  if (random.chance(0.5)) return [first, over('行政诉讼', [second, third])]
  return [first, { ...second, label: '行政诉讼（未经复议直接起诉）' }, { ...third, label: '行政诉讼（复议后起诉）' }]
}

/** How table three is laid out: totals only, items over kinds of applicants, or kinds over items. */
export type ThreeForm = 'totals' | 'items' | 'kinds'

/** Heads of table three, its groups as heads of their own where there is room for another row. */
export function tableThreeHeads(edition: Edition, mergedOther: boolean, form: ThreeForm, random: Random): Head[] {
  const kinds = formOf(edition).table3.columns
  if (form === 'totals') return items(edition, mergedOther, random, (row, label) => leaf(label, `t3.${row}.total`))
  if (form === 'items')
    return items(edition, mergedOther, random, (row, label) =>
      over(
        label,
        kinds.map((kind) => leaf(kind.label, `t3.${row}.${kind.id}`)),
      ),
    )
  return kinds.map((kind) =>
    over(
      kind.label,
      items(edition, mergedOther, random, (row, label) => leaf(label, `t3.${row}.${kind.id}`)),
    ),
  )
}

function items(edition: Edition, mergedOther: boolean, random: Random, head: (row: string, label: string) => Head): Head[] {
  const grouped = random.chance(0.5)
  const heads: Head[] = []
  for (const { id, label, group } of table3Rows(edition, mergedOther)) {
    const inner = group?.startsWith('（') === true ? group : null
    const last = heads.at(-1)
    if (!grouped || inner === null) heads.push(head(id, label))
    else if (last?.label === inner && last.id === null) last.children.push(head(id, label))
    else heads.push(over(inner, [head(id, label)]))
  }
  return heads
}

/** How many rows the heads take. */
export function depthOf(heads: readonly Head[]): number {
  return Math.max(0, ...heads.map((head) => 1 + depthOf(head.children)))
}

/** How many columns a head covers. */
export function widthOf(head: Head): number {
  return head.children.length === 0 ? 1 : head.children.reduce((sum, child) => sum + widthOf(child), 0)
}

/** The cells of the form under the heads, from left to right. */
export function leavesOf(heads: readonly Head[]): CellId[] {
  return heads.flatMap((head) => (head.id === null ? leavesOf(head.children) : [head.id]))
}
