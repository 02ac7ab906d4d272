import type { SourceFormat } from '../document/source-document.ts'

/** The words of the original view. */
export const originalPane = {
  looks: '看原文的方式',
  text: '原文',
  original: '原貌',
  textHint: '读出的全部文字（O 切换）',
  originalHint: '原件本来的样子（O 切换）',
  /** Why there is no other look; for formats that have none. */
  noLook: {
    text: '文本文件没有版面，原文就是原貌',
    csv: 'CSV 没有版面，原文就是原貌',
    docx: 'Word 文档的版面须由 Word 排出，本机离线不能重现；原文已按段落与合并单元格显示',
    doc: 'Word 文档的版面须由 Word 排出，本机离线不能重现；原文已按段落显示',
    wordml: 'Word 文档的版面须由 Word 排出，本机离线不能重现；原文已按段落与合并单元格显示',
    odt: 'OpenDocument 文档的版面须由原软件排出，本机离线不能重现；原文已按段落与合并单元格显示',
    rtf: 'RTF 文档的版面须由 Word 排出，本机离线不能重现；原文已按段落显示',
  } satisfies Partial<Record<SourceFormat, string>>,
  opening: '正在打开原件…',
  failed: '原件没有显示',
  damagedPdf: '这个 PDF 已损坏，无法显示版面。请改看“原文”，或用原软件打开核对。',
  encryptedPdf: '这个 PDF 设有打开密码，无法显示版面。请改看“原文”。',
  page: (page: number, pages: number) => `${page} / ${pages} 页`,
  pageLabel: (page: number) => `第 ${page} 页`,
  pageFailed: (page: number) => `第 ${page} 页无法绘出，请改看“原文”`,
  zoomIn: '放大（+）',
  zoomOut: '缩小（-）',
  fit: '适合宽度（0）',
  percent: (factor: number) => `${Math.round(factor * 100)}%`,
  pages: '原件各页',
  frame: '原件网页',
  drawnFromText: 'OFD 按文字与线条绘出；图片、印章只标出位置',
  picture: '图片',
  sheets: '工作表',
  grid: (sheet: string) => `工作表 ${sheet}`,
  hiddenSheet: (sheet: string) => `${sheet}（隐藏）`,
  hiddenRow: '隐藏的行',
  hiddenColumn: '隐藏的列',
  emptySheet: '空工作表',
  formulaLine: '所选单元格的内容',
  nothingPicked: '点选一格，可见它的公式或内容',
  notAligned: '程序的读法已更新，与导入时不同，不能在原貌上标出位置；请改看“原文”',
  cellAt: (label: string) => `${label} 的出处`,
} as const

/** Why main does not show an original. */
export const originalMessages = {
  lost: '工作区里的原件不见了，因此不显示。原文与核对结果是导入时读出的，不受影响。请从备份恢复工作区，或重新导入该文件。',
  altered:
    '工作区里的原件与导入时的 SHA-256 不一致，已被改动或损坏，因此不显示。原文与核对结果是导入时读出的，不受影响。请从备份恢复工作区，并查明原因。',
  'no-look': '这种格式没有可显示的原貌，请看“原文”。',
} as const

/** Words that stand in a page in place of what is not shown. */
export const originalPage = {
  missingPicture: '图片未随网页保存',
  otherPicture: '这种图片（如 tiff、heic），请另存为 png 或 jpg',
} as const
