import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { write } from 'xlsx'
import { int16, int32 } from '../doc/doc-file.ts'
import { documentOf } from '../reading.ts'
import { sheetOf } from './sheets.ts'

/** A record of a binary part whose content is short. */
const recordOf = (id: number, content: readonly number[]): number[] => [id, content.length | 0x80, 0, ...content]
const text = (said: string): number[] => [...int32(said.length), ...[...said].flatMap((sign) => int16(sign.charCodeAt(0)))]
const font = (flags: number, script: number): number[] =>
  recordOf(43, [...int16(220), ...int16(flags), ...int16(400), ...int16(script), 0, 0, 0, 0, 0, 0, 0, 0])

/** A workbook of the texts 甲 and 乙 and the number 5, with these fonts, the cells in the one of that number. */
function partsOf(fonts: readonly number[], ofCells: number): Record<string, Uint8Array> {
  const book = { SheetNames: ['S'], Sheets: { S: sheetOf([['甲', '乙', 5]]) } }
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsb', bookSST: true }) as ArrayBuffer))
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['xl/styles.bin', 'xl/sharedStrings.bin']))
  const format = recordOf(47, [...int16(0xffff), ...int16(0), ...int16(ofCells), ...Array.from({ length: 10 }, () => 0)])
  // Begin and end of the formats of cells: 617 and 618.
  parts['xl/styles.bin'] = new Uint8Array([...fonts, 0xe9, 4, 4, ...int32(1), ...format, 0xea, 4, 0])
  return parts
}

it('keeps raised marks and struck numbers apart in binary workbooks', async () => {
  const parts = partsOf([...font(0, 0), ...font(0, 1), ...font(8, 0)], 0)
  const runs = (said: string, from: number, number: number): number[] =>
    recordOf(19, [1, ...text(said), ...int32(2), ...int16(0), ...int16(0), ...int16(from), ...int16(number)])
  // Begin and end of the shared strings: 159 and 160.
  const begin = [0x9f, 1, 8, ...int32(2), ...int32(2)]
  parts['xl/sharedStrings.bin'] = new Uint8Array([...begin, ...runs('912', 2, 1), ...runs('79', 1, 2), 0xa0, 1, 0])
  expect((await documentOf(zipSync(parts))).text).toBe('91[2]\t7~~9~~\t5\n')
})

it('knows numbers of binary workbooks that the font of their cells strikes', async () => {
  const parts = partsOf([...font(0, 0), ...font(8, 0)], 1)
  expect((await documentOf(zipSync(parts))).text).toBe('甲\t乙\t~~5~~\n')
})
