/** The keyboard entry of a table: the bar over the grid. */
export const entryPane = {
  start: '键盘录入',
  startShort: '录入',
  startHint: '逐格键入原文印的数（F4）',
  stop: '结束录入',
  stopHint: 'Esc',
  title: '键盘录入',
  progress: (read: number, total: number) => `已录 ${read}/${total}`,
  left: (count: number) => (count === 0 ? '全部录完' : `未录 ${count}`),
  reason: '理由',
  reasonDefault: '录入',
  direction: '回车方向',
  directions: { down: '向下', across: '向右' },
  skip: '跳过已读格',
  restZero: '本行其余记 0',
  restBlank: '本行其余空白',
  keys: '回车 下一格 · 空着回车 仍为未读 · + 本行其余记 0 · * 本行其余空白 · . 空白 · Esc 结束',
  blankKey: '.',
  blankWord: '空',
  cell: (label: string) => `录入 ${label}`,
  invalid: '不是数字',
  notRecorded: (cell: string, text: string) => `${cell}：“${text}”不是数字，没有记录。`,
  nothingLeft: '这一行没有未录的格',
} as const

/** What stands beside the grid while it is typed in. */
export const entrySums = {
  agrees: '✓',
  off: (difference: string) => `差 ${difference}`,
  open: (unread: number) => `缺 ${unread}`,
  unknown: '—',
  rowTitle: '行合计',
  columnTitle: '（七）总计核对',
  balanceTitle: '一＋二＝（七）＋四',
  spoken: {
    agrees: (what: string) => `${what}：相符`,
    off: (what: string, difference: string) => `${what}：差 ${difference}`,
    open: (what: string, unread: number) => `${what}：还缺 ${unread} 格`,
    unknown: (what: string) => `${what}：不能核对`,
  },
} as const

/** The paste of a block and the joint choice of readings: what is proposed, before it is taken. */
export const proposalPane = {
  paste: '粘贴表格',
  pasteShort: '粘贴',
  pasteHint: '把别处复制的一块数字贴到表上（Ctrl V）',
  region: '粘贴预览',
  choiceRegion: '选定读法',
  text: '粘贴的内容',
  placeholder: '在这里粘贴：一行一行的数字，带不带行名都可以',
  by: {
    labels: '按行名、列名对齐',
    shape: (place: string) => `按形状放：从 ${place} 起`,
  },
  counts: {
    fresh: (count: number) => `新录 ${count}`,
    changed: (count: number) => `改动 ${count}`,
    same: (count: number) => `相同 ${count}`,
    kept: (count: number) => `块中空白、保留现值 ${count}`,
    unreadable: (count: number) => `读不准 ${count}`,
    leftovers: (count: number) => `没有位置 ${count}`,
  },
  changed: (cell: string, from: string, to: string) => `${cell}：${from} → ${to}`,
  unreadable: (cell: string, raw: string) => `${cell}：“${raw}”`,
  leftover: (raw: string) => `没有位置：“${raw}”`,
  apply: '采用',
  cancel: '取消',
  keys: 'Enter 采用 · Esc 取消',
  nothing: '没有要改的格：块中的数与现值相同',
  spoken: (value: string) => `拟记 ${value}`,
  pasteReason: '粘贴录入',
  choiceReason: '选定读法',
  choice: (cell: string, value: string) => `${cell} 选 ${value}`,
  choiceOthers: (count: number) => `按合计关系，另有 ${count} 格只余一种读法`,
  choiceAlone: '只采用这一格',
  choiceAll: (count: number) => `一并采用 ${count} 格`,
  choiceKeys: 'Enter 一并采用 · Shift Enter 只采用这一格 · Esc 取消',
  contradiction: '选这一读法，合计关系就不能成立；仍可单独采用',
} as const

/** Why a pasted block was not placed: what is wrong and what to do. */
export const pasteRefusals = {
  empty: '粘贴的内容里没有数字。',
  'too-large': '粘贴的内容太多，不像一张表。请只复制表格部分。',
  ragged: '各行的数目不一样，看不出哪一格是空的。请从表格软件里复制，或用“|”隔开各格。',
  'blank-lines': '数字之间有空行，看不出是空格还是行距。请从表格软件里复制，或用“|”隔开各格。',
  'no-anchor': '块里没有行名。请先选中左上角要放的那一格。',
  'does-not-fit': '从所选格起放不下这一块：行数或列数超出了这张表。请另选左上角的格。',
  'labels-unknown': '块里有文字，但认不出是哪张表的哪几行。请连同行名多复制几行，或只复制数字、先选中左上角的格。',
  'other-edition': '这一块是另一个年版的格式，行列与本报告不同，没有放入。',
  'tables-mixed': '块里混有几张表，分不开。请一张表一张表地粘贴。',
} as const
