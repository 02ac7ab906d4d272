import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import type { CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { cleanTables, runs, type Values } from '../rules/clean-tables.ts'
import { reportInput } from '../rules/report-builder.ts'

/** A phrasing with slots {name}; each slot a sum of cells. The rule is the one that reads the slot. */
interface Phrasing {
  section: SectionNumber
  words: string
  rule: string
}

const total = (row: string): CellId => `t3.${row}.total`
const denied = [
  'stateSecret',
  'prohibitedByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFiles',
  'administrativeQuery',
].map((row) => total(`denied.${row}`))
const slots: Readonly<Record<string, readonly CellId[]>> = {
  new: [total('newReceived')],
  over: [total('carriedOver')],
  all: [total('newReceived'), total('carriedOver')],
  done: [total('totalProcessed')],
  next: [total('carriedForward')],
  granted: [total('granted')],
  partial: [total('partiallyGranted')],
  both: [total('granted'), total('partiallyGranted')],
  denied,
  unavailable: ['notHeld', 'needsCreation', 'unclearAfterCorrection'].map((row) => total(`unavailable.${row}`)),
  refused: ['complaint', 'repeated', 'publication', 'excessive', 'confirmation'].map((row) => total(`notProcessed.${row}`)),
  other: ['overdueCorrection', 'overdueFee', 'other'].map((row) => total(`otherOutcome.${row}`)),
  person: ['t3.newReceived.naturalPerson'],
  firms: ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'].map(
    (column): CellId => `t3.newReceived.${column}`,
  ),
  made: ['t2.normativeDocuments.made'],
  repealed: ['t2.normativeDocuments.repealed'],
  valid: ['t2.normativeDocuments.valid'],
  licences: ['t2.licensing.processed'],
  fines: ['t2.punishment.processed'],
  force: ['t2.coercion.processed'],
  appeals: ['t4.reconsideration.total'],
  upheld: ['t4.reconsideration.upheld'],
  suits: ['t4.litigationDirect.total', 't4.litigationAfterReconsideration.total'],
  direct: ['t4.litigationDirect.total'],
  after: ['t4.litigationAfterReconsideration.total'],
}
const phrasings: readonly Phrasing[] = [
  {
    section: 1,
    words: '2023年，我局共收到政府信息公开申请{new}件，上年结转{over}件，办结{done}件，结转下年度继续办理{next}件。',
    rule: 'prose.applications',
  },
  {
    section: 1,
    words: '全年新收政府信息公开申请{new}件。2022年结转{over}件，2023年办结{done}件，结转2024年{next}件。',
    rule: 'prose.applications',
  },
  {
    section: 3,
    words: '本年度受理政府信息公开申请{all}件（含上年结转{over}件），已办结{done}件，{next}件结转至下一年度办理。',
    rule: 'prose.applications',
  },
  {
    section: 1,
    words:
      '2023年度，共新收申请{new}件，其中予以公开{granted}件，部分公开{partial}件，不予公开{denied}件，无法提供{unavailable}件，不予处理{refused}件，其他处理{other}件。',
    rule: 'prose.outcomes',
  },
  {
    section: 1,
    words:
      '收到政府信息公开申请{new}件，办结{done}件。其中：予以公开及部分公开{both}件；不予公开{denied}件；无法提供{unavailable}件；不予处理{refused}件。',
    rule: 'prose.outcomes',
  },
  {
    section: 1,
    words: '新收政府信息公开申请{new}件，其中自然人申请{person}件，法人或其他组织申请{firms}件。',
    rule: 'prose.applicants',
  },
  { section: 1, words: '2023年，我局制发行政规范性文件{made}件，废止{repealed}件，现行有效{valid}件。', rule: 'prose.documents' },
  {
    section: 2,
    words: '本年制定规范性文件{made}件，废止规范性文件{repealed}件。截至年底，现行有效规范性文件{valid}件。',
    rule: 'prose.documents',
  },
  { section: 2, words: '作出行政许可决定{licences}件、行政处罚决定{fines}件、行政强制决定{force}件。', rule: 'prose.decisions' },
  {
    section: 1,
    words: '因政府信息公开被申请行政复议{appeals}件，其中维持{upheld}件；被提起行政诉讼{suits}件。',
    rule: 'prose.disputes',
  },
  {
    section: 4,
    words: '本年度行政复议共{appeals}件。行政诉讼共{suits}件，其中未经复议直接起诉{direct}件，复议后起诉{after}件。',
    rule: 'prose.disputes',
  },
]

const valueOf = (cells: Values, ids: readonly CellId[]): number => ids.reduce((sum, id) => sum + Number(cells[id]), 0)

/** The sentence with its numbers; `changed` says by how much one of its slots is wrong. */
function say(phrasing: Phrasing, cells: Values, changed?: { slot: string; by: number }): string {
  return phrasing.words.replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
    String(valueOf(cells, slots[slot]!) + (changed?.slot === slot ? changed.by : 0)),
  )
}

function failed(cells: Values, section: SectionNumber, words: string): Verdict[] {
  return checkReport(reportInput({ cells, prose: { [section]: words } })).filter((verdict) => verdict.outcome === 'failed')
}

/** Every value that a slot may legitimately have, so that a planted one is wrong under each reading. */
function legitimate(cells: Values): Set<number> {
  const one = (name: string): number => valueOf(cells, slots[name]!)
  const inRow = (row: string, ids: readonly CellId[]): CellId[] =>
    ids.map((id): CellId => `t3.${row}.${id.slice(id.lastIndexOf('.') + 1)}`)
  const applicants = [slots['person']!, slots['firms']!].flatMap((ids) => [
    valueOf(cells, inRow('totalProcessed', ids)),
    valueOf(cells, [...ids, ...inRow('carriedOver', ids)]),
  ])
  const finished = [
    one('done') - one('over'),
    one('new') - one('next'),
    one('done') - one('other'),
    one('done') - one('other') - one('refused'),
  ]
  return new Set([...Object.keys(slots).map(one), ...finished, ...applicants])
}

describe('generated prose', () => {
  it('that agrees with its tables has no findings', () => {
    fc.assert(
      fc.property(cleanTables('2021'), fc.constantFrom(...phrasings), (cells, phrasing) => {
        const words = say(phrasing, cells)
        expect(failed(cells, phrasing.section, words).map((verdict) => `${words} ${verdict.rule} ${verdict.statement}`)).toEqual(
          [],
        )
      }),
      { numRuns: runs(150) },
    )
  })

  it('with one wrong number is found out, by the rule that reads it and at its place', () => {
    fc.assert(
      fc.property(
        cleanTables('2021'),
        fc.constantFrom(...phrasings),
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        (cells, phrasing, pick, by) => {
          const named = [...phrasing.words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
          const slot = named[pick % named.length]!
          const wrong = valueOf(cells, slots[slot]!) + by
          fc.pre(!legitimate(cells).has(wrong))
          const words = say(phrasing, cells, { slot, by })
          const findings = failed(cells, phrasing.section, words).filter((verdict) => verdict.rule.startsWith('prose.'))
          expect(
            findings.some((verdict) => verdict.actual === String(wrong) && verdict.about === 'source'),
            words,
          ).toBe(true)
        },
      ),
      { numRuns: runs(150) },
    )
  })
})
