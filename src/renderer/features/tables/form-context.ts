import { createContext, useContext } from 'react'
import type { CellId, Edition } from '../../../core/form/form.ts'
import type { ReportView } from '../../../contract/views.ts'
import type { Derived } from '../../app/derived.ts'
import type { RelationMark } from './relation-marks.ts'

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
