import type { CellState } from '../extract/recognised-report.ts'
import type { ReportKind, TableNumber } from '../extract/recognised-report.ts'
import type { CorrectionKind, DecisionState, DismissalReason, ReviewState } from '../review/review.ts'
import type { About, Outcome, Severity } from '../rules/verdict.ts'

/** The words of the window: one sentence or label an entry, functions where a number or a name goes in. */
export const desk = {
  name: '核阅',
  subtitle: '政府信息公开工作年度报告审核',
  loading: '正在打开工作区…',
  bootFailed: '工作区没有打开',
  retry: '重试',
  openOther: '打开其他工作区…',
  resize: { list: '报告列表宽度', panes: '原文与表格的分界', bottom: '疑点面板高度' },
  notices: '消息',
  close: '关闭',
  cancel: '取消',
  save: '保存',
  apply: '确定',
  dismissNotice: '知道了',
  none: '无',
  panes: { reports: '报告列表', source: '原文', tables: '表格', bottom: '疑点', header: '报告', top: '工具栏' },
  reviewState: { unreviewed: '未核', 'in-review': '在核', reviewed: '已核' } satisfies Record<ReviewState, string>,
  severity: { error: '错误', warning: '警示', notice: '提示' } satisfies Record<Severity, string>,
  about: { source: '报告疑点', reading: '读取疑问' } satisfies Record<About, string>,
  outcome: { passed: '通过', failed: '不符', notEvaluable: '无法核对' } satisfies Record<Outcome, string>,
  cellState: { number: '数值', blank: '空白', text: '文字', missing: '缺', unreadable: '疑读' } satisfies Record<
    CellState,
    string
  >,
  decision: { pending: '待核', confirmed: '属实', dismissed: '排除', rectified: '已整改' } satisfies Record<
    DecisionState,
    string
  >,
  dismissal: {
    'different-scope': '口径不同',
    'harmless-slip': '笔误无影响',
    misread: '误读',
    other: '其他',
  } satisfies Record<DismissalReason, string>,
  correctionKind: { reading: '读取更正', source: '原文更正' } satisfies Record<CorrectionKind, string>,
  correctionMark: { reading: '读', source: '源' } satisfies Record<CorrectionKind, string>,
  correctionHint: {
    reading: '程序读错了：改成原文实际印的值',
    source: '原文本身有误：记下应为的值，疑点保留',
  } satisfies Record<CorrectionKind, string>,
  kind: {
    'annual-report': '年度报告',
    workbook: '汇总表',
    'pre-2019-report': '2019 年前旧式报告',
    other: '不是年度报告',
  } satisfies Record<ReportKind, string>,
  table: { 2: '表二', 3: '表三', 4: '表四' } satisfies Record<TableNumber, string>,
  tableTitle: {
    2: '主动公开政府信息情况',
    3: '收到和处理政府信息公开申请情况',
    4: '政府信息公开行政复议、行政诉讼情况',
  } satisfies Record<TableNumber, string>,
  edition: (edition: string) => `${edition} 年版格式`,
} as const

/** The top bar. */
export const topBar = {
  search: '按机关、年度、文件名筛选',
  clearSearch: '清除筛选文字',
  importFiles: '导入文件',
  memo: '备忘录',
  help: '按键一览',
  theme: { auto: '跟随系统', light: '浅色', dark: '深色' },
  themeLabel: (name: string) => `外观：${name}`,
  workspace: '工作区',
  openOther: '打开其他工作区…',
  newWorkspace: '新建工作区…',
  recent: '最近用过',
  noRecent: '还没有其他工作区',
  absent: '文件夹已不在',
  current: '当前',
  reviewer: '审核人',
  reviewerUnset: '未填写',
  reviewerAsk: '请填写审核人：姓名会记入留痕，并印在备忘录上。',
  reviewerAskShort: '请填写审核人姓名',
  reviewerPlaceholder: '姓名',
} as const

/** The list of reports. */
export const reportList = {
  title: '报告',
  unknownAgency: '未识别机关',
  /** A line of an aggregated workbook that is no organ's own. */
  workbookLine: '汇总行',
  unknownYear: '年度不详',
  year: (year: number) => `${year}`,
  allYears: '全部年度',
  allStates: '全部状态',
  allSeverities: '全部疑点',
  filterYear: '按年度筛选',
  filterState: '按状态筛选',
  filterSeverity: '按疑点筛选',
  withSeverity: { error: '有错误', warning: '有警示', notice: '有提示', none: '无疑点', pending: '有待核', unread: '有未读格' },
  read: (read: number, total: number) => `读出 ${read}/${total}`,
  readPartly: (read: number, total: number, unread: number) => `${read}/${total} · 未读 ${unread}`,
  noTables: '未读到表格',
  version: (version: number, versions: number) => `${version}/${versions} 版`,
  dropHint: '拖入文件或文件夹即可导入',
  emptyTitle: '还没有报告',
  emptyBody:
    '把年度报告（网页、Word、PDF、OFD、Excel、文本）或整个文件夹拖到窗口里，程序会读出表格并逐项核对。原件只在本机保存。',
  noMatch: '没有符合筛选条件的报告',
  clearFilter: '清除筛选',
  shown: (shown: number, all: number) => (shown === all ? `${all} 份` : `${shown} / ${all} 份`),
  findings: (name: string, count: number) => `${name} ${count}`,
  noFindings: '无疑点',
  pendingAll: '全部待核',
  pending: (count: number) => `待核 ${count}`,
  allDecided: '已逐条判断',
  pick: '从左侧选一份报告',
  pickBody: '原文、表格与疑点会并排显示。↑ ↓ 选择，Enter 打开。',
  opening: '正在打开报告…',
  openFailed: '这份报告没有打开',
} as const

/** The header of the open report. */
export const reportHeader = {
  agency: '被审核单位',
  year: '报告年度',
  unknownAgency: '未识别，点此填写',
  sum: (name: string) => `${name}（汇总行）`,
  unknownYear: '年度？',
  correct: (field: string) => `更正${field}`,
  corrected: '已更正',
  original: (value: string) => `原读出：${value}`,
  originalNone: '原文未读出',
  withdraw: '恢复读出值',
  reason: '理由',
  yearInvalid: '年度应为四位数字',
  undo: (name: string) => `撤销：${name}`,
  redo: (name: string) => `重做：${name}`,
  nothingToUndo: '没有可撤销的操作',
  nothingToRedo: '没有可重做的操作',
  state: '审核状态',
  file: '原件',
  bytes: (bytes: number) =>
    bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`,
  sha: (hash: string) => `SHA-256 ${hash}`,
  importedAt: (at: string) => `导入于 ${at}`,
} as const

/** The source pane. */
export const sourcePane = {
  annotate: '批注',
  selected: (count: number) => `已选 ${count} 字`,
  line: (line: number) => `第 ${line} 行`,
  sheet: (sheet: string, cell: string) => `${sheet}!${cell}`,
  page: (page: number) => `第 ${page} 页`,
  empty: '原文没有可显示的文字',
  emptyBody: '文件里只有图片，程序不辨认图片中的字。请对照原貌键入表格。',
  showOriginal: '看原貌（O）',
  typeIn: '键盘录入（F4）',
  length: (characters: number) => `${characters.toLocaleString('zh-CN')} 字`,
  sheetName: (sheet: string) => `工作表：${sheet}`,
  cellMark: (label: string) => `${label} 的出处`,
  note: '批注',
  legend: { cell: '表格单元', quote: '疑点引文', note: '批注' },
  readingNote: {
    'hidden-sheet': '有隐藏的工作表',
    'hidden-rows': '有隐藏的行列',
    formula: '含公式，读的是保存时的结果',
    'rounded-display': '有数字显示时经过舍入，读的是保存的数',
    image: '含图片，图片里的字没有读',
    'recognised-text': '扫描件，文字由 OCR 识别，可能有误',
    'replacement-characters': '有无法识别的字符',
    'merges-lost': '合并单元格信息已丢失',
    'tracked-deletion': '含修订删除的文字',
    embedded: '嵌入了另一份文件，没有读取',
    'veiled-article': '正文取自网页的脚本或隐藏部分',
    'line-marks': '每行前的行号或引用符号未列入原文',
    'far-cells': '有远离表格的单元格，没有读取',
  },
} as const

/** The tables pane. */
export const tablesPane = {
  noTables: '没有可核对的表格',
  noTablesBody: {
    'annual-report': '没有识别出适用的表格格式。',
    workbook: '没有识别出适用的表格格式。',
    'pre-2019-report': '这是 2019 年以前的旧式报告，没有规定的三张表，程序不提取数据。',
    other: '这个文件不像政府信息公开工作年度报告，程序没有从中提取数据。',
  } satisfies Record<ReportKind, string>,
  readOut: (read: number, total: number) => `读出 ${read}/${total}`,
  blank: (count: number) => `空白 ${count}`,
  text: (count: number) => `文字 ${count}`,
  missing: (count: number) => `缺 ${count}`,
  unreadable: (count: number) => `疑读 ${count}`,
  leftovers: (count: number) => `剩余 ${count}`,
  corrected: (count: number) => `更正 ${count}`,
  checks: '核对',
  outcome: (name: string, count: number) => `${name} ${count}`,
  article: (article: string) => article,
  content: '信息内容',
  applicant: '申请人情况',
  organisation: '法人或其他组织',
  litigation: '行政诉讼',
  litigationDirect: '未经复议直接起诉',
  litigationAfter: '复议后起诉',
  missingMark: '缺',
  unreadableMark: '疑',
  blankMark: '空',
  candidates: '可能的读法',
  candidateKey: (key: number, value: string) => `${key} · ${value}`,
  tableAbsent: '没有读到这张表',
  jump: (table: string) => `跳到${table}`,
  findingsHere: (count: number) => `${count} 处不符`,
  doubtsHere: (count: number) => `${count} 处读取疑问`,
} as const

/** The line that describes the selected cell, and the editor in the cell. */
export const cellPane = {
  none: '选中一格，可见它的出处、原文字样与相关核对。F2 更正，N 批注。',
  raw: (raw: string) => `原文“${raw}”`,
  inferred: '由勾稽关系推断',
  inferredHint: '原文的数字连写，没有分隔；这一读法由行、列合计推断得出',
  was: (value: string) => `原读出 ${value}`,
  by: (who: string, at: string) => `${who} · ${at}`,
  edit: '更正',
  note: '批注',
  withdraw: '撤回更正',
  value: '更正值',
  kind: '更正类别',
  reason: '理由',
  reasonPlaceholder: '理由（可留空）',
  reasonNeeded: '原文更正须写明理由',
  will: {
    number: (value: string) => `记为数值 ${value}`,
    blank: '记为空白',
    text: (raw: string) => `照录文字“${raw}”`,
    missing: '记为原文无此格',
  },
  missingWord: '缺',
  invalidNumber: '不是精确的十进制数：不要分隔符、单位和空格；小数最多八位',
  keys: 'Enter 保存 · Esc 取消',
  unchanged: '与现值相同',
} as const

/** The findings, the checks and the decisions. */
export const findingsPane = {
  toOtherReport: '打开另一份报告中的这一格',
  tabs: { findings: '疑点', checks: '核对', reading: '读取', notes: '批注', versions: '版本', history: '历史' },
  tabList: '下方面板',
  pendingCount: (count: number) => `待核 ${count}`,
  keys: 'J K 上下 · U 下一条待核 · 1–4 判断 · S 程度 · L 同类 · N 批注',
  none: '没有疑点',
  noneBody: (passed: number, notEvaluable: number) =>
    notEvaluable > 0 ? `${passed} 项核对通过；另有 ${notEvaluable} 项无法核对，原因见“核对”。` : `${passed} 项核对全部通过。`,
  nothingChecked: '没有做任何核对',
  nothingCheckedBody: '没有读到可核对的内容，不等于没有问题。',
  decide: (rule: string) => `对“${rule}”的判断`,
  dismissReason: '排除理由',
  dismissText: '补充说明（选“其他”时必填）',
  note: '批注',
  decidedBy: (who: string, at: string) => `${who} ${at}`,
  orphans: '失去对应的判断',
  orphansBody: '重新核对后，这些判断所针对的疑点已不存在；保留备查，不会自动套用到别处。',
  unusable: '不可用',
  blankAsZero: '空白计零',
  checksEmpty: '这一类没有核对项',
  filterChecks: '按结果筛选',
  group: (name: string, count: number) => `${name} ${count}`,
  repaired: '按原文更正可消除',
  repairedHint: '原文更正后的数值满足这一关系；原文所印仍不符，疑点保留',
  introduced: '原文更正会带来的不符',
  introducedBody: '更正后的数值彼此不一致，请再核对更正。',
  progress: (decided: number, all: number) => `已判断 ${decided}/${all}`,
} as const

/** Notes and the trail. */
export const notesPane = {
  empty: '还没有批注',
  emptyBody: '在原文里拖选一段文字，或选中一格、一条疑点后按 N。',
  compose: '写批注',
  addReport: '给整份报告写批注',
  placeholder: '批注内容',
  keys: 'Ctrl+Enter 保存 · Esc 取消',
  edit: '修改',
  remove: '删除',
  on: { report: '整份报告', cell: '单元格', finding: '疑点', text: '原文' },
  detached: '所在文字已不在原处',
} as const

/** The trail of changes. */
export const historyPane = {
  empty: '还没有留痕',
  loading: '正在读取留痕…',
  head: (seq: number, hash: string) => `留痕链首 #${seq} · ${hash}`,
  scopeReport: '本报告',
  scopeAll: '整个工作区',
  scope: '范围',
  columns: { seq: '序号', at: '时间', who: '操作人', what: '操作', hash: '校验' },
} as const

/** Import: drop, progress, outcomes. */
export const importPane = {
  drop: '松开即可导入',
  dropBody: '文件或整个文件夹；格式按内容识别，相同的文件不会重复导入。',
  progress: (done: number, total: number) => `正在导入 ${done}/${total}`,
  reading: (file: string) => `正在读 ${file}`,
  preparing: '正在清点文件…',
  done: (imported: number) => `导入完成：${imported} 份`,
  versions: (count: number) => `新版本 ${count}`,
  duplicates: (count: number) => `重复 ${count}`,
  failures: (count: number) => `失败 ${count}`,
  cancelledCount: (count: number) => `取消 ${count}`,
  cancel: '取消导入',
  dismiss: '收起',
  details: '明细',
  open: '打开',
  openFirst: '打开已有的一份',
  imported: (findings: number) => (findings === 0 ? '已导入，无疑点' : `已导入，疑点 ${findings}`),
  newVersion: (version: number) => `已导入为第 ${version} 版`,
  inArchive: (archive: string, file: string) => `${archive} › ${file}`,
  duplicate: '内容与已有报告完全相同，没有重复导入',
  cancelled: '已取消',
  noPath: '拖入的内容不是文件',
  region: '导入进度',
} as const

/** The memo pane. */
export const memoPane = {
  title: '审核备忘录',
  frame: '审核备忘录预览',
  print: '打印',
  savePdf: '存为 PDF',
  saving: '正在生成 PDF…',
  saved: (path: string) => `已保存：${path}`,
  printed: '已送交打印',
  loading: '正在排版备忘录…',
  failed: '备忘录没有生成',
  back: '返回审核',
} as const
