import { textLocator } from '../document/locator.ts'
import type { Found } from './recognised-report.ts'

/** What was found in so many characters of the canonical text from `start` on. */
export function foundAt<T>(start: number, length: number, value: T): Found<T> {
  return { value, span: { start, end: start + length }, where: textLocator(start, start + length) }
}
