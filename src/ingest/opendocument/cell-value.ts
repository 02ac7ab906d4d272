import type { CellObject } from 'xlsx'
import { numberText } from '../workbook/number-text.ts'
import { attributeOf } from '../xml/names.ts'

/** A cell of an OpenDocument sheet as the workbook library would give it; `text` is what it shows. */
export function libraryCell(attributes: Readonly<Record<string, string>>, text: string): CellObject {
  const formula = attributeOf(attributes, 'formula')?.replace(/^(?:[a-z]+:)?=?/, '')
  const f = formula === undefined ? {} : { f: formula }
  // The extension names the type that the standard has none for. Its other attribute has the same local name.
  const type = attributes['calcext:value-type'] === 'error' ? 'error' : (attributes['office:value-type'] ?? valueType(attributes))
  const value = attributeOf(attributes, 'value')
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return { ...numberCell(Number(value ?? Number.NaN), text, type === 'percentage'), ...f }
    case 'date':
    case 'time': {
      const shown = text === '' ? (attributeOf(attributes, `${type}-value`) ?? '') : text
      return { t: 'd', v: shown, w: shown, ...f }
    }
    case 'boolean':
      return { t: 'b', v: attributeOf(attributes, 'boolean-value') === 'true', ...f }
    case 'error':
      return { t: 'e', v: text, w: text, ...f }
    default: {
      const string = text === '' ? (attributeOf(attributes, 'string-value') ?? '') : text
      return string === '' ? { t: 'z', ...f } : { t: 's', v: string, w: string, ...f }
    }
  }
}

function valueType(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributeOf(attributes, 'value-type')
}

function numberCell(value: number, text: string, isPercentage: boolean): CellObject {
  if (!Number.isFinite(value)) return text === '' ? { t: 'z' } : { t: 's', v: text, w: text }
  const shown = text === '' ? numberText(value) : text
  // Accounts show nought as a stroke.
  if (value === 0 && /^\s*\p{Dash}\s*$/u.test(shown)) return { t: 'n', v: 0, w: shown, z: '0' }
  if (isPercentage) return { t: 'n', v: value, w: shown, z: '0%' }
  const format = formatOf(shown, value)
  // What is shown is no rounding of what is stored: only what is shown is known to be meant.
  return format === null ? { t: 's', v: shown, w: shown } : { t: 'n', v: value, w: shown, z: format }
}

/** Number formats by how far they move the decimal point. */
const scaling: readonly (readonly [number, (decimals: string) => string])[] = [
  [0, (decimals) => `0${decimals}`],
  [3, (decimals) => `0${decimals},`],
  [4, () => '0!.0000'],
  [6, (decimals) => `0${decimals},,`],
]

/** A format that shows the value as it is shown; null where none of these does. */
function formatOf(shown: string, value: number): string | null {
  const [digits = '', ...more] = shown.replaceAll(',', '').match(/-?\d+(?:\.\d+)?/g) ?? []
  if (digits === '' || more.length > 0) return null
  const places = digits.split('.')[1]?.length ?? 0
  const printed = Number(digits)
  const found = scaling.find(([scale]) => {
    const size = value / 10 ** scale
    const nearest = Math.abs(Math.abs(size) - Math.abs(printed))
    return nearest <= 0.5000001 * 10 ** -places
  })
  return found?.[1](places > 0 ? `.${'0'.repeat(places)}` : '') ?? null
}
