import { describe, expect, it } from 'vitest'
import type { GridCell, SourceDocument } from '../../../src/core/document/source-document.ts'
import { textLocator } from '../../../src/core/document/locator.ts'
import { withoutAsides } from '../../../src/core/extract/asides.ts'

/** A sheet from rows of texts; null is no cell. */
function sheetOf(rows: (string | null)[][], sheet: string | null = 'S'): SourceDocument {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((text, column): GridCell[] => {
      if (text === null) return []
      const span = { start: 0, end: 0 }
      return [{ row: at, column, rowSpan: 1, columnSpan: 1, text, span, where: textLocator(0, 0) }]
    }),
  )
  const columns = Math.max(...rows.map((row) => row.length))
  return {
    format: 'xlsx',
    encoding: null,
    text: '',
    notes: [],
    blocks: [{ kind: 'grid', span: { start: 0, end: 0 }, rows: rows.length, columns, cells, sheet }],
  }
}

const textsOf = (document: SourceDocument): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'grid' ? block.cells.map((cell) => cell.text) : []))

const table = [
  ['信息内容', '本年制发件数', '本年废止件数'],
  ['规章', '3', '1'],
]

describe('withoutAsides', () => {
  it('leaves out what stands beyond a free column, numbers as well, on either side', () => {
    const rows = table.map((row, at) => [at === 1 ? '核对人：李某' : null, null, ...row, null, at === 1 ? '5' : '校验'])
    expect(textsOf(withoutAsides(sheetOf(rows)))).toEqual(table.flat())
  })

  it('leaves out words right behind the last column, and keeps blanks, signs and numbers there', () => {
    const noted = sheetOf([table[0]!, [...table[1]!, '与系统一致']])
    expect(textsOf(withoutAsides(noted))).toEqual(table.flat())
    for (const value of ['/', '22（其中修订16件）', '7']) {
      const kept = sheetOf([table[0]!, [...table[1]!, value]])
      expect(textsOf(withoutAsides(kept))).toEqual([...table.flat(), value])
    }
  })

  it('keeps tables that stand side by side, and changes nothing where there is nothing to leave out', () => {
    const both = sheetOf(table.map((row) => [...row, null, ...row]))
    expect(withoutAsides(both)).toBe(both)
    const prose = sheetOf([['本年工作平稳', null, '甲']])
    expect(withoutAsides(prose)).toBe(prose)
    const page = sheetOf(
      table.map((row) => [...row, null, '注']),
      null,
    )
    expect(withoutAsides(page)).toBe(page)
  })
})
