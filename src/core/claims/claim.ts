import type { TextSpan } from '../document/locator.ts'
import type { CellId } from '../form/form.ts'
import type { Quantity } from './quantity.ts'

/** What a quantity of the prose may be about; each has a rule `prose.<topic>`. */
export const topics = ['applications', 'outcomes', 'applicants', 'documents', 'decisions', 'fees', 'disputes'] as const
/** One of `topics`. */
export type Topic = (typeof topics)[number]

/** One way to read a quantity: the sum of cells, some of them subtracted. */
export interface Reading {
  plus: readonly CellId[]
  minus: readonly CellId[]
}

/**
 * How sure the subject is. `strong`: the clause says nothing but the subject, in the form's words; `fair`: the subject
 * is named, but the clause has other words that may narrow it; `weak`: it may well be something else, so that only
 * agreement means anything.
 */
export type Strength = 'strong' | 'fair' | 'weak'

/** A quantity of the prose with what it speaks of. */
export interface Claim {
  topic: Topic
  /** Stable key of what is counted: `newReceived`, `outcome.denied`, `documents.normativeDocuments.valid`. */
  measure: string
  quantity: Quantity
  /** Every legitimate reading, the most natural first; never empty. */
  readings: readonly Reading[]
  strength: Strength
  /** Where its sentence begins in the flat text: claims of one sentence may be parts of one number. */
  sentence: number
  /** The clause it stands in, in the canonical text. */
  span: TextSpan
  /** Factor from the quantity's unit to the cells' (元 → 万元: 1/10000 as scale). Zero for counts. */
  scale: number
}

/** The reading "the sum of these cells". */
export function sumOf(...plus: CellId[]): Reading {
  return { plus, minus: [] }
}
