import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read, utils, type WorkBook } from 'xlsx'
import { reportList } from '../../../src/core/catalogue/desk.ts'
import { findingsExport as words } from '../../../src/core/catalogue/findings-export.ts'
import { programNames } from '../../../src/core/catalogue/main.ts'
import { signWords } from '../../../src/core/catalogue/memo.ts'
import { findingsPaper } from '../../../src/core/export/findings-paper.ts'
import { findingColumns } from '../../../src/core/export/findings-table.ts'
import type { DecisionState } from '../../../src/core/review/review.ts'
import { checkReport, compareAgain } from '../../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../../src/core/rules/registry.ts'
import { findingsOf } from '../../../src/core/rules/verdict.ts'
import { exportFindings } from '../../../src/main/exporting/export-findings.ts'
import { findingsWorkbook } from '../../../src/main/exporting/findings-workbook.ts'
import { packImport } from '../../../src/store/packed-import.ts'
import type { Workspace } from '../../../src/store/workspace.ts'
import { create, options, stamp, there } from '../../store/open-here.ts'
import { sampleReport } from '../../store/sample-report.ts'

const real = { ...options, check: checkReport, compare: compareAgain, ruleSetVersion }
const formula = '=HYPERLINK("x","点我")'
/** 91 received, 82 of them processed, none carried forward. */
const unbalanced = {
  't3.newReceived.naturalPerson': '91',
  't3.newReceived.total': '91',
  't3.granted.naturalPerson': '82',
}

function imported(workspace: Workspace, agency: string, values: Record<string, string>): number {
  const { name, bytes, sha256, document, report } = sampleReport({ agency, values })
  const cells = new Map(report.cells.map((cell) => [cell.id, { ...cell, corrected: null }]))
  const packed = packImport(document, [{ report, verdicts: checkReport({ document, report, cells }) }])
  return workspace.importReport({ name, bytes, sha256, packed, ruleSetVersion, ...stamp }).reportId
}

/** A report with findings, one of them dismissed, another noted, a third lost to a correction; and a report without any. */
function worked() {
  const workspace = create(undefined, real)
  const id = imported(workspace, '云岭县林草局', unbalanced)
  const clean = imported(workspace, '云岭县水务局', {})
  const findings = findingsOf(there(workspace.openReport(id)).verdicts)
  const [first, second] = findings.filter(({ rule }) => rule === 't3.balance')
  const apply = (command: Parameters<Workspace['applyCommand']>[1]) =>
    expect(workspace.applyCommand(id, command, stamp)).toMatchObject({ ok: true })
  const { fingerprint, topic } = there(first)
  apply({ type: 'decide', fingerprint, state: 'dismissed', reasonCode: 'other', reason: formula })
  apply({ type: 'set-severity', fingerprint, severity: 'notice', reason: '@口径' })
  apply({ type: 'add-note', target: { kind: 'finding', fingerprint, topic }, body: '+86 21' })
  apply({ type: 'decide', fingerprint: there(second).fingerprint, state: 'confirmed', reasonCode: null, reason: '' })
  return { workspace, id, clean, count: findings.length, fingerprint: there(second).fingerprint }
}

const asked = (
  workspace: Workspace,
  reportIds: number[],
  format: 'xlsx' | 'csv' | 'page',
  state: DecisionState | null = null,
  reviewer: string | null = stamp.who,
) => exportFindings({ folder: workspace.path, reportIds, state, format, reviewer, at: stamp.at, appVersion: '0.0.0' }, real)

function rowsOf(book: WorkBook, sheet: string): Record<string, unknown>[] {
  return utils.sheet_to_json(there(book.Sheets[sheet]))
}

describe('the exported findings', () => {
  it('have a line each, with equation, judgement, reason, note and changed severity, as the desk has them', async () => {
    const { workspace, id, count } = worked()
    const { bytes, findings } = await asked(workspace, [id], 'xlsx')
    const book = read(bytes)
    const rows = rowsOf(book, words.sheets.findings)
    expect(findings).toBe(count)
    expect(rows).toHaveLength(count)
    const verdicts = findingsOf(there(workspace.openReport(id)).verdicts)
    expect(new Set(rows.map((row) => row['算式']))).toEqual(new Set(verdicts.map(({ statement }) => statement)))
    expect(rows.find((row) => row['判断'] === '排除')).toMatchObject({
      被审核单位: '云岭县林草局',
      报告年度: 2025,
      程度: '提示',
      规则原判程度: '错误',
      改变程度的理由: '@口径',
      排除理由: '其他',
      判断说明: formula,
      批注: '+86 21',
      判断人: stamp.who,
      规则编号: 't3.balance',
    })
    expect(rows.map((row) => row['序号'])).toEqual(rows.map((_, at) => at + 1))
  })

  it('say of every report how much was read and checked, also where nothing was found', async () => {
    const { workspace, id, clean } = worked()
    const { item } = there(workspace.openReport(clean))
    const book = read((await asked(workspace, [id, clean], 'xlsx')).bytes)
    expect(rowsOf(book, words.sheets.reports)[1]).toMatchObject({
      被审核单位: '云岭县水务局',
      应读格数: 200,
      数值: 200,
      核对通过: item.checks.passed,
      核对不符: item.checks.failed,
      无法核对: item.checks.notEvaluable,
    })
    const about = JSON.stringify(utils.sheet_to_json(there(book.Sheets[words.sheets.about]), { header: 1 }))
    expect(about).toContain(workspace.trailHead().hash)
    expect(about).toContain(words.about.reportsOf(2, 2))
  })

  it('can be only those of one judgement', async () => {
    const { workspace, id, clean } = worked()
    expect((await asked(workspace, [id, clean], 'xlsx', 'confirmed')).findings).toBe(1)
    expect((await asked(workspace, [id, clean], 'xlsx', 'rectified')).findings).toBe(0)
    const csv = Buffer.from((await asked(workspace, [id], 'csv', 'rectified')).bytes).toString()
    expect(csv).toContain(words.noneOf('已整改'))
  })

  it('keep a judgement and a changed severity whose finding is gone', async () => {
    const { workspace, id } = worked()
    const cells = Object.keys(unbalanced).map(
      (cell) => ({ cell: cell as 't3.newReceived.total', state: 'number', value: '0', raw: null }) as const,
    )
    expect(workspace.applyCommand(id, { type: 'correct-cells', kind: 'reading', reason: '误读', cells }, stamp)).toMatchObject({
      ok: true,
    })
    const rows = rowsOf(read((await asked(workspace, [id], 'xlsx')).bytes), words.sheets.findings)
    const orphans = rows.filter((row) => row['类别'] === words.orphan)
    expect(orphans).toHaveLength(3)
    expect(new Set(orphans.map((row) => row['判断']))).toEqual(new Set(['属实', '排除', undefined]))
    expect(orphans.find((row) => row['判断'] === undefined)).toMatchObject({
      说明: words.orphanWeightMessage,
      程度: '提示',
      规则原判程度: '错误',
      改变程度的理由: '@口径',
      判断人: stamp.who,
    })
  })

  it('are those of the rules as the workspace sets them now, though no report was judged anew yet', async () => {
    const { workspace, id } = worked()
    workspace.setRule({ rule: 't3.balance', on: false, severity: null, thresholds: {} }, stamp)
    expect(workspace.reportsBehind()).toHaveLength(2)
    const rows = rowsOf(read((await asked(workspace, [id], 'xlsx')).bytes), words.sheets.findings)
    expect(rows.filter((row) => row['规则编号'] === 't3.balance' && row['类别'] !== words.orphan)).toEqual([])
    expect(workspace.reportsBehind()).toHaveLength(2)
  })

  it('are text to a spreadsheet, whatever they begin with', async () => {
    const { workspace, id } = worked()
    const csv = Buffer.from((await asked(workspace, [id], 'csv')).bytes)
      .toString('utf8')
      .slice(1)
    for (const book of [read((await asked(workspace, [id], 'xlsx')).bytes), read(csv, { type: 'string' })])
      for (const sheet of Object.values(book.Sheets))
        for (const [at, cell] of Object.entries(sheet)) if (!at.startsWith('!')) expect(cell).not.toHaveProperty('f')
    expect(csv).toContain(`"'=HYPERLINK(""x"",""点我"")"`)
    expect(csv).toContain(`"'+86 21"`)
  })
})

describe('the findings on paper', () => {
  const page = async (workspace: Workspace, ids: number[], state: DecisionState | null = null) => {
    const { bytes, findings } = await asked(workspace, ids, 'page', state)
    return { findings, text: Buffer.from(bytes).toString() }
  }

  it('are counted by weight and judgement, listed by report with what was read and checked, and say what the trail ends with', async () => {
    const { workspace, id, clean, count } = worked()
    const { item } = there(workspace.openReport(clean))
    const { findings, text } = await page(workspace, [id, clean])
    const all = count + item.checks.failed
    expect(findings).toBe(all)
    for (const said of ['云岭县林草局　2025 年度', '云岭县水务局　2025 年度', workspace.trailHead().hash, item.sha256])
      expect(text).toContain(said)
    expect(text).toContain(words.paper.checks(item.checks.passed, item.checks.failed, item.checks.notEvaluable))
    expect(text).toContain(`（其他）`)
    expect(text).toContain(words.paper.weighed('错误', '@口径'))
    expect(text).toContain(words.paper.note('+86 21'))
    const [sum = ''] = /<tbody class="sum">.*?<\/tbody>/s.exec(text) ?? []
    const counts = [...sum.matchAll(/<td class="count">(\d+)/g)].map(([, figure]) => Number(figure))
    expect(counts).toEqual([all - 2, 1, 1, 0, all])
  })

  it('lists only those of one judgement, and counts apart what lost its finding', async () => {
    const { workspace, id } = worked()
    expect((await page(workspace, [id], 'confirmed')).findings).toBe(1)
    expect((await page(workspace, [id], 'rectified')).text).toContain(words.paper.none)
    workspace.setRule({ rule: 't3.balance', on: false, severity: null, thresholds: {} }, stamp)
    expect((await page(workspace, [id])).text).toContain(words.paper.orphans(3))
  })

  it('is signed beside the registered name, whatever that is, and beside none where nobody is registered', async () => {
    const { workspace, id } = worked()
    const signed = async (reviewer: string | null) =>
      Buffer.from((await asked(workspace, [id], 'page', null, reviewer)).bytes).toString()
    for (const name of ['李审核', programNames.unsigned]) expect(await signed(name)).toContain(signWords.registered(name))
    expect(await signed(null)).not.toContain(signWords.registered(programNames.unsigned))
    expect(await signed(null)).toContain(`<td>${programNames.unsigned}</td>`)
  })

  it('names reports as the workbook of the findings does: lines of workbooks that are no organ, and those without a name', () => {
    const workspace = create(undefined, real)
    const { item } = there(workspace.openReport(imported(workspace, '云岭县水务局', {})))
    const about = {
      workspace: '长'.repeat(60),
      reviewer: null,
      at: '',
      reports: 2,
      all: 2,
      findings: 0,
      state: null,
      ruleSet: '1',
      trailHead: { seq: 1, hash: '0' },
      asOf: stamp.at,
      appVersion: '0.0.0',
    }
    const nameless = (['workbook', 'annual-report'] as const).map((kind) => ({
      item: { ...item, agency: null, kind },
      lines: [],
    }))
    const text = findingsPaper(nameless, about)
    expect(text).toContain(`${reportList.workbookLine}　2025 年度`)
    expect(text).toContain(`${reportList.unknownAgency}　2025 年度`)
    // A name that has no room in the running head is cut there, and whole below.
    expect(text).toContain(`content: "${'长'.repeat(47)}\\2026 "`)
    expect(text).toContain(`<td>${'长'.repeat(60)}</td>`)
  })

  it('takes any text for text', async () => {
    const workspace = create(undefined, real)
    const id = imported(workspace, '<script>alert(1)</script>局', unbalanced)
    const { text } = await page(workspace, [id])
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;script&gt;')
  })
})

describe('a workbook of findings', () => {
  it('gives every text back to the letter, but for what XML cannot say', async () => {
    const about = {
      workspace: '甲',
      reviewer: '乙',
      at: '',
      reports: 1,
      all: 1,
      findings: 1,
      state: null,
      ruleSet: '1',
      trailHead: { seq: 1, hash: '0' },
    }
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('=1+1', '+1', '-1', '@a', '\t=1', '_x0041_', '<b>&amp;', '  空格  ', '\n'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: findingColumns.length }), async (texts) => {
        const bytes = await findingsWorkbook([texts], [], about)
        expect(() => unzipSync(bytes)).not.toThrow()
        const sheet = there(read(bytes).Sheets[words.sheets.findings])
        for (const [at, given] of texts.entries()) {
          const cell = sheet[utils.encode_cell({ r: 1, c: at })] as { t: string; v: string; f?: string } | undefined
          const expected = given.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
          expect(cell?.f).toBeUndefined()
          expect(cell?.v ?? '').toBe(expected)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('cuts a text that no cell holds, and says so', async () => {
    const long = '长'.repeat(40_000)
    const about = {
      workspace: '',
      reviewer: null,
      at: '',
      reports: 0,
      all: 0,
      findings: 0,
      state: null,
      ruleSet: '',
      trailHead: { seq: 0, hash: '' },
    }
    const sheet = there(read(await findingsWorkbook([[long]], [], about)).Sheets[words.sheets.findings])
    const { v } = sheet['A2'] as { v: string }
    expect(v).toHaveLength(32_767)
    expect(v.endsWith('…')).toBe(true)
  })
})
