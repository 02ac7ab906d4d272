import type { CellObject } from 'xlsx'
import { numberText, showsNumber } from '../workbook/number-text.ts'
import { attributeOf } from '../xml/names.ts'

/**
 * A cell of an OpenDocument sheet as the workbook library would give it; `text` is what it shows, `isShown` whether it says
 * what it shows: an empty paragraph shows nothing, whatever the cell stores.
 */
export function libraryCell(attributes: Readonly<Record<string, string>>, text: string, isShown: boolean): CellObject {
  const formula = attributeOf(attributes, 'formula')?.replace(/^(?:[a-z]+:)?=?/, '')
  const f = formula === undefined ? {} : { f: formula }
  // The extension names the type that the standard has none for. Its other attribute has the same local name.
  const type = attributes['calcext:value-type'] === 'error' ? 'error' : (attributes['office:value-type'] ?? valueType(attributes))
  const value = attributeOf(attributes, 'value')
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      if (isShown && text === '' && Number(value) !== 0) return { t: 'n', v: Number(value), w: '', z: hiding, ...f }
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

/** The format that shows nothing of a number. */
const hiding = ';;;'

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
  // A rounded nought could be any of the units.
  const found = scaling.find(([places]) => showsNumber(shown, value, places) && (places === 0 || /[1-9]/.test(shown)))
  const decimals = /\.\d+/.exec(shown)?.[0].replaceAll(/\d/g, '0') ?? ''
  return found?.[1](decimals) ?? null
}
