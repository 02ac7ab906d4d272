import BetterSqlite from 'better-sqlite3'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBook, type OrganBook } from '../../src/core/organ/organ-book.ts'
import { applyOrganCommand, type OrganCommand } from '../../src/core/organ/organ-commands.ts'
import type { RuleInput } from '../../src/core/rules/rule.ts'
import type { Verdict } from '../../src/core/rules/verdict.ts'
import { checkReport, compareAgain } from '../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../src/core/rules/registry.ts'
import { databasePath } from '../../src/store/database.ts'
import { salvageWorkspace } from '../../src/store/salvage/salvage.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { create, importSamples, newFolder, open, options, reopen, stamp, there } from './open-here.ts'
import { checkRowTotals } from './row-total-rule.ts'
import { sampleReport } from './sample-report.ts'

/** Says which reports it was compared with: their years, and its units with the ids of their reports. */
function namesRelated(verdicts: readonly Verdict[], { related }: RuleInput): Verdict[] {
  const own = verdicts.filter(({ rule }) => rule === 'test.row-total')
  const years = related?.years.map(({ id, year }) => `${year}#${id}`) ?? []
  const units = related?.units.map(({ name, report }) => `${name}#${report?.id ?? '-'}`) ?? []
  const statement = [...years, ...units].join(' ')
  const judged = { outcome: 'passed', severity: 'notice', about: 'source' } as const
  const nothing = { expected: null, actual: null, message: '', operands: [], cells: [], quotes: [] }
  return [...own, { rule: 'across.test', subject: 'related', statement, ...judged, ...nothing }]
}

const comparing = { compare: namesRelated, check: (input: RuleInput) => namesRelated(checkRowTotals(input), input) }

function related(workspace: Workspace, id: number): string | undefined {
  return there(workspace.openReport(id)).verdicts.find(({ rule }) => rule === 'across.test')?.statement
}

function settle(workspace: Workspace): number[] {
  const compared: number[] = []
  for (let step = workspace.comparing.step(); ; step = workspace.comparing.step()) {
    if (step.compared) compared.push(step.compared.id)
    if (!step.more) return compared
  }
}

describe('names that the auditor merged', () => {
  it('make their reports those of one organ, until that is undone; across a restart', () => {
    let workspace = create(undefined, comparing)
    importSamples(workspace, sampleReport({ agency: '松岫县林草局', year: 2024 }))
    importSamples(workspace, sampleReport({ agency: '松岫县林业和草原管理局' }))
    expect(related(workspace, 2)).toBe('')
    const merged = workspace.organs.apply(
      { type: 'merge-organs', names: ['松岫县林草局'], into: '松岫县林业和草原管理局' },
      stamp,
    )
    expect(merged).toMatchObject({ ok: true, view: { undo: /林草局/, redo: null } })
    expect(workspace.listTrail(null, 1)).toMatchObject([{ action: 'organs.merge-organs', reportId: null, who: stamp.who }])
    workspace = reopen(workspace, comparing)
    expect(related(workspace, 2)).toBe('2024#1')
    // The same name with the place around it written out.
    importSamples(workspace, sampleReport({ agency: '云岭市松岫县林草局', year: 2023 }))
    expect(related(workspace, 2)).toBe('2023#3 2024#1')
    expect(workspace.organs.undo(stamp)).toMatchObject({ ok: true, view: { undo: null, redo: /林草局/ } })
    expect(related(workspace, 2)).toBe('')
    expect(related(workspace, 1)).toBe('2023#3')
    expect(workspace.organs.redo(stamp).ok).toBe(true)
    expect(related(workspace, 2)).toBe('2023#3 2024#1')
    expect(workspace.organs.apply({ type: 'part-organs', names: ['松岫县林草局'] }, stamp).ok).toBe(true)
    expect(related(workspace, 2)).toBe('')
    expect(workspace.verifyTrail({ contents: true })).toMatchObject({ ok: true })
  })

  it('that mean nothing are refused, and nothing is written', () => {
    const workspace = create()
    const head = workspace.trailHead()
    const refused: [OrganCommand, string][] = [
      [{ type: 'merge-organs', names: ['甲局'], into: ' ' }, 'organ-empty'],
      [{ type: 'merge-organs', names: ['甲局'], into: '甲 局' }, 'merged-with-itself'],
      [{ type: 'merge-organs', names: ['云岭市松岫县甲局'], into: '松岫县甲局' }, 'already-one'],
      [{ type: 'part-organs', names: ['甲局'] }, 'not-merged'],
      [{ type: 'set-units', parent: '松岫县', units: ['松岫县'] }, 'unit-of-itself'],
      [{ type: 'set-units', parent: '松岫县', units: [] }, 'no-change'],
    ]
    for (const [command, code] of refused) expect(workspace.organs.apply(command, stamp)).toMatchObject({ ok: false, code })
    expect(workspace.organs.undo(stamp)).toMatchObject({ ok: false, code: 'nothing-to-undo' })
    expect(workspace.organs.redo(stamp)).toMatchObject({ ok: false, code: 'nothing-to-redo' })
    expect(workspace.trailHead()).toEqual(head)
  })
})

describe('the units of a government', () => {
  it('are at hand with their reports of its year, and their changes make it due', () => {
    const workspace = create(undefined, comparing)
    importSamples(workspace, sampleReport({ agency: '松岫县人民政府' }))
    const command = { type: 'set-units', parent: '松岫县人民政府', units: ['松岫县民政局', '松岫县财政局'] } as const
    expect(workspace.organs.apply({ ...command, units: [...command.units] }, stamp).ok).toBe(true)
    expect(related(workspace, 1)).toBe('松岫县民政局#- 松岫县财政局#-')
    importSamples(workspace, sampleReport({ agency: '松岫县财政局', year: 2024 }))
    importSamples(workspace, sampleReport({ agency: '云岭市松岫县财政局' }))
    expect(workspace.listReports()[0]).toMatchObject({ comparing: true })
    expect(related(workspace, 1)).toBe('松岫县民政局#- 松岫县财政局#3')
    expect(workspace.listReports()[0]).toMatchObject({ comparing: false })
    settle(workspace)
    const corrected = { type: 'correct-identity', field: 'agency', value: '松岫县民政局', reason: '' } as const
    expect(workspace.applyCommand(3, corrected, stamp).ok).toBe(true)
    expect(settle(workspace)).toContain(1)
    expect(related(workspace, 1)).toBe('松岫县民政局#3 松岫县财政局#-')
    expect(workspace.verifyTrail({ contents: true })).toMatchObject({ ok: true })
  })
})

describe('comparisons that are due', () => {
  it('outlast the end of the program, and are made step by step', () => {
    let workspace = create(undefined, comparing)
    for (let year = 2000; year < 2025; year += 1) importSamples(workspace, sampleReport({ year }))
    workspace = reopen(workspace, comparing)
    expect(workspace.listReports().every((item) => item.comparing)).toBe(true)
    expect(workspace.comparing.prepare(25)).toBe(false)
    const compared = settle(workspace)
    expect(compared).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
    expect(workspace.listReports().some((item) => item.comparing)).toBe(false)
    expect(related(workspace, 1)?.split(' ')).toHaveLength(24)
    expect(settle(workspace)).toEqual([])
  })

  it('are seen through where the workspace can only be read', () => {
    const workspace = create(undefined, comparing)
    importSamples(workspace, sampleReport({ year: 2024 }))
    importSamples(workspace, sampleReport())
    workspace.close()
    const opened = openWorkspace(workspace.path, { ...options, ...comparing }, { kind: 'trail', message: '' })
    if (!opened.ok) throw new Error(opened.error.code)
    const { workspace: damaged } = opened
    expect(related(damaged, 2)).toBe('2024#1')
    expect(damaged.comparing.step()).toEqual({ more: false, compared: null })
    damaged.close()
  })
})

describe('what was stated about organs', () => {
  it('is found out where it was changed past the trail', () => {
    for (const tampering of [
      "UPDATE organ_merge SET into_name = '丙局'",
      'DELETE FROM organ_merge',
      "UPDATE organ_units SET units = '[]'",
      "INSERT INTO organ_merge VALUES ('丁局', '丁局', '甲局', '某', '2026')",
      "UPDATE organ_history SET changes = '[]' WHERE id = 1",
    ]) {
      const workspace = create()
      expect(workspace.organs.apply({ type: 'merge-organs', names: ['乙局'], into: '甲局' }, stamp).ok).toBe(true)
      expect(workspace.organs.apply({ type: 'set-units', parent: '松岫县', units: ['甲局'] }, stamp).ok).toBe(true)
      const database = new BetterSqlite(databasePath(workspace.path))
      database.exec(tampering)
      database.close()
      expect(workspace.verifyTrail({ contents: true }), tampering).toMatchObject({ ok: false, problem: 'state' })
    }
  })

  it('is brought over by a salvage', () => {
    const workspace = create()
    importSamples(workspace, sampleReport())
    workspace.organs.apply({ type: 'merge-organs', names: ['乙局'], into: '甲局' }, stamp)
    workspace.organs.apply({ type: 'set-units', parent: '松岫县', units: ['甲局'] }, stamp)
    const { book } = workspace.organs.view()
    workspace.close()
    const to = newFolder()
    expect(salvageWorkspace(workspace.path, to, stamp.at)).toMatchObject({ reports: 1 })
    const salvaged = open(to)
    expect(salvaged.organs.view().book).toEqual(book)
    expect(salvaged.verifyTrail({ contents: true })).toMatchObject({ ok: true })
  })

  const names = fc.constantFrom('甲局', '松岫县乙局', '云岭市松岫县乙局', '丙局', '松岫县', '松岫县人民政府')
  const command: fc.Arbitrary<OrganCommand | 'undo' | 'redo' | 'restart'> = fc.oneof(
    fc.record({ type: fc.constant('merge-organs' as const), names: fc.array(names, { maxLength: 2 }), into: names }),
    fc.record({ type: fc.constant('part-organs' as const), names: fc.array(names, { maxLength: 2 }) }),
    fc.record({ type: fc.constant('set-units' as const), parent: names, units: fc.array(names, { maxLength: 3 }) }),
    fc.constantFrom('undo' as const, 'redo' as const, 'restart' as const),
  )

  it('comes, by any sequence of statements, undo, redo and restarts, to what a list of whole books says', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 4, maxLength: 16 }), (commands) => {
        let workspace = create()
        let books: OrganBook[] = [emptyBook]
        let place = 0
        for (const one of commands) {
          const current = there(books[place])
          if (one === 'restart') workspace = reopen(workspace)
          else if (one === 'undo' || one === 'redo') {
            const moved = there([place - 1, place + 1][one === 'undo' ? 0 : 1])
            expect(workspace.organs[one](stamp).ok).toBe(books[moved] !== undefined)
            if (books[moved]) place = moved
          } else {
            const applied = applyOrganCommand(current, one, stamp)
            expect(workspace.organs.apply(one, stamp).ok).toBe(applied.ok)
            if (applied.ok) {
              books = [...books.slice(0, place + 1), applied.book]
              place += 1
            }
          }
          expect(workspace.organs.view().book).toEqual(books[place])
        }
        expect(workspace.verifyTrail({ contents: true })).toMatchObject({ ok: true })
        workspace.close()
      }),
      { numRuns: Math.ceil(20 * Number(process.env.HEYUE_RUNS ?? '1')) },
    )
  })
})

describe('the years of an organ', () => {
  it('say what links them as the rules see it now, compared in steps before, each told of once', () => {
    const workspace = create(undefined, { check: checkReport, compare: compareAgain, ruleSetVersion })
    const carried = { 't3.carriedForward.naturalPerson': '9', 't3.carriedForward.total': '9' }
    for (const year of [2022, 2023, 2024, 2025]) importSamples(workspace, sampleReport({ year, values: carried }))
    expect(workspace.comparing.count()).toBe(4)
    const told: number[] = []
    for (let more = true; more; ) {
      const step = workspace.organs.prepare(1)
      told.push(...(step.compared ? [step.compared.id] : []))
      more = step.more
    }
    expect(told.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4])
    expect(workspace.comparing.count()).toBe(0)
    const chains = workspace.organs.reports(1).map(({ chain }) => chain.filter(({ outcome }) => outcome === 'failed').length)
    // Nine carried forward, of which the next year knows nothing: in one column and the total, from the second year on.
    expect(chains).toEqual([0, 2, 2, 2])
    for (const { id, chain } of workspace.organs.reports(1)) {
      const { verdicts } = there(workspace.openReport(id))
      const linked = verdicts.filter(({ rule }) => rule === 'across.carry-over' || rule === 'across.document-stock')
      expect(chain.map(({ rule, subject, outcome }) => [rule, subject, outcome])).toEqual(
        linked.map(({ rule, subject, outcome }) => [rule, subject, outcome]),
      )
    }
  })

  it('are shown of a damaged workspace as well, where nothing may be kept', () => {
    const workspace = create(undefined, comparing)
    importSamples(workspace, sampleReport({ year: 2024 }))
    importSamples(workspace, sampleReport({ year: 2025 }))
    const { path } = workspace
    workspace.close()
    const opened = openWorkspace(path, { ...options, ...comparing }, { kind: 'lost', message: '已确认的改动不见了。' })
    if (!opened.ok) throw new Error(opened.error.code)
    expect(opened.workspace.organs.prepare(1)).toEqual({ more: false, compared: null })
    expect(opened.workspace.organs.reports(1)).toHaveLength(2)
    opened.workspace.close()
  })
})

describe('an organ formed by a merger', () => {
  it('is compared with all that were merged into it, as their reports come in', () => {
    const workspace = create(undefined, { check: checkReport, compare: compareAgain, ruleSetVersion })
    const [forestry, grassland, merged] = ['松岫县林业局', '松岫县草原局', '松岫县林业和草原局']
    const handing = (agency: string, count: string) => {
      const values = { 't3.carriedForward.naturalPerson': count, 't3.carriedForward.total': count }
      importSamples(workspace, sampleReport({ agency, year: 2024, values }))
    }
    const carried = (id: number): string => {
      settle(workspace)
      const { verdicts } = there(workspace.openReport(id))
      const found = verdicts.filter(({ rule, subject }) => rule === 'across.carry-over' && /^(?:total|year)$/.test(subject))
      return found.map(({ outcome, severity, statement }) => `${outcome} ${severity} ${statement}`).join()
    }
    const values = { 't3.carriedOver.naturalPerson': '5', 't3.carriedOver.total': '5' }
    importSamples(workspace, sampleReport({ agency: merged, year: 2025, values }))
    handing(forestry, '3')
    expect(carried(1)).toBe('notEvaluable error 工作区里没有同一机关2024年度的报告')
    expect(workspace.organs.apply({ type: 'merge-organs', names: [forestry, grassland], into: merged }, stamp).ok).toBe(true)
    expect(carried(1)).toBe('failed notice 5 ≠ 3')
    handing(grassland, '2')
    expect(carried(1)).toBe('passed error 5 = 3 + 2 = 5')
    // A newer version of a predecessor's report counts in place of the older one.
    handing(forestry, '4')
    expect(carried(1)).toBe('failed error 5 ≠ 4 + 2 = 6')
    // One that still reports beside it was not merged yet.
    importSamples(workspace, sampleReport({ agency: grassland, year: 2025 }))
    expect(carried(1)).toBe('failed warning 5 ≠ 4')
    expect(carried(5)).toBe('failed error 0 ≠ 2')
    expect(workspace.verifyTrail({ contents: true })).toMatchObject({ ok: true })
    workspace.close()
  })
})
