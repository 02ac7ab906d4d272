import { withFormats } from './implied-formats.ts'
import { isStruck } from './raised-runs.ts'

/** The number format by which a cell tells that its font strikes all of it through; the library keeps no fonts. */
export const struckFormat = '"~~"General"~~"'

/** No workbook numbers its own formats so high. */
const formatNumber = 391

const fontList = /<(?:\w+:)?fonts[\s>][^]*?<\/(?:\w+:)?fonts>/
const font = /<(?:\w+:)?font(?:\s[^<>]*)?(?:\/>|>[^]*?<\/(?:\w+:)?font>)/g
const cellFormats = /<(?:\w+:)?cellXfs[\s>][^]*?<\/(?:\w+:)?cellXfs>/
const cellFormat = /<(?:\w+:)?xf\s[^<>]*>/g

/** A package's styles in which cells whose font is struck through have `struckFormat`. */
export function withStruckFormats(styles: Buffer): Buffer {
  if (!styles.includes('strike')) return styles
  const xml = styles.toString('utf8')
  const fonts = [...(fontList.exec(xml)?.[0] ?? '').matchAll(font)].map(([whole]) => isStruck.test(whole))
  if (!fonts.includes(true)) return styles
  let found = false
  const changed = xml.replace(cellFormats, (list) =>
    list.replaceAll(cellFormat, (whole) => {
      if (fonts[Number(/\sfontId="(\d+)"/.exec(whole)?.[1] ?? 0)] !== true) return whole
      found = true
      return whole.replace(/\snumFmtId="\d*"/, '').replace(/xf\s/, `xf numFmtId="${formatNumber}" `)
    }),
  )
  return found ? Buffer.from(withFormats(changed, [[formatNumber, struckFormat]])) : styles
}
