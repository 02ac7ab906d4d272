import type { SlipKind } from '../diagnosis/diagnose.ts'
import type { Likeness } from '../diagnosis/likeness.ts'

/** What a hypothesis about failed relations says on the desk. */
export const diagnosisWords = {
  title: '可能的原因（推测，未作改动）',
  change: (cell: string, from: number, to: number) => `${cell} 应为 ${to}，现为 ${from}`,
  swapped: (one: string, other: string) => `${one} 与 ${other} 的数填反了`,
  moved: (count: number, from: string, to: string) => `${from} 中有 ${count} 件应计入 ${to}`,
  shifted: (row: string) => `${row} 各数错位一列`,
  exchanged: (from: string, to: string, one: string, other: string) => `${from}至${to}，“${one}”与“${other}”两列的数互换了`,
  slipped: (from: string, to: string, column: string) => `“${column}”一列自${from}至${to}错位一行`,
  leftInLine: (line: string, parts: readonly string[], more: number) =>
    `${line}疑为上年数字留用未改：${parts.join('、')}${more > 0 ? `，另有 ${more} 格` : ''}`,
  leftInPart: (name: string, from: number, to: number) => `${name} ${from}→${to}`,
  mends: (count: number) => (count === 1 ? '照此，本条即成立' : `照此，这里的 ${count} 条不符全部成立`),
  others: (count: number) => `另有 ${count} 种同样小的改法，未列出。`,
  inProse: '文中写的正是此数',
  leftIn: '现数与上年报告同一格相同，疑为留用未改',
  doubtful: '此格是推断读出的，请先核对读数',
} as const

/** What the kinds of slips are called; a kind that its sentence says already has no name. */
export const slipNames: Record<SlipKind, string | null> = {
  'one-cell': null,
  carried: '同一差错带入合计',
  swapped: null,
  moved: null,
  shifted: null,
  exchanged: null,
  slipped: null,
  'left-in': null,
}

/** How a number may have come to be written for another. */
export const likenessNames: Record<Likeness, string> = {
  transposed: '相邻两位颠倒',
  'one-digit': '只差一位数字',
  'dropped-digit': '少写一位',
  'extra-digit': '多写一位',
}
