/** A judgement of many findings in one step, as the trail tells it on the row of each. */
export const bulkLine = (count: number, line: string) => `批量判断（共 ${count} 条）${line}`

/** Keys of what is judged by rule and across reports. */
export const judgementKeys = {
  rules: '规则库',
  exportFindings: '导出所列报告的疑点',
  alike: '同类疑点，批量判断',
  weigh: '改变严重程度',
  toggleRule: '规则库：启用、停用',
  pickAlike: '同类：选中、全选',
} as const

/** The library of rules. */
export const rulePane = {
  title: '规则库',
  menu: '规则库…',
  back: '返回审核',
  version: (version: string) => `规则集 ${version}`,
  standard: '与规则集一致',
  changed: (off: number, changed: number) =>
    [off > 0 ? `停用 ${off} 条` : '', changed > 0 ? `改设 ${changed} 条` : ''].filter(Boolean).join(' · '),
  onPaper: '停用和改设的规则会写入备忘录',
  list: '规则',
  groups: { table: '表内数量关系', structure: '表格与结构', prose: '文字与表格', narrative: '文字', across: '跨报告' },
  columns: { on: '启用', rule: '规则', kind: '性质', edition: '适用', severity: '程度', findings: '疑点', reports: '报告' },
  printed: '格式载明',
  derived: '推定',
  editions: { any: '不限', both: '各版', '2021': '2021版', '2019': '2019版' },
  off: '停用',
  edited: '已改设',
  on: (title: string) => `启用“${title}”`,
  severityOf: (title: string) => `“${title}”的严重程度`,
  severity: '严重程度',
  severityStandard: (name: string) => `规则集定为${name}`,
  severityHint: '只影响本工作区。读数有疑问的，仍按规则自身从轻。',
  thresholds: '阈值',
  threshold: (standard: number, unit: string, least: number, most: number) => `标准 ${standard}${unit}，可设 ${least}–${most}`,
  outOfBounds: (least: number, most: number) => `须为 ${least}–${most} 的整数`,
  reset: '恢复标准',
  explanation: '说明',
  basis: '依据',
  state: '状态',
  inWorkspace: (findings: number, reports: number) =>
    findings === 0 ? '本工作区没有疑点' : `本工作区 ${findings} 条疑点，见于 ${reports} 份报告`,
  whenOff: '停用后不再核对；已作的判断保留，列为“失去对应的判断”，重新启用即恢复对应。',
  loading: '正在读取规则…',
  undo: (line: string) => `撤销：${line}`,
  redo: (line: string) => `重做：${line}`,
  nothingToUndo: '没有可撤销的设置',
  nothingToRedo: '没有可重做的设置',
} as const

/** Judging the whole workspace anew. */
export const judgingWords = {
  region: '重新核对',
  running: (done: number, total: number) => `正在按现行规则重新核对 ${done}/${total}`,
  stopped: (behind: number) => `有 ${behind} 份报告尚未按现行规则核对；打开时逐份核对`,
  cancel: '停止',
  resume: '继续核对',
} as const

/** Equal findings across reports. */
export const alikePane = {
  title: '同类疑点',
  back: '返回审核',
  button: (same: number, rule: number) => (rule > same ? `同类 ${same} 条 · 同规则 ${rule} 条` : `同类 ${same} 条`),
  none: '本工作区仅此一条',
  hint: '在各份报告中查找同类疑点，一次判断（L）',
  scope: '范围',
  same: (count: number) => `同一问题 ${count}`,
  rule: (count: number) => `同一规则 ${count}`,
  sameHint: '同一规则、同样的单元格或事项、同样的算式',
  ruleHint: '这条规则的所有疑点',
  onlyPending: '只看待核',
  list: '同类疑点',
  loading: '正在查找…',
  empty: '没有待核的同类疑点',
  emptyAll: '没有同类疑点',
  behind: (count: number) => `另有 ${count} 份报告尚未按现行规则核对，未列入。`,
  cut: (shown: number, total: number) => `共 ${total} 条，列出前 ${shown} 条；判断后再列其余。`,
  pickAll: '全选',
  picked: (picked: number, all: number) => `已选 ${picked}/${all}`,
  open: '打开这份报告',
  judge: '判断',
  reasonCode: '排除理由',
  reason: '说明（记在每一条上）',
  reasonNeeded: '说明（选“其他”时必填）',
  apply: (count: number) => `判断所选 ${count} 条`,
  applying: '正在保存…',
  done: (done: number, unchanged: number, gone: number) =>
    [`已判断 ${done} 条`, unchanged > 0 ? `${unchanged} 条原已如此` : '', gone > 0 ? `${gone} 条已不存在` : '']
      .filter(Boolean)
      .join('，'),
  undone: (done: number, kept: number) =>
    kept > 0 ? `已撤销 ${done} 条；${kept} 条所在报告此后另有改动，保留` : `已撤销 ${done} 条`,
  redone: (done: number, kept: number) =>
    kept > 0 ? `已重做 ${done} 条；${kept} 条所在报告此后另有改动，未重做` : `已重做 ${done} 条`,
  undo: '撤销这次批量判断',
  redo: '重做这次批量判断',
  keys: '↑↓ 移动 · 空格 选 · A 全选 · 1–4 判断 · Ctrl Enter 执行 · Enter 打开',
  unknownAgency: '机关未识别',
} as const

/** The severity that the auditor gives a finding. */
export const weighing = {
  button: '程度',
  hint: '改变这条疑点的严重程度，须写明理由（S）',
  form: '改变严重程度',
  reason: '理由（必填，印入备忘录）',
  restore: '恢复原判',
  changed: (from: string, to: string) => `${from} → ${to}`,
  changedBy: (who: string, at: string, reason: string) => `${who} ${at}：${reason}`,
  title: '程度',
} as const
