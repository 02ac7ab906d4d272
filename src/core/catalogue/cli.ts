import type { CellState, ReportKind } from '../extract/recognised-report.ts'
import type { Completeness } from '../review/completeness.ts'
import type { CheckCounts } from '../rules/verdict.ts'

/** How the command line is used. */
export const usage = `用法：
  npm run --silent inspect -- [--json] 文件...

  --json   每份报告输出一行 JSON（按文件顺序）
  不带时    输出供人阅读的表格、核对结果和疑点
  zip 压缩包  按其中每个文件分别输出，文件名写作“压缩包/内部路径”

退出状态：0 全部读出；1 至少一个文件无法读取；2 用法有误
`

/** What the command line says to a person. */
export const cliText = {
  unknownOption: (option: string) => `不认识的选项：${option}`,
  noFiles: '没有指定文件',
  notRead: (file: string, message: string, code: string) => `✗ ${file}\n  ${message}（${code}）`,
  source: (format: string, encoding: string | null, bytes: number) =>
    [format, encoding, `${bytes} 字节`].filter(Boolean).join(' · '),
  hash: (sha256: string) => `SHA-256 ${sha256}`,
  noAgency: '（未写明单位）',
  noYear: '（未写明年度）',
  year: (year: number) => `${year} 年度`,
  edition: (edition: string | null) => (edition === null ? '无适用格式' : `${edition} 年版格式`),
  completeness: ({ total, number, blank, text, missing, unreadable }: Completeness) =>
    `单元格 ${total}：数值 ${number} · 空白 ${blank} · 文字 ${text} · 缺失 ${missing} · 读不准 ${unreadable}`,
  checks: ({ passed, failed, notEvaluable }: CheckCounts) =>
    `核对 ${passed + failed + notEvaluable} 项：相符 ${passed} · 不符 ${failed} · 无法判断 ${notEvaluable}`,
  findings: (count: number) => `疑点 ${count} 条`,
  notEvaluable: (count: number) => (count === 1 ? '无法判断' : `无法判断 ${count} 项`),
  quote: (text: string) => `原文“${text}”`,
  note: (text: string) => `说明：${text}`,
  total: (files: number, read: number) => `共 ${files} 个文件，读出 ${read} 个，未能读取 ${files - read} 个`,
  tables: { 2: '表二 主动公开政府信息情况', 3: '表三 收到和处理政府信息公开申请情况', 4: '表四 行政复议、行政诉讼情况' },
  legend: '□ 空白 · × 缺失 · ? 读不准 · * 由勾稽关系推定',
} as const

/** Kinds of documents. */
export const reportKinds: Record<ReportKind, string> = {
  'annual-report': '政府信息公开工作年度报告',
  workbook: '汇总工作簿',
  'pre-2019-report': '2019 年以前的年度报告（没有现行格式的表格）',
  other: '不是年度报告',
}

/** Marks of cells that hold no number. */
export const cellMarks: Record<Exclude<CellState, 'number' | 'text'>, string> = { blank: '□', missing: '×', unreadable: '?' }

/** Severities and what a finding is about, in brackets before it. */
export const findingMarks = {
  error: '错误',
  warning: '存疑',
  notice: '提示',
  source: '原文',
  reading: '读取',
} as const
