import { missingCell } from '../extract/cells.ts'
import type { RecognisedReport } from '../extract/recognised-report.ts'
import { cellIds, type CellId, type Edition } from '../form/form.ts'
import { type FormChoice, formChoices } from '../form/form-choice.ts'
import { isMerged } from '../form/form-grid.ts'
import type { Review } from './review.ts'

/** The form as read; null where no edition was recognised. */
export function readForm({ edition, cells }: Pick<RecognisedReport, 'edition' | 'cells'>): FormChoice | null {
  return edition === '2021' && isMerged(edition, new Set(cells.map(({ id }) => id))) ? '2021-merged' : edition
}

/**
 * The forms that the auditor may choose for a report: those that have every cell of which anything was read. Where the
 * tables are pictures that is any form; where all of them were read it is the one that they are printed on.
 */
export function possibleForms(report: Pick<RecognisedReport, 'edition' | 'cells'>): FormChoice[] {
  if (report.edition === null) return []
  const read = report.cells.filter(({ state }) => state !== 'missing').map(({ id }) => id)
  return formChoices.filter((form) => {
    const cells = cellsOf(form)
    return read.every((id) => cells.has(id))
  })
}

/** The form that the auditor chose; null where it is the one that was read. */
export function chosenForm(review: Pick<Review, 'identity'>): FormChoice | null {
  const value = review.identity.find(({ field }) => field === 'form')?.value
  return formChoices.find((form) => form === value) ?? null
}

/** Whether a form has the cell. */
export function hasCell(form: FormChoice, cell: CellId): boolean {
  return cellsOf(form).has(cell)
}

const known = new WeakMap<RecognisedReport, Map<FormChoice, RecognisedReport>>()

/** The report on the form that the auditor chose: the cells that it did not have are missing. The same for the same choice. */
export function withChosenForm(report: RecognisedReport, review: Pick<Review, 'identity'>): RecognisedReport {
  const form = chosenForm(review)
  if (form === null || form === readForm(report)) return report
  const made = known.get(report) ?? new Map<FormChoice, RecognisedReport>()
  known.set(report, made)
  const had = made.get(form)
  if (had) return had
  const edition = editionOf(form)
  const read = new Map(report.cells.map((cell) => [cell.id, cell]))
  const ids = cellIds(edition, form === '2021-merged')
  const chosen: RecognisedReport = {
    ...report,
    edition,
    cells: ids.map((id) => read.get(id) ?? missingCell(id)),
    deviations: report.deviations.map((deviation) =>
      deviation.code === 'table-missing'
        ? { ...deviation, cells: ids.filter((id) => id.startsWith(`t${deviation.table}.`)) }
        : deviation,
    ),
  }
  made.set(form, chosen)
  return chosen
}

const editionOf = (form: FormChoice): Edition => (form === '2019' ? '2019' : '2021')

const cellSets = new Map<FormChoice, ReadonlySet<CellId>>()

function cellsOf(form: FormChoice): ReadonlySet<CellId> {
  let cells = cellSets.get(form)
  if (!cells) cellSets.set(form, (cells = new Set(cellIds(editionOf(form), form === '2021-merged'))))
  return cells
}
