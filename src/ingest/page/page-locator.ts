import type { Locator } from '../../core/document/locator.ts'
import type { Box } from './geometry.ts'

/** The locator of a box on a page, to a tenth of a point. */
export function pageLocator(page: number, box: Box): Locator {
  const round = (value: number): number => Math.round(value * 10) / 10
  return { kind: 'page', page, box: [round(box.x0), round(box.y0), round(box.x1), round(box.y1)] }
}
