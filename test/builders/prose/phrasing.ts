import { type CellId, outcomeRows } from '../../../src/core/form/form.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { outcomeCells, stated } from './facts.ts'
import { expand } from './grammar.ts'
import { type Passage, type Quantity, part } from './prose.ts'
import { share } from './requests.ts'

/** A phrasing with what must hold of the report for it to be said: “new>0”, “over=0”, an edition. */
export interface Phrasing {
  words: string
  needs: readonly string[]
}

const total = (row: string): CellId => `t3.${row}.total`
const organisations = ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization']
const newFrom = (column: string): CellId => `t3.newReceived.${column}`
const both = ['t4.litigationDirect.total', 't4.litigationAfterReconsideration.total'] as const

/** Slots by name: the cells whose sum they state. */
function cellsOf(truth: Truth, slot: string): readonly CellId[] | null {
  const fixed: Readonly<Record<string, readonly CellId[]>> = {
    new: [total('newReceived')],
    over: [total('carriedOver')],
    all: [total('newReceived'), total('carriedOver')],
    done: [total('totalProcessed')],
    next: [total('carriedForward')],
    granted: [total('granted')],
    partial: [total('partiallyGranted')],
    both: [total('granted'), total('partiallyGranted')],
    denied: outcomeCells(truth, 'denied'),
    unavailable: outcomeCells(truth, 'unavailable'),
    refused: outcomeCells(truth, 'notProcessed'),
    other: outcomeCells(truth, 'otherOutcome'),
    secret: [total('denied.stateSecret')],
    third: [total('denied.thirdPartyRights')],
    internal: [total('denied.internalAffairs')],
    process: [total('denied.processInformation')],
    notHeld: [total('unavailable.notHeld')],
    creation: [total('unavailable.needsCreation')],
    unclear: [total('unavailable.unclearAfterCorrection')],
    complaint: [total('notProcessed.complaint')],
    repeated: [total('notProcessed.repeated')],
    excessive: [total('notProcessed.excessive')],
    person: [newFrom('naturalPerson')],
    firms: organisations.map(newFrom),
    business: [newFrom('business')],
    research: [newFrom('research')],
    public: [newFrom('publicInterest')],
    legal: [newFrom('legalService')],
    others: [newFrom('otherOrganization')],
    made: ['t2.normativeDocuments.made'],
    repealed: ['t2.normativeDocuments.repealed'],
    valid: ['t2.normativeDocuments.valid'],
    ruleMade: ['t2.regulations.made'],
    ruleRepealed: ['t2.regulations.repealed'],
    ruleValid: ['t2.regulations.valid'],
    licences: ['t2.licensing.processed'],
    fines: ['t2.punishment.processed'],
    force: ['t2.coercion.processed'],
    fees: ['t2.fees.amount'],
    appeals: ['t4.reconsideration.total'],
    upheld: ['t4.reconsideration.upheld'],
    corrected: ['t4.reconsideration.corrected'],
    otherEnd: ['t4.reconsideration.other'],
    pending: ['t4.reconsideration.pending'],
    suits: both,
    direct: [both[0]],
    after: [both[1]],
  }
  const cells = fixed[slot]
  return cells?.every((id) => truth.values.has(id)) ? cells : null
}

/** What a slot states about a truth; null where the truth has no such cells. */
export function slotValue(truth: Truth, slot: string): Quantity | null {
  const cells = cellsOf(truth, slot)
  return cells ? stated(truth, ...cells) : null
}

/** Whether everything holds that the phrasing needs, and the truth has all its cells. */
export function isSayable(truth: Truth, phrasing: Phrasing): boolean {
  const slots = [...phrasing.words.matchAll(/\{([^{}%]+)(?:%([^{}]+))?\}/g)].flatMap((match) => [match[1]!, match[2] ?? 'year'])
  const known = /^(?:year|lastYear|nextYear|self|random|split\d)$/
  return (
    slots.every((slot) => known.test(slot) || cellsOf(truth, slot) !== null) && phrasing.needs.every((one) => holds(truth, one))
  )
}

function holds(truth: Truth, condition: string): boolean {
  if (/^20\d\d$/.test(condition)) return truth.edition === condition
  const match = /^([\w+]+)([>=])(\d+)$/.exec(condition)
  if (!match) throw new Error(`no condition: ${condition}`)
  const sum = match[1]!.split('+').reduce((sofar, slot) => sofar + Number(slotValue(truth, slot)?.value ?? Number.NaN), 0)
  return match[2] === '>' ? sum > Number(match[3]) : sum === Number(match[3])
}

/** Says a phrasing about a truth: its alternatives chosen, its slots filled. */
export function sayPhrasing(truth: Truth, words: string, random: Random): Passage {
  const splits = splitOf(Number(slotValue(truth, 'new')?.value ?? 0), random)
  const fill = (slot: string): string | Quantity => {
    if (slot === 'year') return String(truth.year)
    if (slot === 'lastYear') return String(truth.year - 1)
    if (slot === 'nextYear') return String(truth.year + 1)
    if (slot === 'self') return random.pick([truth.agency.self, truth.agency.self, truth.agency.short, truth.agency.name])
    if (slot === 'random') return String(random.int(2, 999))
    const split = /^split(\d)$/.exec(slot)
    if (split) return part(splits[Number(split[1]) - 1]!)
    const ratio = /^(.+)%(.+)$/.exec(slot)
    if (ratio) return `${share(numberOf(fill(ratio[1]!)), numberOf(fill(ratio[2]!)))}%`
    const value = slotValue(truth, slot)
    if (!value) throw new Error(`no slot ${slot} in this truth`)
    return value
  }
  return expand(words, random).map((piece) => ('words' in piece ? piece.words : fill(piece.slot)))
}

function numberOf(value: string | Quantity): number {
  return Number(typeof value === 'string' ? value : value.value)
}

/** Three positive parts of a whole. */
function splitOf(whole: number, random: Random): number[] {
  if (whole < 3) return [whole, 0, 0]
  const first = random.int(1, whole - 2)
  const second = random.int(1, whole - first - 1)
  return [first, second, whole - first - second]
}

/** Every value that some word of the phrasings may legitimately state, so that a planted number is wrong under each reading. */
export function legitimateValues(truth: Truth): ReadonlySet<string> {
  const of = (slot: string): number => Number(slotValue(truth, slot)?.value ?? 0)
  const columns = ['naturalPerson', ...organisations]
  const row = (name: string, ids: readonly string[]): number =>
    ids.reduce((sum, column) => sum + Number(truth.values.get(`t3.${name}.${column}`) ?? 0), 0)
  const applicants = [columns.slice(0, 1), columns.slice(1), ...columns.map((one) => [one])].flatMap((ids) => [
    row('newReceived', ids),
    row('totalProcessed', ids),
    row('newReceived', ids) + row('carriedOver', ids),
  ])
  const finished = [
    of('done') - of('over'),
    of('new') - of('next'),
    of('done') - of('other'),
    of('done') - of('other') - of('refused'),
    of('all'),
    of('both'),
  ]
  const leaves = outcomeRows(truth.edition, truth.mergedOther).map((one) => Number(truth.values.get(`t3.${one.id}.total`) ?? 0))
  return new Set([...finished, ...applicants, ...leaves, ...[...truth.values.values()].map(Number)].map(String))
}
