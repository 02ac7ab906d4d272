/** The pane that holds two published versions of a report against each other. */
export const versionsPane = {
  title: (older: number, newer: number) => `第 ${older} 版 → 第 ${newer} 版`,
  none: '没有先前的版本',
  noneBody: '同一机关、同一年度再次导入内容不同的报告后，这里逐格、逐段对照改动之处。',
  loading: '正在打开先前的版本…',
  failed: '先前的版本没有打开',
  same: '两版的表格与正文相同',
  open: '打开先前版本',
  cells: (count: number) => `表格 ${count} 格`,
  paragraphs: (changed: number, added: number, removed: number) => `正文改 ${changed} 段、增 ${added} 段、删 ${removed} 段`,
  punctuation: (count: number) => `另有 ${count} 段只有标点不同`,
  columns: { before: '先前版本', after: '这一版本' },
  absent: '（无此段）',
  kinds: { changed: '改', added: '增', removed: '删', punctuation: '标点' },
  blank: '空白',
  unread: '未读出',
  hint: '↑ ↓ 逐处，Enter 到原文',
} as const
