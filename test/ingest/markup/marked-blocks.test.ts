import { describe, expect, it } from 'vitest'
import { markedBlocks } from '../../../src/ingest/markup/marked-blocks.ts'

/** The cells of the first grid, row by row, each with its spans where it has any. */
function cellsOf(text: string): string[][] {
  const grid = (markedBlocks(text) ?? []).find((block) => block.kind === 'grid')
  return Array.from({ length: grid?.rows ?? 0 }, (_, row) =>
    (grid?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(({ text: shown, rowSpan, columnSpan, column }) =>
        rowSpan * columnSpan === 1 ? `${column}:${shown}` : `${column}:${shown} ${rowSpan}×${columnSpan}`,
      ),
  )
}

describe('tables in a markup', () => {
  it('of forums have spans, widths and letters of any kind, and marks in the text around them', () => {
    const text =
      '[b]标题[/b]\n[TABLE=98%][tr][td=2,1][b]甲[/b][/td][td=120]乙[/td][/tr]\n[tr=#eee][td rowspan=2]1[/td][td][/td][td]3[/td][/tr][tr][td]4[/td][td]5[/td][/tr][/TABLE]后'
    expect(cellsOf(text)).toEqual([
      ['0:甲 1×2', '2:乙'],
      ['0:1 2×1', '1:', '2:3'],
      ['1:4', '2:5'],
    ])
    expect(markedBlocks(text)?.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toEqual(['标题', '后'])
    expect(markedBlocks(`[table]${'[tr][td]1'.repeat(50)}`)).toBeNull()
  })

  it('of AsciiDoc flow into their columns, past what reaches down from above', () => {
    const text = '[cols="1,2*"]\n|===\n.2+|甲 2+|乙\n|1 |2\n2*|0 a|3\n|===\n'
    expect(cellsOf(text)).toEqual([
      ['0:甲 2×1', '1:乙 1×2'],
      ['1:1', '2:2'],
      ['0:0', '1:0', '2:3'],
    ])
    expect(cellsOf('|===\n|甲 |乙\n\n|1\n|2\n|===\n')).toEqual([
      ['0:甲', '1:乙'],
      ['0:1', '1:2'],
    ])
    expect(cellsOf(`|===\n999+|甲\n|===\n`)).toEqual([['0:甲 1×100']])
  })

  it('of Textile say what their cells span', () => {
    expect(cellsOf('|_\\2. 甲|_. 乙|\n|/2. 1|2||\n|4|5|\n')).toEqual([
      ['0:甲 1×2', '2:乙'],
      ['0:1 2×1', '1:2', '2:'],
      ['1:4', '2:5'],
    ])
    expect(markedBlocks('| 甲 | 1/2. |\n| 乙 | 3 |\n')).toBeNull()
  })

  it('do not begin with strokes of any length that words follow', () => {
    expect(markedBlocks(`==  ${'='.repeat(100_000)}页`)).toBeNull()
    expect(markedBlocks(`--  ${'- '.repeat(100_000)}页`)).toBeNull()
  })

  it('between rules show their columns', () => {
    for (const lines of ['甲乙  1   12', '甲    1   12', '\\     1   12'])
      expect(cellsOf(`====  ==  ===\n项目  数  总计\n====  ==  ===\n${lines}\n====  ==  ===\n`).at(-1)?.slice(-2)).toEqual([
        '1:1',
        '2:12',
      ])
    expect(cellsOf('====  ==\n合并的头\n====  ==\n甲    1\n乙    2\n====  ==\n')[0]).toEqual(['0:合并的头 1×2'])
    expect(
      markedBlocks(
        '----  ----\n一段跨过所有列的正文，说明下列事项的来由。\n又一段跨过所有列的正文，说明其余事项。\n----  ----\n',
      ),
    ).toBeNull()
  })
})
