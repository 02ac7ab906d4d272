import { apply, boxBetween, degreesOf, type Matrix } from '../page/geometry.ts'
import type { DrawnItem } from './drawn-item.ts'

/** What pdf.js says of an annotation, as far as it matters here. */
interface Field {
  subtype?: unknown
  fieldType?: unknown
  fieldValue?: unknown
  hasAppearance?: unknown
  annotationFlags?: unknown
  rect?: unknown
}

/** Hidden, or not shown on a screen (ISO 32000-1, 12.5.3). */
const unseen = 2 | 32
/** Shares of a field's height, and points: how large a viewer sets a value of one line, and how far from the left side. */
const setting = { height: 0.7, most: 12, left: 2 }

/**
 * The values of text and choice fields that the file does not draw itself: a viewer draws them from the fields, so that
 * they stand on the page for everybody who looks at it. `annotations` as pdf.js lists them.
 */
export function undrawnValues(annotations: readonly unknown[], viewport: Matrix): DrawnItem[] {
  return (annotations as readonly Field[]).flatMap((field) => {
    const { subtype, fieldType, hasAppearance, rect } = field
    if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch') || hasAppearance === true) return []
    if ((Number(field.annotationFlags) & unseen) !== 0) return []
    return Array.isArray(rect) && rect.length === 4 && rect.every(Number.isFinite)
      ? linesIn(rect as number[], valueOf(field.fieldValue), viewport)
      : []
  })
}

/** A field with several values chosen shows them all. */
function valueOf(value: unknown): string[] {
  const texts = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((text) => typeof text === 'string')
  return texts.flatMap((text) => text.split(/\r\n?|\n/)).map((line) => line.trim())
}

function linesIn([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], lines: readonly string[], viewport: Matrix) {
  const height = (Math.max(bottom, top) - Math.min(bottom, top)) / Math.max(1, lines.length)
  const size = Math.min(height * setting.height, setting.most)
  return lines.flatMap((text, index): DrawnItem[] => {
    if (text === '' || size <= 0) return []
    const x = Math.min(left, right) + setting.left
    const middle = Math.max(bottom, top) - height * (index + 0.5)
    const width = Math.min([...text].length * size * 0.5, Math.abs(right - left) - setting.left)
    const box = boxBetween(apply(viewport, x, middle - size / 2), apply(viewport, x + Math.max(width, 1), middle + size / 2))
    return [{ text, box, size, degrees: degreesOf(viewport[0], viewport[1]), isInvisible: false }]
  })
}
