import type { CellState } from '../extract/recognised-report.ts'

const form = '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号、〔2019〕60号）'
const regulation = '《政府信息公开条例》（国务院令第711号）'

/** Title and basis of every rule, by id; derived relations say 推定. */
export const ruleTexts = {
  't3.balance': {
    title: '表三勾稽：一 + 二 = 三（七）+ 四',
    legalBasis: `${form}表三表头：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”`,
  },
  't3.row-total': { title: '表三各行：总计 = 各类申请人之和（推定）', legalBasis: `${form}表三“总计”栏` },
  't3.column-total': { title: '表三各列：（七）总计 = （一）至（六）各项之和（推定）', legalBasis: `${form}表三“（七）总计”行` },
  't4.row-total': { title: '表四各组：总计 = 维持 + 纠正 + 其他 + 尚未审结（推定）', legalBasis: `${form}表四“总计”栏` },
  'counts.non-negative-whole': { title: '件数应为非负整数（推定）', legalBasis: `${form}表二至表四均以件数填报` },
  't2.fee-amount': {
    title: '行政事业性收费金额应为非负数，单位万元（推定）',
    legalBasis: `${form}表二“本年收费金额（单位：万元）”；${regulation}第二十条第（八）项`,
  },
  't2.document-stock': { title: '现行有效 + 本年废止 不少于 本年制发（推定）', legalBasis: `${form}表二第二十条第（一）项` },
  't2.published-total': {
    title: '对外公开总数量 不少于 本年新公开数量（推定，2019版）',
    legalBasis: '国办公开办函〔2019〕60号表二第二十条第（一）项',
  },
  't2.item-change': {
    title: '上一年项目数量 + 本年增减 不为负（推定，2019版）',
    legalBasis: '国办公开办函〔2019〕60号表二第二十条第（五）、（六）、（八）项',
  },
  'structure.section-missing': { title: '六个部分是否齐全', legalBasis: `${regulation}第五十条；${form}` },
  'structure.section-misnumbered': { title: '六个部分的序号与顺序', legalBasis: form },
  'structure.table-missing': { title: '三张法定表格是否齐全', legalBasis: `${regulation}第五十条第一款；${form}` },
  'structure.row-missing': { title: '表格是否缺行', legalBasis: form },
  'structure.column-missing': { title: '表格是否缺列', legalBasis: form },
  'structure.row-merged': { title: '（六）其他处理是否分行填报', legalBasis: '国办公开办函〔2021〕30号表三第三项第（六）目' },
  'structure.label-variant': { title: '行列名称与格式是否一致', legalBasis: form },
  'structure.value-displaced': { title: '数值是否错位', legalBasis: form },
  'structure.row-repeated': { title: '是否有重复的行', legalBasis: form },
  'structure.not-a-number': { title: '应填数字处是否填了文字', legalBasis: form },
  'structure.unreadable': { title: '是否有读不准的单元格', legalBasis: '本程序的读取结果' },
  'structure.leftover': { title: '表内是否有未归位的内容', legalBasis: '本程序的读取结果' },
  'structure.sign-for-none': {
    title: '以符号代替数字时，数量关系是否成立（推定）',
    legalBasis: `${form}表三表头、表三和表四“总计”`,
  },
  'structure.blank-total': { title: '分项有数而总计空白', legalBasis: `${form}表三、表四“总计”` },
  'prose.applications': { title: '文字与表三：新收、结转、办结数量（推定）', legalBasis: `${form}第一部分与第三部分应一致` },
  'prose.outcomes': { title: '文字与表三：办理结果数量（推定）', legalBasis: `${form}第一部分与第三部分应一致` },
  'prose.applicants': { title: '文字与表三：各类申请人数量（推定）', legalBasis: `${form}第一部分与第三部分应一致` },
  'prose.documents': { title: '文字与表二：规章、规范性文件数量（推定）', legalBasis: `${form}第一部分与第二部分应一致` },
  'prose.decisions': { title: '文字与表二：许可、处罚、强制决定数量（推定）', legalBasis: `${form}第一部分与第二部分应一致` },
  'prose.fees': { title: '文字与表二：行政事业性收费金额（推定）', legalBasis: `${form}第一部分与第二部分应一致` },
  'prose.disputes': { title: '文字与表四：行政复议、行政诉讼数量（推定）', legalBasis: `${form}第一部分与第四部分应一致` },
  'narrative.parts': { title: '文中总数与所列分项之和（推定）', legalBasis: `${regulation}第六条：应当及时、准确地公开政府信息` },
  'narrative.percent': { title: '文中百分比与其数量（推定）', legalBasis: `${regulation}第六条：应当及时、准确地公开政府信息` },
  'narrative.year': {
    title: '标题、期限、正文、落款的年份（推定）',
    legalBasis: `${regulation}第五十条：公布上一年度的年度报告`,
  },
  'narrative.change': { title: '文中与上年相比的增减（推定）', legalBasis: `${regulation}第六条：应当及时、准确地公开政府信息` },
  'narrative.consistency': {
    title: '文中同一数量前后是否一致（推定）',
    legalBasis: `${regulation}第六条：应当及时、准确地公开政府信息`,
  },
  'narrative.numbering': { title: '文中序号是否连续（推定）', legalBasis: `${regulation}第六条：应当及时、准确地公开政府信息` },
  'narrative.placeholder': {
    title: '是否留有模板占位文字（推定）',
    legalBasis: `${regulation}第六条：应当及时、准确地公开政府信息`,
  },
  'narrative.doubling': {
    title: '是否有重复的字词或标点（推定）',
    legalBasis: `${regulation}第六条：应当及时、准确地公开政府信息`,
  },
  'narrative.publication-date': { title: '落款日期是否在法定公布期限之内', legalBasis: `${regulation}第四十九条` },
  'narrative.completion': { title: '“均已答复”等表述与结转数量（推定）', legalBasis: `${form}表三“四、结转下年度继续办理”` },
  'narrative.processing-fee': {
    title: '第六部分是否报告信息处理费收取情况',
    legalBasis: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  },
  'across.carry-over': { title: '跨年：上年结转 = 上一年度报告的结转下年度（推定）', legalBasis: `${form}表三第二项、第四项` },
  'across.document-stock': {
    title: '跨年：现行有效 = 上年现行有效 + 本年制发 − 本年废止（推定，2021版）',
    legalBasis: `${form}表二第二十条第（一）项`,
  },
  'across.fee-scale': {
    title: '跨年：收费金额是否误用“元”为单位（推定）',
    legalBasis: `${form}表二“本年收费金额（单位：万元）”`,
  },
  'across.identical-tables': {
    title: '跨年：表格是否照搬上一年度（推定）',
    legalBasis: `${regulation}第五十条：公布上一年度的年度报告`,
  },
  'across.outlier': { title: '跨年：数量是否显著偏离本机关历年水平（推定）', legalBasis: `${regulation}第六条` },
  'across.copied-prose': {
    title: '跨年：第一、第五部分文字是否照搬上一年度（推定）',
    legalBasis: `${regulation}第五十条：公布上一年度的年度报告`,
  },
  'across.stated-change': {
    title: '跨年：文中与往年相比的增减与该年度报告是否一致（推定）',
    legalBasis: `${regulation}第五十条：公布上一年度的年度报告`,
  },
  'across.left-in': {
    title: '跨年：不符之处是否留用了上一年度的数字（推定）',
    legalBasis: `${regulation}第五十条：公布上一年度的年度报告`,
  },
  'across.revised': { title: '版本：与先前导入的版本相比有何改动（推定）', legalBasis: `${regulation}第六条` },
  'across.units': { title: '汇总：本级数字 = 下属各单位之和（推定）', legalBasis: `${form}表二至表四；${regulation}第五十条` },
  'across.workbook': { title: '汇总：公布的报告与汇总表是否一致（推定）', legalBasis: `${form}表二至表四` },
} as const

/** The id of a rule that is in the rule set. */
export type RuleId = keyof typeof ruleTexts

/** Why a cell could not be used as an operand. */
export const stateReasons: Record<CellState | 'absent', string> = {
  number: '为数字',
  blank: '为空白，不能当作零',
  text: '填的是文字',
  missing: '原文中没有',
  unreadable: '读不准',
  absent: '不在本表中',
}

const asNone = (signs: string): string => `表中以${signs}代替数字；如作零计，`

/** Sentences of verdicts. */
export const ruleMessages = {
  holds: '关系成立。',
  holdsWithBlanks: '关系成立；其中空白按零计（本表或本行以空白表示零）。',
  fails: (left: string, right: string, difference: string) => `${left} 与 ${right} 不等，相差 ${difference}。`,
  withBlanks: '其中空白按零计（本表或本行以空白表示零）。',
  failsEveryWay: (raws: string) => `“${raws}”有几种读法，但无论取哪一种，关系都不成立。`,
  doubtfulReading: '有关单元格是推断读出的，换一种读法可能成立，请先核对读数。',
  cannotJudge: (reasons: string) => `无法判断：${reasons}。`,
  operandUnusable: (cell: string, reason: string) => `${cell}${reason}`,
  blankTotal: (cell: string, sum: string) => `${cell}为空白，而分项之和为 ${sum}，空白不能当作零`,
  blankSide: '等式一侧全为空白，不能当作零',
  tableBlank: '整张表都是空白',
  tableAbsent: (table: string) => `原文中没有读到${table}`,
  noNumbers: '本行没有数字',
  countsHold: '本行数字均为非负整数。',
  notCount: (cells: string) => `${cells}不是非负整数。`,
  amountHolds: '金额为非负数。',
  amountNegative: '收费金额为负数。',
  stockFails: '现行有效与本年废止之和少于本年制发：本年制发的文件年末要么有效、要么已废止。',
  publishedFails: '对外公开总数量少于本年新公开数量。',
  itemChangeFails: '上一年项目数量加本年增减后为负数。',
  sectionPresent: (n: number) => `有第${'一二三四五六'[n - 1]}部分。`,
  sectionMissing: (n: number, title: string) => `没有找到第${'一二三四五六'[n - 1]}部分“${title}”。`,
  sectionsOrdered: '六个部分的序号依次排列。',
  sectionMisnumbered: (detail: string) => `部分的序号或顺序与格式不符：${detail}。`,
  tablePresent: (table: string) => `读到了${table}。`,
  tableMissing: (table: string) => `没有读到${table}：原文此处没有可读的表格，也可能是图片。表内各数一律作“缺”，不作零。`,
  tableUnread: (table: string) =>
    `没有读到${table}：原文此处有成行的数字，但没有认出表格，请对照原文录入。表内各数一律作“缺”，不作零。`,
  tableNowhere: (table: string) => `这份汇总表里没有${table}：所有单位的该表数据都作“缺”，不作零。只在第一个单位提示一次。`,
  nothingFound: (table: string) => `${table}中没有此类情况。`,
  rowMissing: (detail: string, isDoubtful: boolean) =>
    `${isDoubtful ? `没有读到此行：${detail}；表内另有数字未能归位，原文可能有此行` : `表格缺行：${detail}`}。该行各数作“缺”，不作零。`,
  columnMissing: (detail: string, isDoubtful: boolean) =>
    `${isDoubtful ? `没有读到此列：${detail}；表内另有数字未能归位，原文可能有此列` : `表格缺列：${detail}`}。该列各数作“缺”，不作零。`,
  rowMerged: '“（六）其他处理”合为一行填报，没有按格式分为三行；数量关系仍可核对。',
  labelVariant: (detail: string) => `名称与格式不一致：${detail}。`,
  valueDisplaced: (detail: string) => `数值的位置与表头对不上，可能错位：${detail}。`,
  rowRepeated: (detail: string) => `有重复的行：${detail}。`,
  notANumber: (texts: string) => `应填数字处填的是 ${texts}。`,
  signCounts: (counts: readonly (readonly [string, number])[]) =>
    counts.map(([text, count]) => `“${text}” ${count} 格`).join('、'),
  signsForNumbers: (table: string, counts: string) => `${table}应填数字处填的是符号：${counts}，均未当作零。`,
  unreadable: (cells: string) => `${cells}读不准，未作数字使用，请对照原文核定。`,
  leftover: (raw: string) => `表内有未能归位的内容“${raw}”，请对照原文。`,
  blankTotalsFound: (cells: string) => `分项有数而总计空白：${cells}。空白不当作零。`,
  signsAsNone: {
    't3.balance': (signs: string, left: string, right: string) =>
      `${asNone(signs)}本列第一、二项之和为 ${left}，与第三、四项之和 ${right} 不符。`,
    't3.row-total': (signs: string, left: string, right: string) =>
      `${asNone(signs)}本行各项之和为 ${left}，与总计 ${right} 不符。`,
    't3.column-total': (signs: string, left: string, right: string) =>
      `${asNone(signs)}本列（一）至（六）各项之和为 ${left}，与（七）总计 ${right} 不符。`,
    't4.row-total': (signs: string, left: string, right: string) =>
      `${asNone(signs)}本组各项之和为 ${left}，与总计 ${right} 不符。`,
  },
  signMeaningOpen: (table: string, signs: string) => `${table}中的${signs}是否表示“没有”，表中各数不足以说明`,
  agrees: (quote: string, reading: string) => `文中“${quote}”与${reading}一致。`,
  agreesTogether: (parts: string, reading: string) => `同一句中的 ${parts} 合计与${reading}一致。`,
  agreesRoughly: (quote: string, reading: string) => `文中“${quote}”为约数，与${reading}相符。`,
  disagrees: (quote: string, readings: string) => `文中“${quote}”与表格不一致：${readings}。`,
  readingDiffers: (reading: string, value: string, difference: string) => `按“${reading}”应为 ${value}，相差 ${difference}`,
  readingImpossible: (reading: string, raw: string) => `按“${reading}”，表中所印“${raw}”无论如何读都不是此数`,
  noSuchCells: '本报告的表格没有对应的格',
  noCounterpart: (quote: string, reasons: string) => `文中“${quote}”无法与表格核对：${reasons}。`,
  ambiguousScope: (quote: string, readings: string) => `文中“${quote}”的口径不能确定，未作判断（${readings}）。`,
  derivedTotal: '总计栏空白，由分项相加',
  unitSlip: '两数相差一万倍，疑为“元”与“万元”混用。',
  proseLabel: (measure: string) => `文中${measure}`,
  partsHold: (quote: string) => `“${quote}”：分项之和等于总数。`,
  partsFail: (quote: string, difference: string) => `“${quote}”：所列分项之和与总数不等，相差 ${difference}。`,
  partsUnclear: (quote: string) => `“${quote}”：所列分项可能不全、单位不一或有层级，未作判断。`,
  percentHolds: (quote: string) => `“${quote}”：百分比与数量相符。`,
  percentFails: (quote: string, computed: string) => `“${quote}”：按文中数量计算为 ${computed}，与所写百分比不符。`,
  percentUnclear: (quote: string) => `“${quote}”：找不到百分比的基数，未作判断。`,
  totalLabel: '文中总数',
  partLabel: '分项',
  percentLabel: '文中百分比',
  numeratorLabel: '部分',
  denominatorLabel: '基数',
  yearLabel: '报告年度',
  foundYearLabel: '文中年份',
  yearAgrees: '年份与报告年度一致。',
  periodYear: (found: string, year: string) => `统计期限写的是${found}年，报告年度为${year}年。`,
  openingYear: (found: string, year: string) => `正文写的是${found}年，报告年度为${year}年，疑为往年文字未更新。`,
  titleYear: (found: string, year: string) => `标题写的是${found}年，报告年度为${year}年。`,
  signatureYear: (found: string, year: string) => `落款日期${found}早于报告年度（${year}年）年末，疑为年份写错。`,
  yearUnknown: '没有读到报告年度',
  changeHolds: (quote: string) => `“${quote}”：增减与两年数量相符。`,
  changeFails: (quote: string, computed: string) => `“${quote}”：按文中数量计算，增减应为 ${computed}。`,
  nowLabel: '本年',
  beforeLabel: '上年',
  consistent: (name: string) => `文中各处的${name}一致。`,
  inconsistent: (name: string, statement: string) => `文中各处的${name}不一致：${statement}。`,
  balanceName: '新收、结转与办结数量',
  numberingHolds: '序号依次排列。',
  numberingFails: (steps: readonly (readonly [string, string, string])[]) =>
    `序号不连续：${steps.map(([before, found, expected]) => `“${before}”之后是“${found}”，应为“${expected}”`).join('；')}。`,
  noPlaceholders: '没有发现模板占位文字。',
  placeholders: (words: readonly string[]) => `留有未替换的模板文字：${words.map((word) => `“${word}”`).join('、')}。`,
  noDoublings: '没有发现重复的字词。',
  doublings: (words: readonly string[]) => `字词或标点重复：${words.map((word) => `“${word}”`).join('、')}。`,
  dateInTime: '落款日期在法定公布期限之内。',
  dateLate: (date: string, due: string, department: boolean) =>
    `落款日期${date}晚于法定公布期限${due}（${department ? '政府部门为1月31日' : '县级以上人民政府为3月31日'}）。`,
  completionHolds: '表述与结转数量不矛盾。',
  completionFails: (quote: string, count: string) => `文中“${quote}”，而表三“结转下年度继续办理”为 ${count} 件。`,
  processingFee: '信息处理费',
  feeReported: '第六部分报告了信息处理费收取情况。',
  feeNotReported: '第六部分没有提到信息处理费收取情况。',
  feeSectionAbsent: '没有读到第六部分',
  nothingRead: '整份文件是图片，没有读到任何文字',
  ofYear: (year: number, text: string, organ?: string) => `${organ ?? ''}${year}年·${text}`,
  differsBy: (difference: string) => `相差 ${difference}。`,
  noYearBefore: (year: number | null) =>
    year === null ? '没有读到报告年度，不能与上一年度核对' : `工作区里没有同一机关${year - 1}年度的报告`,
  carryOverFails: (year: number) => `上年结转与${year}年度报告的“结转下年度继续办理”不等，`,
  carryOverSumFails: (organs: readonly string[], year: number) =>
    `上年结转与并入本机关的${organs.join('、')}${year}年度报告的“结转下年度继续办理”之和不等，`,
  carryOverSumHolds: (organs: readonly string[], year: number) =>
    `上年结转等于并入本机关的${organs.join('、')}${year}年度报告的“结转下年度继续办理”之和。`,
  carryOverOfOne: (organ: string, year: number) =>
    `上年结转与${organ}${year}年度报告的“结转下年度继续办理”一致，其余并入机关同年度的报告未另计。`,
  predecessorsMissing: (organs: readonly string[], year: number) =>
    `并入本机关的${organs.join('、')}没有${year}年度的报告，多出的部分可能由其结转。`,
  organRenamed: '机关名称已变，多出的部分可能由其他并入的机关结转。',
  stockChainFails: '现行有效件数与上年现行有效加本年制发减本年废止不等，机关可能重新清理过文件，',
  feeScaleFails: (here: string, year: number, there: string) =>
    `收费金额为 ${here}，${year}年度为 ${there}，相差悬殊，疑有一处误以“元”为单位填报。`,
  feeScaleHolds: '两年金额在同一数量级内。',
  sameFigures: (count: number) => `${count} 个非零数字逐格相同`,
  otherFigures: '逐格比较有不同',
  tableRepeated: (table: string, year: number) => `${table}与${year}年度报告逐格相同，疑为照搬上一年度。`,
  tableNotRepeated: (table: string) => `${table}与上一年度不同。`,
  outlier: (cell: string, range: string, isHigh: boolean) =>
    `${cell}${isHigh ? '远高于' : '远低于'}本机关其他年度（${range}），请核对是否多写、漏写了数位。`,
  ordinary: (range: string) => `与其他年度（${range}）相比无异常。`,
  copiedShare: (percent: string) => `与上一年度相同或近乎相同的文字占 ${percent}`,
  copied: (section: 1 | 5, year: number, percent: string) =>
    `第${section === 1 ? '一' : '五'}部分有 ${percent} 的文字与${year}年度报告相同或近乎相同，疑为照搬。`,
  notCopied: (section: 1 | 5, percent: string) => `第${section === 1 ? '一' : '五'}部分与上一年度相同的文字占 ${percent}。`,
  statedChangeHolds: (year: number) => `与${year}年度报告的表格相符。`,
  statedChangeFails: (quote: string, year: number, computed: string) =>
    `“${quote}”与${year}年度报告的表格不符，按该报告应为 ${computed}。`,
  leftInProse: (quote: string, year: number) =>
    `“${quote}”与本年表格不符，却与${year}年度报告的同一数字相同，疑为上一年度文字留用未改。`,
  leftInCell: (cell: string, year: number) =>
    `${cell}与其他数字不符，却与${year}年度报告同一格的数字相同，疑为上一年度数字留用未改。`,
  row: (label: string) => `表三“${label}”一行`,
  column: (label: string) => `表三“${label}”一列`,
  leftInLine: (line: string, count: number, year: number) =>
    `${line}有 ${count} 格与其他数字不符，却都与${year}年度报告同一格的数字相同，疑为上一年度数字整行、整列留用未改。`,
  nothingLeftIn: (count: number) => `${count} 处不符都不是上一年度的数字。`,
  olderVersion: '先前版本',
  revised: (table: string, count: number) => `${table}有 ${count} 格与先前导入的版本不同。`,
  revisedParagraphs: '与先前版本不同的段落',
  proseRevised: (count: number) => `正文有 ${count} 段与先前导入的版本不同。`,
  proseAgrees: '正文与先前导入的版本相同。',
  punctuationDiffers: (count: number) => `正文与先前导入的版本字句、数字相同，只有 ${count} 段标点不同。`,
  paragraphAdded: (words: string) => `增“${words}”`,
  paragraphRemoved: (words: string) => `删“${words}”`,
  wordsReplaced: (before: string, after: string) =>
    before === '' ? `增“${after}”` : after === '' ? `删“${before}”` : `“${before}”改“${after}”`,
  andMoreParagraphs: (count: number) => `另有 ${count} 段`,
  workbook: '汇总表',
  workbookDiffers: (table: string, count: number) => `${table}有 ${count} 格与汇总表所列不同。`,
  nothingInCommon: '两份材料没有可以比较的数字',
  andMore: (count: number) => `另有 ${count} 格`,
  allAgree: (count: number) => `${count} 格逐格相同`,
  sameAs: (other: string) => `与${other}逐格相同。`,
  blankMark: '空白',
} as const

/** What a quantity of the prose counts, by the key of its measure. */
export function measureName(measure: string): string {
  const [head = '', ...rest] = measure.replace(/\.(?:none|all)$/, '').split('.')
  if (head === 'outcome')
    return `办理结果（${rest
      .join('.')
      .split('+')
      .map((one) => outcomeNames[one] ?? outcomeNames[one.split('.').at(-1) ?? ''] ?? one)
      .join('、')}）`
  if (head === 'applicant') return `申请人（${outcomeNames[rest[0] ?? ''] ?? ''}）`
  const names = rest
    .join('.')
    .split(/[.+]/)
    .map((one) => outcomeNames[one] ?? one)
  return outcomeNames[head] ?? names.join('·')
}

const outcomeNames: Readonly<Record<string, string>> = {
  newReceived: '新收申请',
  received: '新收与上年结转合计',
  carriedOver: '上年结转',
  carriedForward: '结转下年',
  totalProcessed: '办结申请',
  applications: '申请',
  grantedOrPartially: '予以公开及部分公开',
  granted: '予以公开',
  partiallyGranted: '部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  otherOutcome: '其他处理',
  naturalPerson: '自然人',
  business: '商业企业',
  research: '科研机构',
  publicInterest: '社会公益组织',
  legalService: '法律服务机构',
  organisations: '法人或其他组织',
  otherOrganization: '其他',
  regulations: '规章',
  normativeDocuments: '规范性文件',
  made: '制发',
  repealed: '废止',
  valid: '现行有效',
  licensing: '行政许可',
  punishment: '行政处罚',
  coercion: '行政强制',
  amount: '行政事业性收费',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReconsideration: '复议后起诉',
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
  stateSecret: '国家秘密',
  prohibitedByLaw: '法律禁止',
  securityAndStability: '三安全一稳定',
  thirdPartyRights: '第三方权益',
  internalAffairs: '内部事务',
  processInformation: '过程性信息',
  enforcementFiles: '执法案卷',
  administrativeQuery: '行政查询',
  notHeld: '不掌握',
  needsCreation: '没有现成信息',
  unclearAfterCorrection: '补正后不明确',
  complaint: '信访举报投诉',
  repeated: '重复申请',
  publication: '公开出版物',
  excessive: '大量反复申请',
  confirmation: '确认或重新出具',
  overdueCorrection: '逾期不补正',
  overdueFee: '逾期未缴费',
}

/** Official headings of the six sections. */
export const sectionTitles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const
