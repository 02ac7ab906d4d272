import type { GridCell } from '../../document/source-document.ts'
import type { Found } from '../recognised-report.ts'

/** A value that a cell says, as found there. */
export function foundIn<T>(value: T, cell: GridCell): Found<T> {
  return { value, span: cell.span, where: cell.where }
}

/** The first of what was said, where all say the same value; null where they differ, or nothing was said. */
export function agreed<T extends { value: unknown }>(said: readonly T[]): T | null {
  const [first] = said
  return first && said.every(({ value }) => value === first.value) ? first : null
}
