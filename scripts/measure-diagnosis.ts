import { diagnose, type Hypothesis } from '../src/core/diagnosis/diagnose.ts'
import { type CellId, formOf, outcomeRows } from '../src/core/form/form.ts'
import { checkReport } from '../src/core/rules/check.ts'
import type { RuleInput } from '../src/core/rules/rule.ts'
import { type Random, seededRandom } from '../test/builders/random.ts'
import type { Truth } from '../test/builders/truth.ts'
import { twoYearsOf } from '../test/builders/two-years.ts'
import { reportInput } from '../test/core/rules/report-builder.ts'

/**
 * Slips planted in clean tables against the hypotheses on them: `measure-diagnosis.ts [reports]` prints for each kind of slip how
 * many reports failed a relation at all, had the true numbers among the hypotheses, and had them first.
 */
const reports = Number(process.argv[2] ?? 2000)

/** The cells that a slip changes, with what is written in them; null where the report gives no occasion. */
type Slip = (truth: Truth, random: Random, before: Truth) => Map<CellId, string> | null

const details = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization']

function rowsOf(truth: Truth): string[] {
  return ['newReceived', 'carriedOver', ...outcomeRows(truth.edition, truth.mergedOther).map(({ id }) => id), 'carriedForward']
}

const at = (row: string, column: string): CellId => `t3.${row}.${column}`
const numberAt = (truth: Truth, cell: CellId): number => Number(truth.values.get(cell) ?? 0)

/** A cell of table three that is not zero; null where there is none after some tries. */
function someCell(truth: Truth, random: Random, fits: (value: number) => boolean): CellId | null {
  for (let tries = 0; tries < 200; tries += 1) {
    const cell = at(random.pick([...rowsOf(truth), 'totalProcessed']), random.pick([...details, 'total']))
    if (fits(numberAt(truth, cell))) return cell
  }
  return null
}

const slips: Readonly<Record<string, Slip>> = {
  'one cell': (truth, random) => {
    const cell = someCell(truth, random, () => true)
    return cell && new Map([[cell, String(numberAt(truth, cell) + random.int(1, 40))]])
  },
  'one digit': (truth, random) => {
    const cell = someCell(truth, random, (value) => value > 9)
    if (!cell) return null
    const digits = [...String(numberAt(truth, cell))]
    const place = random.int(0, digits.length - 1)
    digits[place] = String((Number(digits[place]) + random.int(1, 8)) % 10 || 9)
    return written(truth, cell, digits.join(''))
  },
  'transposed digits': (truth, random) => {
    const cell = someCell(truth, random, (value) => /(\d)(?!\1)\d/.test(String(value)) && value > 9)
    if (!cell) return null
    const text = String(numberAt(truth, cell))
    const places = [...text].flatMap((digit, place) =>
      place > 0 && text[place - 1] !== digit && (place > 1 || digit !== '0') ? [place] : [],
    )
    if (places.length === 0) return null
    const place = random.pick(places)
    return written(truth, cell, text.slice(0, place - 1) + text[place]! + text[place - 1]! + text.slice(place + 1))
  },
  'dropped digit': (truth, random) => {
    const cell = someCell(truth, random, (value) => value > 9)
    if (!cell) return null
    const text = String(numberAt(truth, cell))
    const place = random.int(0, text.length - 1)
    return written(truth, cell, String(Number(text.slice(0, place) + text.slice(place + 1))))
  },
  'two columns of a row swapped': (truth, random) => {
    const row = random.pick(rowsOf(truth))
    return swapped(truth, at(row, random.pick(details)), at(row, random.pick(details)))
  },
  'two rows of a column swapped': (truth, random) => {
    const column = random.pick(details)
    const rows = outcomeRows(truth.edition, truth.mergedOther).map(({ id }) => id)
    return swapped(truth, at(random.pick(rows), column), at(random.pick(rows), column))
  },
  'two columns swapped whole': (truth, random) => {
    const [one, other] = [random.pick(details), random.pick(details)]
    const rows = [...rowsOf(truth), 'totalProcessed']
    const kept = random.int(1, rows.length - 1)
    // Below a page break: from some row on the two columns stand in each other's place.
    return several(rows.slice(kept).map((row) => swapped(truth, at(row, one), at(row, other))))
  },
  'row shifted by a column': (truth, random) => {
    const row = random.pick(rowsOf(truth))
    const own = details.map((column) => numberAt(truth, at(row, column)))
    const left = random.chance(0.5)
    if ((left ? own[0] : own.at(-1)) !== 0 || own.every((value) => value === 0)) return null
    const moved = left ? [...own.slice(1), 0] : [0, ...own.slice(0, -1)]
    return changed(
      truth,
      details.map((column, index): [CellId, string] => [at(row, column), String(moved[index])]),
    )
  },
  'column shifted by a row': (truth, random) => {
    const column = random.pick(details)
    const rows = outcomeRows(truth.edition, truth.mergedOther).map(({ id }) => id)
    const from = random.int(0, rows.length - 3)
    const part = rows.slice(from, from + random.int(2, 4))
    const own = part.map((row) => numberAt(truth, at(row, column)))
    if (own.at(-1) !== 0 || own.every((value) => value === 0)) return null
    return changed(
      truth,
      part.map((row, index): [CellId, string] => [at(row, column), String(index === 0 ? 0 : own[index - 1])]),
    )
  },
  'counted in another row': (truth, random) => {
    const column = random.pick(details)
    const rows = outcomeRows(truth.edition, truth.mergedOther).map(({ id }) => id)
    const [from, to] = [at(random.pick(rows), column), at(random.pick(rows), column)]
    const amount = numberAt(truth, from)
    if (from === to || amount === 0) return null
    return changed(truth, [
      [from, '0'],
      [to, String(numberAt(truth, to) + amount)],
    ])
  },
  'table four: one cell': (truth, random) => {
    const group = random.pick(['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'])
    const cell: CellId = `t4.${group}.${random.pick(formOf(truth.edition).table4.columns.map(({ id }) => id))}`
    return truth.values.has(cell) ? new Map([[cell, String(numberAt(truth, cell) + random.int(1, 20))]]) : null
  },
  'last year’s left in: a cell': (truth, random, before) => {
    const cells = [...truth.values.keys()].filter((cell) => cell.startsWith('t3.'))
    return leftIn(truth, before, [random.pick(cells)])
  },
  'last year’s left in: a cell of table four': (truth, random, before) => {
    const cells = [...truth.values.keys()].filter((cell) => cell.startsWith('t4.'))
    return leftIn(truth, before, [random.pick(cells)])
  },
  'last year’s left in: a row, one number of ten or more': (truth, random, before) =>
    telling(leftIn(truth, before, someRow(truth, random))),
  'last year’s left in: a row of smaller numbers': (truth, random, before) =>
    small(leftIn(truth, before, someRow(truth, random))),
  'last year’s left in: a column, one number of ten or more': (truth, random, before) =>
    telling(leftIn(truth, before, someColumn(truth, random))),
  'last year’s left in: a column of smaller numbers': (truth, random, before) =>
    small(leftIn(truth, before, someColumn(truth, random))),
  'last year’s left in: table three': (truth, _, before) => {
    const cells = [...truth.values.keys()].filter((cell) => cell.startsWith('t3.'))
    return leftIn(truth, before, cells)
  },
}

function someRow(truth: Truth, random: Random): CellId[] {
  const row = random.pick([...rowsOf(truth), 'totalProcessed'])
  return [...details, 'total'].map((column) => at(row, column))
}

function someColumn(truth: Truth, random: Random): CellId[] {
  const column = random.pick([...details, 'total'])
  return [...rowsOf(truth), 'totalProcessed'].map((row) => at(row, column))
}

const telling = (slip: Map<CellId, string> | null) =>
  slip && [...slip.values()].some((value) => Number(value) >= 10) ? slip : null
const small = (slip: Map<CellId, string> | null) =>
  slip && [...slip.values()].every((value) => Number(value) < 10) ? slip : null

function leftIn(truth: Truth, before: Truth, cells: readonly CellId[]): Map<CellId, string> | null {
  return changed(
    truth,
    cells.map((cell): [CellId, string] => [cell, String(numberAt(before, cell))]),
  )
}

function written(truth: Truth, cell: CellId, text: string): Map<CellId, string> | null {
  return changed(truth, [[cell, text]])
}

function swapped(truth: Truth, one: CellId, other: CellId): Map<CellId, string> | null {
  return changed(truth, [
    [one, String(numberAt(truth, other))],
    [other, String(numberAt(truth, one))],
  ])
}

function several(maps: readonly (Map<CellId, string> | null)[]): Map<CellId, string> | null {
  const all = new Map(maps.flatMap((map) => (map ? [...map] : [])))
  return all.size > 0 ? all : null
}

/** Only the cells whose number becomes another one. */
function changed(truth: Truth, cells: readonly [CellId, string][]): Map<CellId, string> | null {
  const real = cells.filter(([cell, text]) => Number(text) !== numberAt(truth, cell))
  return real.length > 0 ? new Map(real) : null
}

/** Whether the hypotheses together, best of each group, give back the true numbers of all changed cells. */
function mends(hypothesis: Hypothesis, truth: Truth, slip: ReadonlyMap<CellId, string>): boolean {
  return (
    hypothesis.changes.length === slip.size &&
    hypothesis.changes.every(({ cell, to }) => slip.has(cell) && to === numberAt(truth, cell))
  )
}

/** The rules by which a slip is seen: sums of tables three and four, what was carried from year to year, a table repeated whole. */
const seeing = /^t[34]\.|^across\.(?:carry-over|identical-tables)$/

function inputOf({ edition, year, mergedOther, values }: Truth): RuleInput {
  return reportInput({ edition, year, mergedOther, cells: Object.fromEntries(values) })
}

function withYearBefore(input: RuleInput, before: Truth): RuleInput {
  const years = [{ ...inputOf(before), id: 1, year: before.year }]
  return { ...input, related: { years, olderVersion: null, workbookLine: null, units: [], predecessors: [] } }
}

console.log('| slip | planted | seen by a relation | found | first in the list | listed on average |\n|---|---|---|---|---|---|')
for (const [name, slip] of Object.entries(slips)) {
  let [planted, seen, found, first, listed] = [0, 0, 0, 0, 0]
  for (let seed = 1; planted < reports && seed < reports * 40; seed += 1) {
    const random = seededRandom(seed)
    const { before, now: truth } = twoYearsOf(random)
    const wrong = slip(truth, random, before)
    if (!wrong) continue
    planted += 1
    const input = withYearBefore(inputOf({ ...truth, values: new Map([...truth.values, ...wrong]) }), before)
    const verdicts = checkReport(input)
    if (!verdicts.some(({ rule, outcome }) => seeing.test(rule) && outcome === 'failed')) continue
    seen += 1
    const hypotheses = diagnose(verdicts, input.cells)
    listed += hypotheses.length
    const place = hypotheses.findIndex((one) => mends(one, truth, wrong))
    if (place >= 0) found += 1
    if (place === 0) first += 1
  }
  const share = (count: number): string => `${count} (${((100 * count) / seen).toFixed(1)}%)`
  console.log(`| ${name} | ${planted} | ${seen} | ${share(found)} | ${share(first)} | ${(listed / seen).toFixed(1)} |`)
}
