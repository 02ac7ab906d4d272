import type { ReportView } from '../../../contract/views.ts'
import type { Mark, Marks, Place } from './original-marks.ts'

/** What every kind of original is drawn from. */
export interface BodyProps {
  view: ReportView
  marks: Marks
  /** The places that are selected; the first is brought into view. */
  on: readonly Place[]
  /** Grows when the first selected place is to be brought into view: not when the original itself was clicked. */
  turn: number
  /** How large it is drawn, as a factor of its natural size; null fits the width. */
  zoom: number | null
  /** Tells how large it is drawn. */
  onScale: (scale: number) => void
  /** Tells where in the original one is; "" for nothing to tell. */
  onPlace: (words: string) => void
  /** A mark was clicked, or something without one. */
  onPick: (mark: Mark | null) => void
}
