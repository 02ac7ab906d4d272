/** The list of what was not read, what is left over, and what the reader said about the file. */
export const readingPane = {
  summary: (read: number, total: number, unread: number, leftovers: number) =>
    `读出 ${read}/${total} · 未读 ${unread} · 剩余 ${leftovers}`,
  noTables: '没有读取表格',
  clean: '全部读出，没有剩余',
  cleanBody: '每一格都有着落，表格里也没有放不下的文字或数字。',
  missing: '缺的格',
  missingBody: '原文里没有读到这些格；不作零计。',
  unreadable: '疑读的格',
  unreadableBody: '有字样而读法不止一种，或读不出数。选中后按 1–9 选用。',
  leftovers: '没有位置的字样',
  leftoversBody: '在表格里，却对不上任何一格或行名。',
  notes: '读取说明',
  column: (label: string) => `“${label}”一列`,
  extent: {
    table: (count: number) => `整张表，${count} 格`,
    column: (count: number) => `整列，${count} 格`,
    row: (count: number) => `${count} 格`,
  },
  candidates: (count: number) => (count > 1 ? `至多 ${count} 种读法` : count > 0 ? '一种读法，未能确定' : '没有可用的读法'),
  group: (name: string, count: number) => `${name} ${count}`,
} as const
