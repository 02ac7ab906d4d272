import type { Severity } from '../rules/verdict.ts'

/** Names that the program gives by itself. */
export const programNames = {
  /** The window, the folder in the user's documents. */
  app: '核阅',
  defaultWorkspace: '默认工作区',
  /** Who is written down for a change while no reviewer was named. */
  unsigned: '未署名',
} as const

/** Why main refused a request, by code: what is wrong and what to do. */
export const requestMessages = {
  'bad-request': '请求的内容不合规定，未作任何改动。请重试；若再次出现，请联系维护人员。',
  'not-found': '这份报告已不在工作区中。',
  'finding-not-found': '这条疑点已不存在，可能因更正或重新核对而消失。',
  'no-workspace': '没有打开的工作区。请先打开或新建工作区。',
  internal: (log: string) => `程序内部出错，这一步没有完成。请重试；若再次出现，请把日志文件交给维护人员：${log}`,
  'not-writable': (path: string) => `不能写入 ${path}。请检查权限、磁盘空间，或文件是否正被其他程序打开。`,
  'not-opened': (path: string, why: string) => `${path}\n${why}`,
  'silent-drive': '存放工作区的存储设备没有回应，未作任何改动。请确认它已接好（网络盘须已连通），再打开；或打开别的工作区。',
  'no-paths': '没有可导入的文件。',
} as const

/** Why a file of an import was not taken, where it is not the reader that refused. */
export const importMessages = {
  'not-a-report': '没有认出政府信息公开工作年度报告，未导入。如确是年度报告，请把这个文件单独拖入窗口。',
  'only-pictures': '只有图片，认不出是不是年度报告，未导入。如是，请把这个文件单独拖入窗口，再对照原貌键入表格。',
  'too-many-files': (most: number) => `文件超过 ${most} 个，其余未导入。请分批拖入。`,
  rest: '（其余文件）',
  'workspace-closed': '工作区已切换，未导入。请在新的工作区中重新导入。',
} as const

/** The system's dialogs. */
export const dialogWords = {
  importTitle: '导入年度报告',
  importButton: '导入',
  createTitle: '选择或新建一个文件夹，作为新工作区',
  createButton: '在此新建',
  openTitle: '打开工作区：选择含有 workspace.db 的文件夹',
  openButton: '打开',
  savePdfTitle: '保存审核备忘录',
  savePdfButton: '保存',
  pdf: 'PDF 文件',
  reports: '年度报告',
  allFiles: '所有文件',
  memoName: (agency: string, year: string) => `审核备忘录_${agency}_${year}`,
  noAgency: '未识别机关',
  noYear: '年度不详',
} as const

/** The application menu. */
export const menuWords = {
  file: '文件(&F)',
  import: '导入文件…',
  createWorkspace: '新建工作区…',
  openWorkspace: '打开工作区…',
  memo: '打印备忘录…',
  quit: '退出',
  edit: '编辑(&E)',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '视图(&V)',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetZoom: '实际大小',
  fullScreen: '全屏',
  help: '帮助(&H)',
  keys: '快捷键',
  about: '关于核阅',
  aboutClose: '关闭',
  aboutDetail: (version: string, rules: string) => `版本 ${version}\n规则集 ${rules}\n离线运行，不连接任何网络。`,
} as const

/** What the review without a window prints. */
export const headlessText = {
  workspace: (path: string) => `工作区：${path}`,
  importing: (count: number) => `导入 ${count} 个文件`,
  nothing: '没有可导入的文件。',
  failed: (file: string, message: string) => `✗ ${file}\n    ${message}`,
  duplicate: (file: string) => `= ${file}\n    内容与已导入的报告完全相同，没有重复导入`,
  file: (file: string) => `    来源 ${file}`,
  report: (agency: string, year: string) => `✓ ${agency} ${year}`,
  year: (year: number) => `${year} 年度`,
  read: (read: number, total: number) => `读出 ${read}/${total}`,
  noTables: '没有可读的法定表格',
  checks: (passed: number, failed: number, open: number) => `核对通过 ${passed} · 不符 ${failed} · 无法核对 ${open}`,
  findings: (error: number, warning: number, notice: number) => `错误 ${error} · 警示 ${warning} · 提示 ${notice}`,
  finding: (severity: Severity, reading: boolean, text: string) =>
    `    〔${{ error: '错误', warning: '警示', notice: '提示' }[severity]}${reading ? '·读取' : ''}〕${text}`,
  moreFindings: (count: number) => `    另有 ${count} 条，见备忘录`,
  memo: (path: string) => `    备忘录 ${path}`,
  memoFailed: (log: string) => `    备忘录没有生成，详情见日志 ${log}`,
  failedInside: (log: string) => `程序内部出错，审核没有完成。详情见日志 ${log}`,
  total: (files: number, reports: number, failed: number) => `共 ${files} 个文件：导入报告 ${reports} 份，未导入 ${failed} 个`,
  trail: (seq: number, hash: string) => `留痕链首 #${seq} ${hash}`,
  workspaceFailed: (message: string) => `工作区没有打开：${message}`,
  inUse: '核阅已在运行，请求已转给那个窗口。',
} as const
