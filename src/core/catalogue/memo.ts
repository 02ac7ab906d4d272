import type { ReadingNoteCode, SourceFormat } from '../document/source-document.ts'
import type { CellState, ReportKind } from '../extract/recognised-report.ts'
import type { Severity } from '../rules/verdict.ts'

/** The order in which findings are printed: what arithmetic proves first. */
export const severityOrder: readonly Severity[] = ['error', 'warning', 'notice']

/** How severities are called on paper. */
export const severityNames: Record<Severity, string> = { error: '错误', warning: '警示', notice: '提示' }

/** The digit that a table's index numbers begin with. */
export const tableDigits = { 2: '二', 3: '三', 4: '四' } as const

/** Index numbers of what the memo lists. */
export const memoIndex = {
  finding: {
    error: (number: number) => `甲-${number}`,
    warning: (number: number) => `乙-${number}`,
    notice: (number: number) => `丙-${number}`,
    reading: (number: number) => `读-${number}`,
  },
  correction: { reading: (number: number) => `正-${number}`, source: (number: number) => `勘-${number}` },
  note: (number: number) => `注-${number}`,
  orphan: (number: number) => `存-${number}`,
  related: (number: number) => `参-${number}`,
} as const

/** Places in the source. */
export const memoPlaces = {
  line: (line: number, character: number) => `第 ${line} 行第 ${character} 字`,
  offsets: (start: number, end: number) => `字符位 ${start}–${end}`,
  sheet: (name: string) => `工作表“${name}”`,
  page: (page: number) => `第 ${page} 页`,
  box: (box: string) => `位置 ${box} 磅`,
} as const

/** What a note is attached to. */
export const memoNoteTargets = {
  report: '全篇',
  text: '原文',
  cell: (index: string, label: string) => `单元格 ${index} ${label}`,
  finding: (index: string) => `疑点 ${index}`,
  gone: (topic: string) => `疑点（已不存在）${topic}`,
} as const

/** Words that the form prints and that no row or column is called. */
export const formWords = {
  content: '信息内容',
  applicants: '申请人情况',
  organisations: '法人或其他组织',
  outcomes: '三、本年度办理结果',
  litigation: '行政诉讼',
} as const

/** Titles of the tables, as the form prints them. */
export const formTableTitles = {
  2: '表二　主动公开政府信息情况',
  3: '表三　收到和处理政府信息公开申请情况',
  4: '表四　政府信息公开行政复议、行政诉讼情况',
} as const

/** How formats are called on paper. */
export const formatNames: Record<SourceFormat, string> = {
  text: '纯文本',
  html: '网页（HTML）',
  mhtml: '网页归档（MHTML）',
  image: '图片',
  docx: 'Word 文档（docx）',
  wordml: 'Word 文档（XML）',
  doc: 'Word 文档（doc）',
  odt: 'OpenDocument 文档（odt）',
  rtf: 'RTF 文档',
  pdf: 'PDF 文档',
  xlsx: 'Excel 工作簿（xlsx）',
  xlsb: 'Excel 工作簿（xlsb）',
  xls: 'Excel 工作簿（xls）',
  spreadsheetml: 'Excel 工作簿（XML）',
  ods: 'OpenDocument 表格（ods）',
  csv: '分隔值文本（CSV）',
  ofd: 'OFD 版式文档',
}

/** What the document is. */
export const kindNames: Record<ReportKind, string> = {
  'annual-report': '政府信息公开工作年度报告',
  workbook: '汇总工作簿中的一份报告',
  'pre-2019-report': '2019年以前的旧式报告（无法定表格，未提取数据）',
  other: '不是政府信息公开工作年度报告（未提取数据）',
}

/** How the states of a cell are called on paper. */
export const stateNames: Record<CellState, string> = {
  number: '数字',
  blank: '空白',
  text: '文字',
  missing: '缺',
  unreadable: '读不准',
}

/** What the reader said about the file. */
export const readingNoteNames: Record<ReadingNoteCode, string> = {
  'hidden-sheet': '有隐藏的工作表',
  'hidden-rows': '有隐藏的行或列',
  formula: '含公式，读取的是文件中保存的结果',
  'rounded-display': '有数字显示时经过舍入，读取的是保存的数',
  'hidden-values': '有单元格存有数字而不显示，按空白读取',
  image: '含图片，图片中的文字未读取',
  'recognised-text': '扫描件，文字由识别软件（OCR）得出，可能有误',
  'replacement-characters': '有无法识别的字符',
  'merges-lost': '合并单元格信息已丢失',
  'tracked-deletion': '含修订状态下已删除的文字',
  embedded: '嵌入了另一份文件，没有读取',
  'veiled-article': '正文取自网页的脚本或隐藏部分',
  'placed-text': '网页把数字逐个摆放在坐标上，先后次序不可靠，各数未采用',
  'folded-lines': '编辑器按固定宽度折断的长行已接回',
  'line-marks': '每行前的行号或引用符号未列入原文',
  'far-cells': '有远离表格的单元格，没有读取',
}

/** The words of the memo. */
export const memoWords = {
  title: '审核备忘录',
  subtitle: '政府信息公开工作年度报告审核',
  documentTitle: (agency: string, year: string) => `审核备忘录－${agency}－${year}`,
  unknownAgency: '未读出单位名称',
  sum: (name: string) => `${name}（汇总行，不是一个机关）`,
  unknownYear: '年度未读出',
  year: (year: number) => `${year} 年度`,
  draft: '草稿',
  draftPending: (count: number) => `尚有 ${count} 项疑点待核，本备忘录为草稿。`,
  draftParts: (source: number, reading: number) => `其中报告疑点 ${source} 项，读取疑问 ${reading} 项。`,
  draftState: (state: string) => `本报告的审核状态为“${state}”，尚未标为“已核”，本备忘录为草稿。`,
  settled: (count: number) => `全部 ${count} 项疑点均已判断，审核状态为“已核”。`,
  settledNone: '核对范围内未发现疑点，审核状态为“已核”。',
  limits: (parts: string) => `另有 ${parts}，见第二部分。`,
  unread: (cells: number) => `${cells} 格未读出数字`,
  unjudged: (checks: number) => `${checks} 项无法核对`,
  switchedOff: (rules: number) => `${rules} 条规则停用`,
  info: {
    agency: '被审核单位',
    year: '报告年度',
    form: '格式版本及依据',
    kind: '文件性质',
    part: '所在位置',
    file: '来源文件',
    sha: 'SHA-256',
    size: '大小·格式·编码',
    imported: '导入时间',
    version: '版本',
    workspace: '工作区',
    state: '审核状态',
    reviewer: '审核人',
    asOf: '审核记录截至',
    trail: '留痕链首',
    program: '程序·规则集',
  },
  form: (edition: string, document: string) => `${edition}年版格式，${document}`,
  noForm: '未识别出适用的格式版本',
  bytes: (bytes: string) => `${bytes} 字节`,
  noEncoding: '编码不适用',
  version: (version: number, versions: number) => `本单位本年度第 ${version} 版，共 ${versions} 版`,
  noReviewer: '未登记',
  trail: (seq: number, hash: string) => `第 ${seq} 号　${hash}`,
  program: (app: string, rules: string) => `核阅 ${app}；规则集 ${rules}`,
  runningDraft: '审核备忘录（草稿）',
  runningHead: (agency: string, year: string) => `${agency}　${year}`,
  runningTrail: (seq: number, hash: string) => `留痕 ${seq}·${hash}`,
  page: ['第 ', ' 页　共 ', ' 页'],
  none: '无。',
  end: '（正文与附件至此结束）',
} as const

/** Section one: the result at a glance. */
export const resultWords = {
  title: '一、审核结果',
  columns: ['类别', '索引', '项数', '待核', '属实', '排除', '已整改'],
  source: (severity: string) => `报告疑点·${severity}`,
  reading: '读取疑问',
  total: '合计',
  range: (first: string, last: string) => (first === last ? first : `${first} 至 ${last}`),
  noIndex: '—',
  explain: '“报告疑点”是报告文字、数字之间的不符；“读取疑问”是本程序没有读准之处，不是报告的差错。两者分列，分别判断。',
  noneFound: '在第二部分所列范围内未发现报告疑点；未读出和无法核对的部分不在此结论之内。',
  nothingChecked: '本次没有完成任何核对。未发现疑点不等于没有问题。',
} as const

/** Section two: how far the checking went. */
export const scopeWords = {
  relatedTitle: '对照材料',
  relatedColumns: ['编号', '报告', 'SHA-256'],
  title: '二、核对范围',
  reading: '（一）读取',
  readSentence: (total: number, number: number) => `按格式应有 ${total} 格，读出数字 ${number} 格（更正之前）。`,
  noCells: '未提取表格数据：没有识别出适用的格式。',
  corrected: (count: number) => `审核人更正 ${count} 格，见“五、更正”。`,
  readColumns: ['状态', '格数', '单元格索引', '含义'],
  total: '应有',
  meanings: {
    number: '读出一个确切的数',
    blank: '有此格，格内无内容；不作零',
    text: '格内是文字（如“/”），照录',
    missing: '原文没有此格（缺行、缺列或缺表）；不作零',
    unreadable: '有字符，但有多种读法或无法读作数；未采用',
  },
  notesTitle: '来源文件的说明',
  checking: '（二）核对',
  checkSentence: (rules: number, passed: number, failed: number, open: number) =>
    `运行规则 ${rules} 条，核对 ${passed + failed + open} 项：通过 ${passed} 项，不符 ${failed} 项，无法核对 ${open} 项。`,
  silent: (count: number) => `规则集中另有 ${count} 条规则在本报告中没有可核对的对象，见附三。`,
  settingsTitle: '本工作区停用或改设的规则',
  settingsColumns: ['规则', '与规则集不同之处'],
  openTitle: '无法核对的项目及原因',
  openColumns: ['规则', '项数', '原因'],
  noneOpen: '没有无法核对的项目。',
  times: (count: number) => `（${count} 项）`,
  needed: '所需的格：',
  unusable: (state: string, cells: string) => `${state} ${cells}`,
  unusableStates: { number: '数字', blank: '空白而不能当作零', text: '文字', missing: '缺', unreadable: '读不准' },
} as const

/** Sections three and four: findings, ours and theirs apart. */
export const findingWords = {
  sourceTitle: '三、报告疑点',
  readingTitle: '四、读取疑问',
  readingLead: '以下各项是本程序对原文没有读准、须对照原件核定之处，不作为被审核单位的差错。',
  sourceNone: '无。结论以核对范围为限。',
  readingNone: '无。',
  columns: ['索引', '事项', '程度', '判断'],
  message: '说明',
  quote: '原文',
  statement: '算式',
  evidence: '对照',
  figures: '数值',
  operands: '各数',
  cells: '单元格',
  decision: '判断',
  basis: '依据',
  printed: { source: '报告所载', reading: '现读作' },
  expected: { source: '应为', reading: '按等式推算' },
  figure: (name: string, value: string) => `${name} ${value}`,
  unusable: '不可用',
  seeIndex: '出处见附二',
  blankAsZero: '空白计零',
  inText: '文中',
  corrected: (before: string, index: string) => `原为 ${before}，${index}`,
  undecided: '尚未判断',
  severity: '程度',
  severityChanged: (from: string, to: string) => `规则判为${from}，审核人改为${to}`,
  by: (who: string, at: string) => `${who}　${at}`,
  noPlace: '原文无此格',
  separator: '；',
} as const

/** Sections five to seven: corrections, notes, orphans. */
export const reviewWords = {
  correctionsTitle: '五、更正',
  reading: '（一）读取更正',
  readingLead: '本程序读错之处。原文无误，与被审核单位无关。',
  source: '（二）原文更正',
  sourceLead: '原文本身有误之处。原件未作改动，此处记下应为的值。',
  columns: {
    reading: ['索引', '单元格', '原文字样', '原读作', '更正为', '理由', '更正人·时间'],
    source: ['索引', '单元格', '原文字样', '原文所载', '应为', '理由', '更正人·时间'],
  },
  noReason: '（未写明）',
  notesTitle: '六、批注',
  noteColumns: ['索引', '对象', '内容', '批注人·时间'],
  orphansTitle: '七、失去对应疑点的判断',
  orphansLead: '重新核对后，下列判断所针对的疑点已不存在。保留备查，未套用到任何现有疑点。',
  orphanColumns: ['索引', '当时的疑点', '判断', '判断人·时间'],
} as const

/** Section eight and the end: signatures and proof. */
export const signWords = {
  title: '八、签署',
  author: '编制人',
  checker: '复核人',
  signature: '签名',
  date: '日期',
  dateBlank: '　　　　年　　月　　日',
  registered: (name: string) => `登记姓名：${name}`,
  proof: '留痕证明',
  proofText: (seq: number) =>
    `本备忘录所载的导入、更正、判断与批注均记入工作区的只增留痕，逐条以哈希相链。印制时链首为第 ${seq} 号：`,
} as const

/** The annexes. */
export const annexWords = {
  tables: '附一　三张法定表格（读取结果）',
  tablesLead: '按格式原样排列。左侧行号与上方列标合为单元格索引，如“三-01-A”。',
  legend: '图例',
  legends: {
    number: '数字（照录其值）',
    blank: '空白：有此格而无内容',
    text: '文字，照录',
    missing: '缺：原文没有此格',
    unreadable: '读不准：未作数字使用',
    inferred: '由勾稽关系推断的读数',
    corrected: '更正后的值；下附原值与更正索引',
    finding: '所涉疑点的索引',
  },
  missing: '缺',
  unreadable: '疑',
  inferred: '推',
  before: { reading: '原读', source: '原载' },
  absent: '原文中没有读到这张表，以下各格均为“缺”，不作零。',
  index: '附二　索引：各数在来源文件中的出处',
  indexLead: (hash: string) => `来源文件 SHA-256：${hash}`,
  indexHow: {
    text: '格内上行为规范文本的行号与行内字序（自 1 起），下行为字符位（自 0 起，含起不含止，按 UTF-16 码元计）。',
    sheet: '格内为工作表单元格。',
    page: '格内为页码及框线位置（左、上、右、下，单位磅，自页面左上角起）。',
  },
  sheet: (name: string) => `各格均在工作表“${name}”。`,
  remarks: '读数与原文字样不同、推断读出或读不准的单元格',
  remarkColumns: ['索引', '单元格', '原文字样', '读作', '性质'],
  remarkKinds: { unreadable: '读不准', inferred: '推断', normalised: '去除格式' },
  candidates: (values: string) => (values === '' ? '无' : `可能为 ${values}`),
  rules: '附三　核对规则明细',
  ruleColumns: ['规则', '依据', '通过', '不符', '无法核对'],
  silent: '本报告中没有可核对对象的规则',
  total: '合计',
  more: (named: string, count: number) => `${named} 等${count}项`,
} as const
