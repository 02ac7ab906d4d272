import { zipSync } from 'fflate'
import { renderedFromSeed } from '../../builders/render.ts'
import { layoutsByFormat } from '../layouts-by-format.ts'

/** The formats that can be fuzzed. */
export const fuzzFormats: readonly string[] = [...Object.keys(layoutsByFormat), 'zip']

/** A whole file of a format, another for each number. */
export function wholeFile(format: string, number: number): Uint8Array {
  if (format === 'zip') {
    const names = Object.keys(layoutsByFormat)
    const files = [0, 3, 5].map((step) => names[(number + step) % names.length] ?? 'text')
    return zipSync(Object.fromEntries(files.map((each, at) => [`${at}/年报.${each}`, wholeFile(each, number + at)])))
  }
  if (format === 'csv') return separated(number)
  const chosen = layoutsByFormat[format] ?? []
  const layout = chosen[number % chosen.length]
  if (!layout) throw new Error(`no format ${format}; there are ${fuzzFormats.join(' ')}`)
  return renderedFromSeed(layout, number + 1).bytes
}

/** A table of separated values, some of them quoted. */
function separated(number: number): Uint8Array {
  const separator = [',', '\t', ';'][number % 3] ?? ','
  const rows = Array.from({ length: 30 }, (_, row) =>
    [`"第${row}行 ""项"""`, row * number, '', `${row}.5`, '合计'].join(separator),
  )
  return Buffer.from(`${['项目', '自然人', '企业', '其他', '总计'].join(separator)}\r\n${rows.join('\r\n')}`)
}
