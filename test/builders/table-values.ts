import { type CellId, type Edition, formOf, outcomeRows, table3Rows } from '../../src/core/form/form.ts'
import type { Random } from './random.ts'

type Values = [CellId, string][]

/** Numbers for table two as organs have them: few documents, no or many decisions, an amount with up to six places. */
export function table2Values(edition: Edition, random: Random): Values {
  const values: Values = []
  for (const block of formOf(edition).table2) {
    for (const row of block.rows) {
      const put = (column: string, value: number | string) => values.push([`t2.${row.id}.${column}`, String(value)])
      const columns = block.columns.map((column) => column.id)
      if (columns.includes('valid')) {
        const made = row.id === 'regulations' ? maybe(random, 0.1, 1, 3) : maybe(random, 0.6, 1, 12)
        const repealed = row.id === 'regulations' ? maybe(random, 0.05, 1, 2) : maybe(random, 0.35, 1, 9)
        put('made', made)
        put('repealed', repealed)
        put('valid', row.id === 'regulations' && made === 0 ? maybe(random, 0.15, 1, 9) : made + random.int(0, 260))
      } else if (columns.includes('newlyMade')) {
        const made = maybe(random, row.id === 'regulations' ? 0.1 : 0.6, 1, 12)
        put('newlyMade', made)
        put('newlyPublished', made)
        put('totalPublished', made + maybe(random, 0.7, 1, 260))
      } else if (columns.includes('priorItems')) {
        put('priorItems', maybe(random, 0.7, 1, 320))
        put('itemChange', random.chance(0.7) ? 0 : random.pick([-1, 1]) * random.int(1, 9))
        if (columns.includes('processed')) put('processed', decisions(random))
      } else if (columns.includes('count')) {
        put('count', maybe(random, 0.7, 1, 60))
        put('amount', amount(random))
      } else if (columns.includes('processed')) put('processed', decisions(random))
      else put('amount', amount(random))
    }
  }
  return values
}

/** Numbers for table three: mostly natural persons, mostly zeros, now and then a busy year; every relation holds. */
export function table3Values(edition: Edition, mergedOther: boolean, random: Random): Values {
  const columns = formOf(edition)
    .table3.columns.map((column) => column.id)
    .filter((column) => column !== 'total')
  const leaves = outcomeRows(edition, mergedOther).map((row) => row.id)
  const busy = random.pick([0, 1, 1, 1, 2, 3])
  const counts = new Map<string, number>()
  for (const column of columns) {
    const active = column === 'naturalPerson' ? busy > 0 : busy > 0 && random.chance(column === 'business' ? 0.5 : 0.12)
    let total = 0
    for (const leaf of leaves) {
      const count = active && random.chance(0.3) ? outcome(busy, column, random) : 0
      counts.set(`${leaf}.${column}`, count)
      total += count
    }
    const forward = active && random.chance(0.3) ? random.int(1, busy * 4) : 0
    const over = active && total + forward > 0 && random.chance(0.35) ? random.int(1, Math.min(total + forward, busy * 5)) : 0
    counts.set(`totalProcessed.${column}`, total)
    counts.set(`carriedForward.${column}`, forward)
    counts.set(`carriedOver.${column}`, over)
    counts.set(`newReceived.${column}`, total + forward - over)
  }
  const values: Values = []
  for (const row of table3Rows(edition, mergedOther)) {
    const inRow = columns.map((column) => counts.get(`${row.id}.${column}`) ?? 0)
    columns.forEach((column, index) => values.push([`t3.${row.id}.${column}`, String(inRow[index])]))
    values.push([`t3.${row.id}.total`, String(inRow.reduce((sum, count) => sum + count, 0))])
  }
  return values
}

/** Numbers for table four: mostly none. */
export function table4Values(random: Random): Values {
  const values: Values = []
  const quiet = random.chance(0.45)
  for (const group of formOf('2021').table4.groups) {
    const counts = ['upheld', 'corrected', 'other', 'pending'].map((id) => ({ id, count: quiet ? 0 : maybe(random, 0.3, 1, 12) }))
    for (const { id, count } of counts) values.push([`t4.${group.id}.${id}`, String(count)])
    values.push([`t4.${group.id}.total`, String(counts.reduce((sum, { count }) => sum + count, 0))])
  }
  return values
}

function outcome(busy: number, column: string, random: Random): number {
  const most = { 0: 0, 1: 4, 2: 40, 3: 1400 }[busy] ?? 4
  return random.int(1, column === 'naturalPerson' ? most : Math.max(1, Math.floor(most / 6)))
}

function maybe(random: Random, probability: number, from: number, to: number): number {
  return random.chance(probability) ? random.int(from, to) : 0
}

function decisions(random: Random): number {
  return random.chance(0.4) ? 0 : random.int(1, random.pick([9, 80, 2600, 41000]))
}

/** An amount in 万元 as an exact decimal without trailing zeros. */
function amount(random: Random): string {
  if (random.chance(0.45)) return '0'
  const places = random.pick([0, 1, 2, 2, 4, 6])
  const whole = String(random.int(0, random.pick([9, 900, 12000])))
  if (places === 0) return whole === '0' ? '1' : whole
  const fraction = Array.from({ length: places }, (_, index) => (index === places - 1 ? random.int(1, 9) : random.int(0, 9)))
  return `${whole}.${fraction.join('')}`
}
