/** Why a statement about organs was refused. */
export const organRefusals = {
  'organ-empty': '机关名称不能为空。',
  'merged-with-itself': '一个机关不能与它自己合并。',
  'already-one': '这些名称已按同一机关处理。',
  'not-merged': '这个名称没有合并过，不能拆开。',
  'unit-of-itself': '汇总机关不能是它自己的下属单位。',
  'no-change': '与现有内容相同，没有改动。',
  'nothing-to-undo': '没有可撤销的机关操作。',
  'nothing-to-redo': '没有可重做的机关操作。',
} as const

/** The lines of the trail about organs. */
export const organLines = {
  merged: (names: readonly string[], into: string) => `认定${quoted(names)}与“${into}”为同一机关`,
  parted: (names: readonly string[]) => `撤回合并，${quoted(names)}另作机关`,
  units: (parent: string, before: readonly string[], after: readonly string[]) => {
    if (after.length === 0) return `撤销“${parent}”的汇总单位（原 ${before.length} 个）`
    const added = after.filter((name) => !before.includes(name))
    const removed = before.filter((name) => !after.includes(name))
    if (before.length === 0) return `设定“${parent}”的汇总单位 ${after.length} 个：${quoted(after)}`
    const parts = [added.length > 0 ? `加入${quoted(added)}` : '', removed.length > 0 ? `移出${quoted(removed)}` : '']
    return `更改“${parent}”的汇总单位（现 ${after.length} 个）：${parts.filter(Boolean).join('，')}`
  },
  cause: '机关的合并或汇总单位',
} as const

/** Sentences of the verdicts on a government's figures and those of its units. */
export const unitMessages = {
  missing: (year: number | null, names: readonly string[], units: number) =>
    `下属单位 ${units} 个，其中 ${names.length} 个没有${year === null ? '' : `${year}年度`}报告：${names.join('、')}`,
  ofUnit: (name: string, cell: string, reason: string) => `${name}：${reason.startsWith(cell) ? reason : `${cell}${reason}`}`,
  more: (count: number) => `另有 ${count} 处`,
  others: (value: string, units: number) => `${value}（其余 ${units} 个单位）`,
  differs: (cell: string, units: number) => `${cell}与下属 ${units} 个单位之和不等，`,
  tableDiffers: (table: string, count: number) => `${table}有 ${count} 格与下属各单位之和不等，口径或单位范围可能不同。`,
  cellsHold: (count: number) => `${count} 格等于各单位之和`,
  holds: (table: string) => `${table}与下属各单位之和一致。`,
} as const

/** The mark of a report that is still to be compared with others. */
export const comparingWords = {
  mark: '比对中',
  hint: '正与同一机关的其他报告及下属单位比对，疑点数可能还会变；打开时即得最新结果',
} as const

/** How many names a line of the trail spells out. */
const spelledOut = 6

function quoted(names: readonly string[]): string {
  const shown = names
    .slice(0, spelledOut)
    .map((name) => `“${name}”`)
    .join('、')
  return names.length > spelledOut ? `${shown}等 ${names.length} 个` : shown
}

/** The pane of organs. */
export const organPane = {
  title: '机关',
  menu: '机关、合并与汇总单位…',
  open: '机关',
  back: '返回审核',
  search: '按名称筛选机关',
  list: '机关列表',
  none: '还没有读出机关的报告',
  noMatch: '没有符合的机关',
  pick: '从左侧选一个机关，可见它的历年数字、名称与汇总单位。↑ ↓ 选择。',
  count: (shown: number, all: number) => (shown === all ? `${all} 个机关` : `${shown} / ${all} 个机关`),
  reports: (count: number) => `${count} 份`,
  years: (years: readonly number[]) => {
    const [first, last] = [years[0], years.at(-1)]
    if (first === undefined || last === undefined) return '年度不详'
    return first === last ? `${first}` : `${first}–${last}${years.length < last - first + 1 ? '（有缺）' : ''}`
  },
  sumMark: (units: number) => `汇 ${units}`,
  sumHint: (units: number) => `由 ${units} 个下属单位汇总`,
  mergedMark: '并',
  mergedHint: '审核人合并过名称',
  undo: (what: string) => `撤销：${what}`,
  redo: (what: string) => `重做：${what}`,
  nothingToUndo: '没有可撤销的机关操作',
  nothingToRedo: '没有可重做的机关操作',
  yearsTitle: '历年',
  yearsHint: '每年取最新一份；点数字到该报告的这一格',
  absent: '无报告',
  fromWorkbook: '汇总表',
  versions: (count: number) => `共 ${count} 份`,
  rows: {
    received: '新收申请',
    carriedOver: '上年结转',
    processed: '办结（（七）总计）',
    carriedForward: '结转下年',
    carryChain: '结转相接',
    made: '规范性文件制发',
    repealed: '规范性文件废止',
    valid: '规范性文件现行有效',
    stockChain: '有效件数相接',
    licensing: '行政许可',
    punishment: '行政处罚',
    coercion: '行政强制',
    fees: '收费（万元）',
    reconsideration: '行政复议',
    litigation: '诉讼（直接）',
    litigationAfter: '诉讼（复议后）',
    units: '等于单位之和',
  },
  groups: { three: '表三', two: '表二', four: '表四', sum: '汇总' },
  holds: '相接',
  holdsSum: '相等',
  breaks: (count: number) => (count === 1 ? '不符' : `${count} 处不符`),
  notJudged: '无法核对',
  blank: '空',
  unread: '未读',
  text: '文字',
  correctedHint: '审核人更正过读数',
  versionsTitle: '各版本逐格对照',
  versionsNone: '同一年度的各份逐格相同。',
  version: (number: number) => `第 ${number} 份`,
  versionYear: (year: number, count: number) => `${year} 年度：${count} 格不同`,
  namesTitle: '名称',
  nameReports: (count: number) => (count === 0 ? '无报告' : `${count} 份`),
  sameByName: '名称相通',
  merged: '已合并',
  part: '拆开',
  partHint: (name: string) => `“${name}”不再与它算作同一机关`,
  mergeLabel: '与另一名称是同一机关',
  mergePlaceholder: '机关名称',
  mergeInto: '合并',
  mergeHint: '把这里的名称并入所填机关；跨年、版本与汇总比对随即重做，可撤销。',
  unitsTitle: '下属汇总单位',
  unitsNone: '没有认定下属单位。认定后，本机关报告的每一格与各单位之和比对。',
  unitsHint: '缺：尚未导入该年度报告',
  setUnits: '认定单位…',
  changeUnits: '更改单位…',
  unitsComplete: '齐全',
  unitsMissing: (count: number) => `缺 ${count}`,
  unitMissing: '缺',
  editTitle: (parent: string) => `“${parent}”由哪些单位汇总`,
  byName: '名称在其辖区内',
  bySheet: '同一张汇总表所列',
  stated: '已认定',
  others: '其他机关',
  all: '全选',
  noneOf: '全不选',
  extra: '另加单位（每行一个，可粘贴名单；没有报告的也列入，缺报告时会点名）',
  chosen: (count: number) => `已选 ${count} 个`,
  save: '保存',
  cancel: '取消',
  filterUnits: '筛选',
  unitReports: (years: string) => years,
  listKeys: '↑ ↓ 选机关 · Ctrl Z 撤销 · Esc 返回',
} as const
