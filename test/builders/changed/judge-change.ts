import { equal, parseDecimal, sum } from '../../../src/core/decimal/decimal.ts'
import { type Examination, examineDocument } from '../../../src/core/examine.ts'
import type { CellId } from '../../../src/core/form/form.ts'
import { rowOf } from '../../../src/core/rules/row-cells.ts'
import type { SumRelation } from '../../../src/core/rules/sum-relation.ts'
import { sumsOf } from '../../../src/core/rules/table-sums.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { readDocument } from '../../../src/ingest/read-document.ts'
import { judgeCells } from '../judge.ts'
import type { Expected, Rendered } from '../rendered.ts'
import type { ChangedNumber } from './changed-number.ts'

/** What became of a changed number. */
export interface ChangeJudgement {
  /** Whether every changed cell was read as it stands, or what could not be read was refused. */
  read: 'as it stands' | 'refused'
  /**
   * What was said of the sums that the change breaks: nothing where it breaks none; `found` where one is doubted; `open`
   * where each is said to be not evaluable, for blanks, signs or what could not be read; else `missed`.
   */
  sums: 'none' | 'found' | 'open' | 'missed'
  /** Whether some broken sum has numbers alone, all of them read: then it must be found. */
  plain: boolean
  /** Numbers that are not what is printed, or stand where none is. */
  silent: string[]
  /** Findings that the clean report doesn't have, about sums that hold or without any of the changed cells. */
  untrue: string[]
}

/** A sum of numbers must be found; beside blanks, signs and what was refused it may be left open, aloud. */
export function isMissed({ sums, plain }: ChangeJudgement): boolean {
  return sums === 'missed' || (sums === 'open' && plain)
}

const isSum = /^t[34]\.|^structure\.sign-for-none$/

/** Reads the clean and the changed file and says what became of the change. Throws where a file is refused as a whole. */
export async function judgeChange({ clean, changed, cells }: ChangedNumber): Promise<ChangeJudgement> {
  const [before, { examination, document }] = [await examined(clean), await examined(changed)]
  const { report, verdicts } = examination
  const byId = new Map(examination.cells.map((cell) => [cell.id, cell]))
  const { edition } = changed.report.truth
  const input = { document, report, cells: byId }
  const sums = [...sumsOf(input, edition, 3), ...sumsOf(input, edition, 4)]
  const broken = sums.filter((relation) => !holds(relation, changed.expected))
  const judged = judgeCells(examination.cells, changed.expected)
  const known = new Set(before.examination.verdicts.filter(isFinding).map(keyOf))
  const raised = verdicts.filter((verdict) => isFinding(verdict) && !known.has(keyOf(verdict)))
  // A blank total is added up from its row, so that what is said of it may come of any cell beside it.
  const beside = new Set(cells.flatMap((id) => rowOf(edition, id)))
  const isTrue = ({ rule, cells: about }: Verdict): boolean =>
    isSum.test(rule) ? broken.some((relation) => isSame(relation, about)) : about.some((id) => beside.has(id))
  const isNumber = (id: CellId): boolean => changed.expected.get(id)?.value != null && byId.get(id)?.state === 'number'
  return {
    read: cells.every((id) => byId.get(id)?.state === changed.expected.get(id)?.states[0]) ? 'as it stands' : 'refused',
    sums: broken.length === 0 ? 'none' : saidOf(broken, verdicts),
    plain: broken.some((relation) => [...relation.left, ...relation.right].every(isNumber)),
    silent: [...judged.wrong, ...judged.phantom],
    untrue: raised.filter((verdict) => !isTrue(verdict)).map(({ rule, statement }) => `${rule}: ${statement}`),
  }
}

/** A file as the program reads and checks it. Throws where it is refused as a whole. */
export async function examined(rendered: Rendered) {
  const read = await readDocument(rendered.bytes, rendered.name)
  if (!read.ok) throw new Error(`${rendered.layout}: ${read.error.code} ${read.error.message}`)
  const [examination] = examineDocument(read.document)
  if (!examination) throw new Error(`${rendered.layout}: no report`)
  return { document: read.document, examination: examination satisfies Examination }
}

/** Whether a sum holds in print, where a blank or a sign says none. */
function holds({ left, right }: SumRelation, printed: ReadonlyMap<CellId, Expected>): boolean {
  const total = (ids: readonly CellId[]) => sum(ids.map((id) => parseDecimal(printed.get(id)?.value ?? '0')!))
  return equal(total(left), total(right))
}

function saidOf(broken: readonly SumRelation[], verdicts: readonly Verdict[]): ChangeJudgement['sums'] {
  const said = verdicts.filter(({ rule, cells }) => isSum.test(rule) && broken.some((relation) => isSame(relation, cells)))
  if (said.some(({ outcome }) => outcome === 'failed')) return 'found'
  return said.length > 0 && said.every(({ outcome }) => outcome === 'notEvaluable') ? 'open' : 'missed'
}

function isSame({ left, right }: SumRelation, cells: readonly CellId[]): boolean {
  return cells.join(' ') === [...left, ...right].join(' ')
}

/** Whether the verdict is a doubt about the source; a notice says nothing of numbers. */
export function isFinding({ outcome, severity, about }: Verdict): boolean {
  return outcome === 'failed' && severity !== 'notice' && about === 'source'
}

/** What the same doubt has in two readings: rule and subject. */
export function keyOf({ rule, subject }: Verdict): string {
  return `${rule}¦${subject}`
}
