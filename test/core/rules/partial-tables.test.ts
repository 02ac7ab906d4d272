import { describe, expect, it } from 'vitest'
import { cellIds, type CellId } from '../../../src/core/form/form.ts'
import type { RelatedReport, RuleInput } from '../../../src/core/rules/rule.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { type CellText, reportInput, type ReportPlan } from './report-builder.ts'

const prose = {
  1: '收到政府信息公开申请93件，均已按期答复，自然人80件，占90%。予以公开39件，不予公开15件，逾期不补正3件。',
  2: '制发规范性文件9件，作出行政许可决定1154件，行政事业性收费2380元。',
  4: '行政复议7件，维持4件，行政诉讼8件。',
} as const

/** Which cells a line of a workbook may have. */
const kept: Record<string, (id: CellId) => boolean> = {
  none: () => false,
  'totals alone': (id) => /\.(?:total|valid|processed)$/.test(id),
  'one column': (id) => id.endsWith('.naturalPerson'),
  'no totals': (id) => !id.endsWith('.total'),
  'table two': (id) => id.startsWith('t2.'),
  'every second cell': (id) => cellIds('2021').indexOf(id) % 2 === 0,
}
const plans: Record<string, ReportPlan> = {
  read: { cells: sampleCells },
  blank: { fill: '', cells: sampleCells },
  inferred: {
    glued: true,
    cells: Object.fromEntries(
      cellIds('2021').map((id): [CellId, CellText] => [id, { state: 'number', raw: '1', value: '1', inferred: true }]),
    ),
  },
  unreadable: {
    cells: Object.fromEntries(
      cellIds('2021').map((id): [CellId, CellText] => [id, { state: 'unreadable', raw: '1', candidates: ['1', '2'] }]),
    ),
  },
}

function partly(plan: ReportPlan, keeps: (id: CellId) => boolean): RuleInput {
  const cells = cellIds('2021').slice(0, 60)
  const deviations = [{ code: 'value-displaced', table: 3, cells, span: { start: 0, end: 3 }, detail: '0' }] as const
  const input = reportInput({ ...plan, prose, deviations: [...deviations] })
  return { ...input, cells: new Map([...input.cells].filter(([id]) => keeps(id))) }
}

describe.each(Object.entries(kept))('a report that has %s of its cells', (_, keeps) => {
  it.each(Object.entries(plans))('rests no equation on what it does not have (%s)', (_name, plan) => {
    const input = partly(plan, keeps)
    const as = (id: number, year: number, one: RuleInput): RelatedReport => ({ ...one, id, year })
    const whole = reportInput({ cells: sampleCells })
    const units = [{ name: '青禾县档案馆', report: as(3, 2023, whole) }]
    const related = (one: RuleInput) => ({
      years: [as(1, 2021, one), as(2, 2022, one)],
      olderVersion: as(4, 2023, one),
      workbookLine: as(5, 2023, one),
      units,
      predecessors: [],
    })
    const verdicts = [
      ...checkReport({ ...input, related: related(whole) }),
      ...checkReport({ ...whole, related: related(input) }),
    ]
    const equations = verdicts.filter(({ rule }) => /^(?:t\d\.|across\.(?:carry-over|document-stock))/.test(rule))
    expect(equations.length).toBeGreaterThan(100)
    for (const { rule, subject, outcome, operands } of equations)
      if (outcome !== 'notEvaluable')
        for (const { cell, value } of operands)
          expect(value !== null || input.cells.get(cell!)?.state === 'unreadable', `${rule} ${subject} ${cell}`).toBe(true)
  })
})
