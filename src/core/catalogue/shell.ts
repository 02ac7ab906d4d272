/** The desktop shell's texts: menus, dialogs, and why a request could not be answered. */
export const mainText = {
  defaultWorkspace: '默认工作区',
  workspacesFolder: '核阅',
  /** Named in the trail while nobody has said who reviews. */
  unnamed: '未署名',
  menu: {
    file: '文件',
    import: '导入文件…',
    newWorkspace: '新建工作区…',
    openWorkspace: '打开工作区…',
    memo: '审核备忘录',
    quit: '退出',
    edit: '编辑',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    fullscreen: '全屏',
    help: '帮助',
    keys: '快捷键',
  },
  dialog: {
    import: '选择要导入的年度报告',
    importButton: '导入',
    reports: '年度报告（文本、网页、Word、PDF、Excel）',
    allFiles: '所有文件',
    create: '新建工作区：选择位置并命名文件夹',
    createButton: '新建',
    open: '打开工作区：选择工作区文件夹',
    openButton: '打开',
    savePdf: '备忘录另存为 PDF',
    saveButton: '保存',
    pdf: 'PDF 文件',
  },
  memoFile: (agency: string | null, year: number | null) => `审核备忘录_${agency ?? '未识别机关'}_${year ?? '年度不明'}`,
} as const

/** Why a request was refused, by code where no more is known. */
export const requestMessages = {
  'bad-request': '请求不合规范，未作任何改动。',
  'not-found': '这份报告已不在工作区中。',
  'no-workspace': '没有打开的工作区。请从左上角打开或新建一个工作区。',
  internal: '程序内部出错，未作任何改动。详情已记入日志。',
  'not-written': (path: string) => `不能写入 ${path}。请检查权限和磁盘空间，或换一个位置。`,
} as const

/** What the headless review prints. */
export const headlessText = {
  workspace: (path: string) => `工作区：${path}`,
  nothing: '没有可导入的文件。',
  failed: (file: string, message: string) => `✗ ${file}\n    ${message}`,
  duplicate: (file: string) => `＝ ${file}\n    内容与已导入的文件相同，未重复导入。`,
  title: (agency: string | null, year: number | null, version: number) =>
    `${agency ?? '未识别机关'} ${year ?? '年度不明'}${version > 1 ? `（第 ${version} 版）` : ''}`,
  read: (read: number, total: number, unread: number) => `读出 ${read}/${total}，未读 ${unread}`,
  checks: (passed: number, failed: number, open: number) => `核对：通过 ${passed}，不符 ${failed}，无法核对 ${open}`,
  findings: (error: number, warning: number, notice: number) => `疑点：错误 ${error}，警示 ${warning}，提示 ${notice}`,
  severity: { error: '错误', warning: '警示', notice: '提示' },
  more: (count: number) => `另有 ${count} 项，见备忘录`,
  memo: (path: string) => `备忘录：${path}`,
  summary: (imported: number, failed: number, findings: number) => `共导入 ${imported} 份，失败 ${failed} 份，疑点 ${findings} 项。`,
} as const
