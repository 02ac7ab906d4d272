import { describe, expect, it } from 'vitest'
import type { Deviation } from '../../../src/core/extract/recognised-report.ts'
import { cellIds, type CellId } from '../../../src/core/form/form.ts'
import { cellQuotes } from '../../../src/core/rules/cell-quotes.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import type { EffectiveCell, RuleInput } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { type CellText, reportInput, type ReportPlan } from './report-builder.ts'

const of = (rule: string, input: RuleInput): Verdict[] => checkReport(input).filter((verdict) => verdict.rule === rule)
const failed = (rule: string, plan: ReportPlan) => of(rule, reportInput(plan)).filter(({ outcome }) => outcome === 'failed')
const met = (code: Deviation['code'], cells: CellId[], detail: string): Deviation => ({
  code,
  table: 3,
  cells,
  span: { start: 0, end: 3 },
  detail,
})
const row = (id: string) => cellIds('2021').filter((cell) => cell.startsWith(`t3.${id}.`))
const column = (id: string) => cellIds('2021').filter((cell) => cell.startsWith('t3.') && cell.endsWith(`.${id}`))

describe('what the auditor typed in', () => {
  const typed = (input: RuleInput, ids: readonly CellId[], change: Partial<EffectiveCell>): RuleInput => {
    const cells = ids.map((id) => [id, { ...input.cells.get(id)!, ...change }] as const)
    return { ...input, cells: new Map([...input.cells, ...cells]) }
  }
  const subjects = (input: RuleInput, code: string) =>
    of(`structure.${code}`, input).flatMap(({ subject, outcome }) => (outcome === 'failed' ? [subject] : []))

  it('is no longer missing, be it a row or a column', () => {
    for (const [code, cells, subject] of [
      ['row-missing', row('granted'), 't3:granted'],
      ['column-missing', column('research'), 't3:research'],
    ] as const) {
      const input = reportInput({ deviations: [met(code, [...cells], subject)] })
      const supplied = { state: 'number', value: '0', corrected: 'reading' } as const
      expect(subjects(input, code)).toEqual([subject])
      expect(subjects(typed(input, cells, supplied), code)).toEqual([])
      expect(subjects(typed(input, cells.slice(1), supplied), code)).toEqual([subject])
      expect(subjects(typed(input, cells, { ...supplied, corrected: 'source' }), code)).toEqual([subject])
      expect(subjects(typed(input, cells, { state: 'missing', value: null, corrected: 'reading' }), code)).toEqual([subject])
    }
  })

  it('leaves standing what was met otherwise, and what has no cells', () => {
    const supplied = { state: 'number', value: '0', corrected: 'reading' } as const
    const moved = reportInput({ deviations: [met('value-displaced', row('granted'), '3 0')] })
    expect(subjects(typed(moved, row('granted'), supplied), 'value-displaced')).toEqual(['t3:granted'])
    expect(subjects(reportInput({ deviations: [met('row-missing', [], '某行')] }), 'row-missing')).toEqual(['t3:某行'])
    const foreign = met('row-missing', ['t3.otherOutcome.all.total'], '（六）')
    expect(subjects(reportInput({ deviations: [foreign] }), 'row-missing')).toEqual(['t3:otherOutcome.all'])
  })
})

describe('what the reader met', () => {
  it('is told in a hundred and twenty characters on one line', () => {
    const detail = ` 甲\n\t 乙${'丙'.repeat(200)} `
    const [verdict] = failed('structure.label-variant', { deviations: [met('label-variant', row('granted'), detail)] })
    expect(verdict!.statement).toBe(`甲 乙${'丙'.repeat(117)}`)
    expect(verdict!.subject).toBe(`t3:${verdict!.statement}`)
  })

  it('names a missing row or column by its label', () => {
    expect(failed('structure.row-missing', { deviations: [met('row-missing', row('granted'), 'granted')] })).toMatchObject([
      { statement: expect.stringContaining('予以公开'), about: 'source', cells: row('granted') },
    ])
    expect(
      failed('structure.column-missing', { deviations: [met('column-missing', column('research'), 'research')] }),
    ).toMatchObject([{ statement: expect.stringContaining('科研机构'), about: 'source' }])
    expect(failed('structure.value-displaced', { deviations: [met('value-displaced', row('granted'), '3 0')] })).toMatchObject([
      { statement: '3 0', about: 'reading', message: expect.stringContaining('予以公开') },
    ])
  })
})

describe('structure.blank-total', () => {
  it('adds up each row whose total is blank, and quotes the first', () => {
    const cells = {
      't3.granted.naturalPerson': '4',
      't3.granted.business': '1',
      't3.granted.total': '',
      't3.carriedOver.research': '2',
      't3.carriedOver.total': '',
      't3.newReceived.total': '',
    }
    expect(failed('structure.blank-total', { cells })).toEqual([
      {
        rule: 'structure.blank-total',
        subject: 't3',
        outcome: 'failed',
        severity: 'notice',
        about: 'source',
        statement: '0 + 0 + 2 + 0 + 0 + 0 = 2; 4 + 1 + 0 + 0 + 0 + 0 = 5',
        expected: null,
        actual: null,
        message: expect.stringContaining('表三·二、上年结转·总计（2）、表三·（一）予以公开·总计（5）'),
        operands: [
          { label: '表三·二、上年结转·总计', cell: 't3.carriedOver.total', value: '2', blankAsZero: false },
          { label: '表三·（一）予以公开·总计', cell: 't3.granted.total', value: '5', blankAsZero: false },
        ],
        cells: ['t3.carriedOver.total', 't3.granted.total'],
        quotes: [expect.objectContaining({ text: '0\t0\t2\t0\t0\t0' })],
      },
    ])
  })
})

describe('structure.not-a-number', () => {
  const texts = (...values: string[]) => {
    const cells = Object.fromEntries(values.map((value, at) => [row('granted')[at]!, value]))
    return failed('structure.not-a-number', { cells })
  }

  it('counts the signs of a table, whatever rows they are in, in one notice', () => {
    const rows = [row('granted'), row('carriedOver'), row('partiallyGranted')]
    const cells = Object.fromEntries(rows.flatMap((ids) => ids.map((id) => [id, '—'])))
    const found = failed('structure.not-a-number', { cells: { ...cells, [row('granted')[0]!]: ' / ' } })
    expect(found).toMatchObject([
      { subject: 't3.signs', severity: 'notice', about: 'source', statement: '“—” 20 格、“/” 1 格', operands: [] },
    ])
    expect(found[0]!.message).toBe('表三应填数字处填的是符号：“—” 20 格、“/” 1 格，均未当作零。')
    expect(found[0]!.cells.toSorted()).toEqual(rows.flat().toSorted())
  })

  it('lists the words that stand in a row, apart from its signs', () => {
    for (const other of ['共/', '/件', '3/', '22（其中修订16件）']) {
      expect(texts('/', other, other), other).toMatchObject([
        { subject: 't3.granted', severity: 'warning', statement: `${other} ${other}`, cells: row('granted').slice(1, 3) },
        { subject: 't3.signs', severity: 'notice', statement: '“/” 1 格', cells: row('granted').slice(0, 1) },
      ])
    }
  })
})

describe('structure.leftover', () => {
  const input = reportInput()
  const pieces = (ids: readonly CellId[]) =>
    ids.map((id) => ({ table: 3 as const, raw: '0', span: input.cells.get(id)!.span!, where: input.cells.get(id)!.where! }))
  const told = (ids: readonly CellId[]) =>
    of('structure.leftover', { ...input, report: { ...input.report, leftovers: pieces(ids) } })

  it('takes the figures that stand beside each other for one', () => {
    const found = told([...row('carriedForward').slice(0, 3), ...row('newReceived').slice(5, 6)])
    expect(found.map(({ subject, statement }) => [subject, statement])).toEqual([
      ['t2', expect.any(String)],
      ['t3#1', '0 0 0'],
      ['t3#2', '0'],
      ['t4', expect.any(String)],
    ])
    expect(found[1]!.quotes).toMatchObject([{ text: '0\t0\t0' }])
    expect(found[2]!.quotes).toMatchObject([{ text: '0' }])
  })

  it('makes it doubtful whether a row of that table is missing, or a column', () => {
    const deviations = [met('row-missing', row('granted'), 'granted'), met('column-missing', column('research'), 'research')]
    const about = (table: 3 | 4, raw: string) => {
      const verdicts = ['structure.row-missing', 'structure.column-missing'].flatMap((rule) =>
        failed(rule, { deviations, leftovers: [{ table, raw }] }),
      )
      return verdicts.map((verdict) => [verdict.about, verdict.message.includes('没有读到')])
    }
    expect(about(3, '17')).toEqual([
      ['reading', true],
      ['reading', true],
    ])
    expect(about(4, '17')).toEqual([
      ['source', false],
      ['source', false],
    ])
    expect(about(3, '单位')).toEqual([
      ['source', false],
      ['source', false],
    ])
  })
})

describe('structure.unreadable', () => {
  it('names the cells of a row, and what stands there once', () => {
    const unread = (raw: string): CellText => ({ state: 'unreadable', raw })
    const [a, b, c] = row('granted') as [CellId, CellId, CellId]
    expect(failed('structure.unreadable', { cells: { [a]: unread('38'), [b]: unread('38'), [c]: unread('5') } })).toMatchObject([
      {
        subject: 't3.granted',
        about: 'reading',
        statement: '38 5',
        message: expect.stringContaining(
          '表三·（一）予以公开·自然人、表三·（一）予以公开·商业企业、表三·（一）予以公开·科研机构',
        ),
        operands: [{ cell: a, value: null, blankAsZero: false }, { cell: b }, { cell: c }],
        cells: [a, b, c],
      },
    ])
  })
})

describe('counts.non-negative-whole', () => {
  it('names each cell that is no count', () => {
    const [verdict] = failed('counts.non-negative-whole', {
      cells: { 't3.granted.naturalPerson': '-1', 't3.granted.business': '1.5' },
    })
    expect(verdict).toMatchObject({
      subject: 't3.granted',
      severity: 'error',
      about: 'source',
      statement: '-1, 1.5',
      actual: '-1',
      message: expect.stringContaining('表三·（一）予以公开·自然人、表三·（一）予以公开·商业企业'),
      cells: ['t3.granted.naturalPerson', 't3.granted.business'],
    })
    expect(verdict!.operands).toHaveLength(2)
  })

  it('says of a row without numbers that nothing can be counted', () => {
    expect(of('counts.non-negative-whole', reportInput({ fill: '/' }))[0]).toMatchObject({
      outcome: 'notEvaluable',
      about: 'reading',
      statement: '',
      message: expect.stringMatching(/^无法判断：/),
      operands: [],
      quotes: [],
    })
  })
})

describe('structure.section-misnumbered', () => {
  const sections = (...order: number[]) => {
    const input = reportInput({ deviations: [] })
    const known = input.report.sections
    const placed = order.map((number, at) => ({ ...known[at]!, number: number as 1 }))
    return { ...input, report: { ...input.report, sections: placed } }
  }
  const judged = (input: RuleInput) => of('structure.section-misnumbered', input)[0]

  it('goes by where the headings stand, and lets one number stand twice', () => {
    const input = sections(1, 2, 2, 3, 5, 6)
    const reversed = { ...input, report: { ...input.report, sections: input.report.sections.toReversed() } }
    for (const one of [input, reversed])
      expect(judged(one)).toMatchObject({ outcome: 'passed', statement: '1 < 2 < 2 < 3 < 5 < 6', quotes: [] })
  })

  it('lists what the reader met before each heading that stands too late', () => {
    const input = sections(3, 2, 1)
    const deviations = [{ ...met('section-misnumbered', [], '三三、'), table: null }]
    const indented = input.report.sections.map((section) => ({
      ...section,
      heading: { start: section.heading.start - 1, end: section.heading.end },
    }))
    const verdict = judged({ ...input, report: { ...input.report, deviations, sections: indented } })
    expect(verdict).toMatchObject({
      outcome: 'failed',
      about: 'source',
      statement: '三三、；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况',
      message: expect.stringContaining('三三、；二、主动公开政府信息情况；三、'),
    })
    expect(verdict!.quotes).toHaveLength(3)
  })
})

describe('structure.table-missing', () => {
  it('is no fault of the source where the section is not there either', () => {
    const plan: ReportPlan = {
      without: { sections: [4], tables: [4] },
      deviations: [{ ...met('row-merged', [], ''), table: 4 }],
    }
    expect(failed('structure.table-missing', plan)).toMatchObject([
      { subject: 't4', severity: 'warning', about: 'reading', statement: '表四', quotes: [], cells: cellIds('2021').slice(-15) },
    ])
  })

  it('is asked of a line of a workbook by what is missing, not by what else was met', () => {
    const input = reportInput({ without: { tables: [4] }, deviations: [{ ...met('row-merged', [], ''), table: 4 }] })
    const line = { ...input, report: { ...input.report, kind: 'workbook' as const } }
    expect(of('structure.table-missing', line).map(({ subject }) => subject)).toEqual(['t2', 't3'])
  })
})

describe('the source beside cells', () => {
  const far = (values: Partial<Record<CellId, CellText>>, ids: CellId[]) =>
    cellQuotes(reportInput({ cells: values }), ids).map(({ text }) => text)
  const ends = ['t2.regulations.made', 't4.reconsideration.total'] as CellId[]

  it('is one quote where they stand close together, one for each where they do not', () => {
    expect(far({ 't3.granted.naturalPerson': '7' }, row('granted'))).toEqual(['7\t0\t0\t0\t0\t0\t0'])
    expect(far({ 't2.regulations.made': '7', 't4.reconsideration.total': '8' }, ends)).toEqual(['7', '8'])
    expect(far({}, [])).toEqual([])
  })

  it('leaves zeros out that stand far apart, unless there is nothing else', () => {
    expect(far({ 't2.regulations.made': '7' }, ends)).toEqual(['7'])
    expect(far({}, ends)).toEqual(['0', '0'])
    expect(far({ 't2.regulations.made': '', 't4.reconsideration.total': '8' }, ends)).toEqual(['8'])
  })

  it('is quoted no more than eight times, and as one up to 160 characters', () => {
    const input = reportInput({ fill: '1' })
    expect(cellQuotes(input, column('total'))).toHaveLength(8)
    const at = (start: number, end: number): EffectiveCell => ({ ...input.cells.get('t2.fees.amount')!, span: { start, end } })
    const apart = (end: number) =>
      cellQuotes(
        {
          ...input,
          cells: new Map([
            [ends[0]!, at(0, 1)],
            [ends[1]!, at(end - 1, end)],
          ]),
        },
        ends,
      ).length
    expect([apart(160), apart(161)]).toEqual([1, 2])
  })
})
