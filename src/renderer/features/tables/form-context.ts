import { createContext, useContext } from 'react'
import type { CellId, Edition } from '../../../core/form/form.ts'
import type { ReportView } from '../../../contract/views.ts'
import type { Derived } from '../../app/derived.ts'
import type { CellContent } from '../../../core/review/review.ts'
import type { RelationMark } from './relation-marks.ts'
import type { SumMark } from './sum-marks.ts'

/** What every cell of the printed tables needs to draw itself. */
export interface FormContext {
  view: ReportView
  derived: Derived
  edition: Edition
  relations: ReadonlyMap<CellId, RelationMark>
  /** As read, by id: shown struck through beside a corrected value. */
  readings: ReadonlyMap<CellId, ReportView['report']['cells'][number]>
  marked: ReadonlySet<CellId>
  /** The one cell that Tab stops at. */
  current: CellId
  selected: CellId | null
  editing: { cell: CellId; typed: string | null } | null
  /** True while the tables are typed in: the selected cell is a field. */
  entering: boolean
  /** The sums beside the grid; null where they are not shown. */
  sums: ReadonlyMap<string, SumMark> | null
  /** True while something is proposed for the tables. */
  proposing: boolean
  /** What the proposal would put into cells; null: it has characters for the cell, but no certain value. */
  proposed: ReadonlyMap<CellId, CellContent | null>
}

const context = createContext<FormContext | null>(null)

/** Gives the tables their context. */
export const FormProvider = context.Provider

/** The context of the tables; only inside of them. */
export function useForm(): FormContext {
  const value = useContext(context)
  if (!value) throw new Error('a form cell was drawn outside of the tables pane')
  return value
}
