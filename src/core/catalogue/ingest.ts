/**
 * Why a file could not be read and what to do about it: one sentence or two for each code of an ingest error. `detail`
 * is what the code is about (a format's name, a limit), "" where there is nothing to add.
 */
export const ingestMessages = {
  'empty-file': () => '文件是空的，没有任何内容。请核对是否保存或传输完整，再重新导入。',
  'too-large': (detail: string) => `文件超过程序的上限（${detail}）。请只保留年度报告本身，另存后再导入。`,
  'too-complex': (detail: string) => `文件结构异常复杂（${detail}），为保护本机未予读取。请用原软件打开，另存为新文件后再导入。`,
  'inflates-too-much': (detail: string) =>
    `文件解压后过大（${detail}），疑似异常文件，未予读取。请用原软件打开确认内容，另存后再导入。`,
  encrypted: (detail: string) => `文件设有打开密码${parenthesis(detail)}。请用原软件输入密码打开，取消密码后另存，再导入。`,
  truncated: (detail: string) => `文件不完整，末尾缺失${parenthesis(detail)}。请重新复制或下载完整的文件。`,
  damaged: (detail: string) => `文件已损坏，无法读取${parenthesis(detail)}。请用原软件打开确认，修复或另存后再导入。`,
  binary: () => '文件不是文字资料，而是二进制数据。请核对是否选错了文件。',
  'unsupported-format': (detail: string) => `不能读取这种格式：${detail}。`,
  undecodable: (detail: string) =>
    `无法判断文字编码，读出来会是乱码${parenthesis(detail)}。请用记事本打开，另存为 UTF-8 编码后再导入。`,
  'no-content': (detail: string) =>
    `文件可以打开，但里面没有任何文字${parenthesis(detail)}。请核对是否选错了文件，或是否只有图片。`,
  'garbled-text': () =>
    '文件里的文字没有编码对照，读出来是乱码，无法采用。请向报送单位索取 Word 或网页版本，或用原软件重新导出 PDF（嵌入字体）。',
  'too-slow': (detail: string) => `读取超过 ${detail} 秒仍未完成，已中止。请用原软件打开，只保留年度报告后另存，再导入。`,
  'out-of-memory': () => '读取所需内存超过上限，已中止。请用原软件打开，只保留年度报告后另存，再导入。',
  vanished: () => '文件不存在，可能已被移动、改名或删除，或者存储设备已断开。请核对后重新导入。',
  changed: () => '读取过程中文件被改动，读到的内容不可靠。请等待保存或复制完成后重新导入。',
  'not-a-file': (detail: string) => `这不是一个普通文件${parenthesis(detail)}。请选择年度报告文件。`,
  'unreadable-path': (detail: string) => `无法打开文件${parenthesis(detail)}。请检查访问权限和存储设备，或复制到本机后再导入。`,
  'reader-failed': (detail: string) => `程序读取此文件时出错${parenthesis(detail)}，未导入任何内容。请保留该文件并联系维护人员。`,
} as const satisfies Record<string, (detail: string) => string>

/** The names of formats that are recognised and cannot be read, each with what to do instead. */
export const unreadableFormats = {
  archive: '压缩包（能直接导入的只有 zip，而且其中不能再套压缩包）。请先解压，再导入里面的文件',
  package: '无法识别的文档包。请用原软件另存为 docx、xlsx 或网页',
  presentation: '演示文稿。年度报告请提供 Word、PDF、OFD、网页、文本或 Excel 格式',
  opendocument: 'OpenDocument 的图形或演示文稿。请用 WPS 或 Office 另存为 docx 或 xlsx',
  'ole-other': '无法识别的复合文档。请用原软件另存为 docx、xlsx 或网页',
  'xml-other': 'XML 数据。请提供 Word、PDF、OFD、网页、文本或 Excel 格式的年度报告',
  json: 'JSON 数据。请提供 Word、PDF、OFD、网页、文本或 Excel 格式的年度报告',
  database: '数据库文件。请核对是否选错了文件',
  program: '可执行程序。请核对是否选错了文件',
  media: '音频或视频。请核对是否选错了文件',
} as const

/** What to do about a known document format whose reader this version does not have; `format` is its usual name. */
export function noReaderYet(format: string): string {
  return `${format}（本版本尚不能读取此格式，请另存为网页、文本或 Excel 后再导入）`
}

/** The usual names of the formats, as the auditor knows them. */
export const formatNames = {
  text: '纯文本',
  html: '网页（HTML）',
  mhtml: '单文件网页（MHTML）',
  image: '图片',
  docx: 'Word 文档（docx）',
  wordml: 'Word 文档（XML）',
  doc: 'Word 97–2003 文档（doc）',
  odt: 'OpenDocument 文档（odt、fodt）',
  rtf: 'RTF 文档',
  pdf: 'PDF 文档',
  xlsx: 'Excel 工作簿（xlsx）',
  xlsb: 'Excel 二进制工作簿（xlsb）',
  xls: 'Excel 97–2003 工作簿（xls）',
  spreadsheetml: 'Excel 2003 XML 表格',
  ods: 'OpenDocument 表格（ods、fods）',
  csv: 'CSV 表格',
  ofd: 'OFD 版式文档',
} as const

/** What a reading note says; `detail` is a sheet's name, a count, or both. */
export const readingNotes = {
  'hidden-sheet': (detail: string) => `工作表“${detail}”是隐藏的，已一并读取`,
  'hidden-rows': (detail: string) => `有隐藏的行或列，已一并读取（${detail}）`,
  formula: (detail: string) => `有公式，采用文件中保存的计算结果（${detail}）`,
  'rounded-display': (detail: string) => `有数字显示时经过舍入，采用保存的数（${detail}）。如以显示的数为准，请订正`,
  'hidden-values': (detail: string) => `有单元格存有数字而不显示，按所显示的空白读取（${detail}）。请在原软件中核对其数字格式`,
  image: (detail: string) => `有图片，图片里的内容没有读取（${detail}）`,
  'recognised-text': (detail: string) => `扫描件，文字由识别软件（OCR）得出，可能有误，请对照原件核对（${detail} 页）`,
  'replacement-characters': (detail: string) => `有无法还原的字符，显示为“�”（${detail} 处）`,
  'merges-lost': (detail: string) => `合并单元格的范围有误，已按可辨认的部分读取（${detail}）`,
  'tracked-deletion': (detail: string) => `有标记为删除的内容，没有读取（${detail}）`,
  'far-cells': (detail: string) => `有单元格远离表格，没有读取（${detail}）。如确有内容，请移到表格旁边，另存后再导入`,
  'veiled-article': () => '网页打开时不显示正文，正文取自网页的脚本或隐藏部分，请与网站上显示的内容核对',
  'placed-text': () => '网页把数字逐个摆放在坐标上，书写的先后不是看到的先后，表中各数未作数字使用。请打印为 PDF 后再导入',
  'folded-lines': () => '长行被编辑器按固定宽度折断，已接回',
  'line-marks': () => '每行前的行号或引用符号（“>”）是编辑器或邮件加上的，未列入原文',
  embedded: (detail: string) => `文档中嵌入了另一份文件，没有读取（${detail}）。请用原软件打开，另存后再导入`,
} as const satisfies Record<string, (detail: string) => string>

/** Short technical details inside messages. */
export const ingestDetails = {
  megabytes: (limit: number) => `${limit} MB`,
  characters: (limit: number) => `${limit / 10_000} 万字`,
  entries: (limit: number) => `内部文件多于 ${limit} 个`,
  entrySize: (limit: number) => `单个内部文件超过 ${limit} MB`,
  totalSize: (limit: number) => `合计超过 ${limit} MB`,
  ratio: (limit: number) => `压缩比超过 ${limit} 倍`,
  depth: (limit: number) => `嵌套超过 ${limit} 层`,
  nodes: (limit: number) => `标记多于 ${limit} 个`,
  paragraphs: (limit: number) => `段落多于 ${limit} 个`,
  cells: (limit: number) => `单元格多于 ${limit} 个`,
  objectSize: (limit: number) => `单个内部对象超过 ${limit} MB`,
  objects: (limit: number) => `图文对象多于 ${limit} 个`,
  columns: (limit: number) => `列数多于 ${limit}`,
  merges: (limit: number) => `合并单元格多于 ${limit} 处`,
  sheets: (limit: number) => `工作表多于 ${limit} 张`,
  undeclared: '实际大小与文件自己的声明不符',
  checksum: '内容校验不符',
  noDirectory: '找不到压缩目录',
  compression: '无法解压',
  folder: '这是文件夹',
  permission: '没有访问权限',
  silentDrive: '存储设备没有回应',
  garbledName: '文件名的编码不是 UTF-8，请先改名',
  workbook: '工作簿',
  truncatedSheet: '找不到工作表数据',
  document: '找不到正文',
  page: (number: number) => `找不到第 ${number} 页`,
  xml: 'XML 不完整或有误',
  pages: (limit: number) => `页数多于 ${limit}`,
  processor: (seconds: number) => `解析已用去处理器 ${seconds} 秒，远多于同样大小的文件`,
  word95: 'Word 95 或更早的文档。请用 WPS 或 Word 另存为 docx',
  onlyPictures: '只有图片',
  scripts: '正文要由网页中的脚本取来，没有存在这个文件里，请在浏览器中打开，等正文显示后另存为网页或打印成 PDF，再导入',
  frames: '这是框架网页，正文在框架里的另一个网页中，请打开那个网页另存后再导入',
} as const

function parenthesis(detail: string): string {
  return detail === '' ? '' : `（${detail}）`
}
