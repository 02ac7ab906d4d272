import type { Severity } from '../rules/verdict.ts'
import { severityNames } from './memo.ts'

/** How a kind of correction is called. */
export const correctionKindNames = { reading: '读取错误', source: '原文错误' } as const

/** How the states of a decision are called. */
export const decisionStateNames = { pending: '待核', confirmed: '属实', dismissed: '排除', rectified: '已整改' } as const

/** How the reasons of a dismissal are called. */
export const dismissalReasonNames = {
  'different-scope': '口径不同',
  'harmless-slip': '笔误无影响',
  misread: '误读',
  other: '其他',
} as const

/** How the states of a report's review are called. */
export const reviewStateNames = { unreviewed: '未核', 'in-review': '在核', reviewed: '已核' } as const

/** How the fields of a report's identity are called. */
export const identityFieldNames = { agency: '行政机关', year: '报告年度', form: '表格格式' } as const

/** How the forms are called on which tables are typed in. */
export const formChoiceNames = { '2021': '2021年格式', '2021-merged': '2021年格式（六合并）', '2019': '2019年格式' } as const
/** Another form chosen, in one line. */
export const chosenFormLine = (from: string, to: string) => `表格格式：${from} → ${to}`

/** What a summary prints for a cell that holds no number. */
export const cellStateNames = { blank: '空白', missing: '缺格', unreadable: '不可读' } as const

/** What a summary prints where the source does not say. */
export const notRead = '未读出'

/** Why a command was refused, by code: what is wrong and what to do. */
export const rejectionMessages = {
  'unknown-cell': '这份报告的表格里没有这一格，不能更正。',
  'value-required': '更正为数字时须填写数值。',
  'value-malformed': '数值须是十进制数，例如 91 或 12.5，不带千分位和单位。',
  'value-forbidden': '更正为空白、缺格或文字时不能带数值。',
  'raw-required': '更正为文字时须照录原文，例如“/”。',
  'no-correction': '这里没有更正，无可撤回。',
  'no-change': '与现在的内容相同，没有改动。',
  'no-cells': '没有要更正的单元格。',
  'agency-empty': '行政机关名称不能为空。',
  'year-malformed': '报告年度须是四位年份，例如 2025。',
  'form-read': '原文的表格已按现在的格式读出，不能改用这种格式。',
  'form-filled': '已录入的格中有这种格式没有的，换格式会丢掉它们。请先撤回这些格，再换格式。',
  'unknown-finding': '这条疑点已不存在，可能因更正或重新核对而消失。请在当前疑点中重新选择。',
  'reason-code-required': '排除疑点须选择理由。',
  'reason-required': '排除理由选“其他”时须写明理由。',
  'note-empty': '批注内容不能为空。',
  'severity-as-judged': '与规则判定的严重程度相同；要恢复请选“恢复原判”。',
  'severity-reason-required': '改变严重程度须写明理由。',
  'unknown-note': '这条批注已不存在。',
  'range-out-of-bounds': '所选文字超出原文范围，请重新选择。',
  'range-splits-character': '所选文字截断了一个汉字，请重新选择。',
  'quote-mismatch': '所选文字与原文不符，请重新选择。',
} as const

/** A correction, in one line. */
export const correctedLine = (cell: string, from: string, to: string, kind: string) => `更正 ${cell}：${from} → ${to}（${kind}）`
/** Corrections of many cells in one step, in one line: the first of them stands for where they are. */
export const correctedManyLine = (count: number, first: string, kind: string) => `更正 ${count} 格（${first} 起，${kind}）`
/** A withdrawn correction, in one line. */
export const withdrawnLine = (cell: string, from: string, to: string) => `撤回更正 ${cell}：${from} → ${to}`
/** A decision on a finding, in one line. */
export const decidedLine = (finding: string, from: string, to: string) => `疑点“${finding}”：${from} → ${to}`
/** A changed severity of a finding, in one line. */
export const severityLine = (finding: string, from: Severity, to: Severity) =>
  `疑点“${finding}”严重程度：${severityNames[from]} → ${severityNames[to]}`
/** A changed severity that was taken back, in one line. */
export const severityWithdrawnLine = (finding: string, from: Severity, to: Severity) =>
  `疑点“${finding}”严重程度恢复原判：${severityNames[from]} → ${severityNames[to]}`
/** A dismissal with its reason. */
export const dismissedAs = (reason: string) => `排除（${reason}）`
/** A note that was written, changed or deleted, in one line. */
export const noteLines = {
  added: (target: string, body: string) => `批注 ${target}：${body}`,
  edited: (target: string, body: string) => `修改批注 ${target}：${body}`,
  deleted: (target: string, body: string) => `删除批注 ${target}：${body}`,
} as const
/** What a note is attached to. */
export const noteTargets = {
  report: '全篇',
  finding: (topic: string) => `疑点 ${topic}`,
  text: (exact: string) => `原文“${exact}”`,
} as const
/** A change of the review's state, in one line. */
export const stateLine = (from: string, to: string) => `审核状态：${from} → ${to}`
/** What an undo writes into the trail. */
export const undoneLine = (summary: string) => `撤销：${summary}`
/** What a redo writes into the trail. */
export const redoneLine = (summary: string) => `重做：${summary}`
