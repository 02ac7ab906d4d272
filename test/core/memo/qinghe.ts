import { textLocator } from '../../../src/core/document/locator.ts'
import type { SourceDocument } from '../../../src/core/document/source-document.ts'
import type { Cell, RecognisedReport } from '../../../src/core/extract/recognised-report.ts'
import { cellIds, table3Rows, type CellId } from '../../../src/core/form/form.ts'
import type { MemoInput } from '../../../src/core/memo/memo.ts'
import { effectiveCells } from '../../../src/core/review/effective-cells.ts'
import { emptyReview, type Review } from '../../../src/core/review/review.ts'
import { qingheRules, qingheVerdicts } from './qinghe-verdicts.ts'

/** A report of an organ that does not exist, laid out by hand, with each state of a cell and known contradictions. */
export const agency = '云岭市青禾区档案局'

/** Raw characters by cell where they are not "0"; null: the source has no such cell; "": blank. */
const raws: Partial<Record<CellId, string | null>> = {
  't2.regulations.made': '',
  't2.regulations.repealed': '',
  't2.regulations.valid': '',
  't2.normativeDocuments.made': '2',
  't2.normativeDocuments.repealed': '1',
  't2.normativeDocuments.valid': '22（其中修订16件）',
  't2.punishment.processed': '/',
  't2.coercion.processed': '/',
  't2.fees.amount': '25.1',
  't3.newReceived.naturalPerson': '91',
  't3.newReceived.total': '91',
  't3.granted.naturalPerson': '71',
  't3.granted.total': '71',
  't3.denied.internalAffairs.naturalPerson': '4',
  't3.denied.internalAffairs.total': '4',
  't3.unavailable.notHeld.naturalPerson': '7',
  't3.unavailable.notHeld.total': '7',
  't3.unavailable.needsCreation.naturalPerson': '3123',
  't3.otherOutcome.overdueFee.naturalPerson': null,
  't3.otherOutcome.overdueFee.business': null,
  't3.otherOutcome.overdueFee.research': null,
  't3.otherOutcome.overdueFee.publicInterest': null,
  't3.otherOutcome.overdueFee.legalService': null,
  't3.otherOutcome.overdueFee.otherOrganization': null,
  't3.otherOutcome.overdueFee.total': null,
  't3.totalProcessed.naturalPerson': '82',
  't3.totalProcessed.total': '82',
  't3.carriedForward.naturalPerson': '9',
  't3.carriedForward.total': '9',
  't4.reconsideration.upheld': '1',
  't4.reconsideration.total': '1',
}

/** Cells that relations, not separators, decided. */
const inferred = new Set<CellId>(['t3.unavailable.notHeld.naturalPerson', 't3.unavailable.notHeld.total'])

const opening = [
  `${agency}2025年政府信息公开工作年度报告`,
  '',
  '一、总体情况',
  '2025年，我局主动公开政府信息965篇，其中机构职能805篇，规划计划163篇，统计数据196篇。',
  '全年共收到政府信息公开申请91件,均已按期答复。',
  '',
].join('\n')

/** The document and its cells: the opening, then one cell a line. */
export function qinghe(): { document: SourceDocument; report: RecognisedReport } {
  let text = opening
  const cells = cellIds('2021').map((id): Cell => {
    const raw = raws[id] === undefined ? '0' : raws[id]
    const start = text.length + 1
    const end = start + (raw ?? '').length
    text += raw === null ? '' : `|${raw}\n`
    const state = stateOf(id, raw)
    return {
      id,
      state,
      value: state === 'number' ? (raw ?? '').replace(/（.*$/, '') : null,
      raw: raw === null || raw === '' ? null : raw,
      inferred: inferred.has(id),
      where: raw === null ? null : textLocator(start, end),
      span: raw === null ? null : { start, end },
      candidates: state === 'unreadable' ? ['3', '31', '312'] : [],
    }
  })
  const title = { value: agency, where: textLocator(0, agency.length), span: { start: 0, end: agency.length } }
  const year = { value: 2025, where: textLocator(9, 13), span: { start: 9, end: 13 } }
  const whole = { start: opening.length, end: text.length }
  return {
    document: { format: 'text', encoding: 'gb18030', text, blocks: [], notes: [] },
    report: {
      kind: 'annual-report',
      agency: title,
      year,
      edition: '2021',
      sections: [],
      tables: { 2: whole, 3: whole, 4: whole },
      prose: [{ start: 0, end: opening.length }],
      cells,
      deviations: [],
      leftovers: [],
      part: null,
    },
  }
}

/** The input of the report's memo with a review; what is given replaces the ordinary. */
export function qingheInput(review: Review = emptyReview, changes: Partial<MemoInput> = {}): MemoInput {
  const { document, report } = qinghe()
  return {
    item: { agency, year: 2025, edition: '2021', kind: 'annual-report', state: review.state, version: 1, versions: 1 },
    file: {
      name: '青禾区档案局2025年报.txt',
      sha256: '7d1a54127b222502f5b79b5fb0803061152a44f92b37e23c6527baf665d4da9a',
      bytes: 10_464,
      format: 'text',
      encoding: 'gb18030',
      importedAt: '2026-01-12T09:30:00+08:00',
    },
    document,
    report,
    review,
    cells: effectiveCells(report, review),
    verdicts: qingheVerdicts(document.text),
    related: [],
    orphans: [],
    orphanedSeverities: [],
    ruleSettings: [],
    trailHead: { seq: 128, hash: '3fa9c07e5b1d44e2a6c8f0137b9d2e5641a7c3d85e6f90b21c4d7e8fa0b3c6d9' },
    workspaceName: '2025年度年报审核',
    reviewer: '沈思远',
    appVersion: '0.1.0',
    ruleSetVersion: '2026.1',
    rules: qingheRules,
    ...changes,
  }
}

/** A review with one of everything. */
export const fullReview: Review = {
  state: 'in-review',
  identity: [],
  corrections: [
    correction('t3.granted.naturalPerson', 'source', '68', '分项之和应为 82，核对原始登记簿后为 68', '2026-01-12T10:02:00+08:00'),
    correction(
      't3.unavailable.needsCreation.naturalPerson',
      'reading',
      '3',
      '原文此处与下一行行号粘连',
      '2026-01-12T10:01:00+08:00',
    ),
  ],
  decisions: [],
  severities: [],
  notes: [
    { id: 'n1', target: { kind: 'report' }, body: '=HYPERLINK("x")\n第二行', who: '沈思远', at: '2026-01-12T10:10:00+08:00' },
    {
      id: 'n2',
      target: { kind: 'cell', cell: 't2.fees.amount' },
      body: '请附收费依据。',
      who: '沈思远',
      at: '2026-01-12T10:11:00+08:00',
    },
    {
      id: 'n3',
      target: { kind: 'text', position: { start: 86, end: 92 }, quote: { exact: '均已按期答复', prefix: '91件,', suffix: '。' } },
      body: '与结转 9 件不合，已电话询问。',
      who: '沈思远',
      at: '2026-01-12T10:12:00+08:00',
    },
  ],
}

/** The rows of the table, for tests that count them. */
export const rowCount = table3Rows('2021').length

function correction(
  cell: CellId,
  kind: 'reading' | 'source',
  value: string,
  reason: string,
  at: string,
): Review['corrections'][number] {
  return { cell, kind, state: 'number', value, raw: null, reason, who: '沈思远', at }
}

function stateOf(id: CellId, raw: string | null): Cell['state'] {
  if (raw === null) return 'missing'
  if (raw === '') return 'blank'
  if (id === 't3.unavailable.needsCreation.naturalPerson') return 'unreadable'
  return raw === '/' ? 'text' : 'number'
}
