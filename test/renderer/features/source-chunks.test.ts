import { describe, expect, it } from 'vitest'
import { textLocator } from '../../../src/core/document/locator.ts'
import type { Block, SourceDocument } from '../../../src/core/document/source-document.ts'
import { chunkAt, chunksOf } from '../../../src/renderer/features/source/source-chunks.ts'

const paragraph = (start: number, end: number): Block => ({
  kind: 'paragraph',
  span: { start, end },
  where: textLocator(start, end),
})
const document = (text: string, blocks: Block[]): SourceDocument => ({
  format: 'text',
  encoding: 'utf-8',
  text,
  blocks,
  notes: [],
})

/** A plain text whose every line is a paragraph, as the text reader gives it. */
function plain(text: string): SourceDocument {
  let at = 0
  return document(
    text,
    text.split('\n').map((line) => {
      const start = at
      at += line.length + 1
      return paragraph(start, start + line.length)
    }),
  )
}

const shown = (source: SourceDocument) =>
  chunksOf(source).flatMap(({ lines }) =>
    lines.map((line) => (line.kind === 'text' ? source.text.slice(line.span.start, line.span.end) : line.kind)),
  )

describe('cutting a source into lines', () => {
  it('shows each line once and a run of empty lines as one gap', () => {
    expect(shown(plain('一\n\n\n\n二\n三'))).toEqual(['一', 'gap', '二', '三'])
  })

  it('loses no character that no block claims', () => {
    expect(shown(document('页眉\n正文\n页脚', [paragraph(3, 5)]))).toEqual(['页眉', '正文', '页脚'])
    expect(shown(document('没有块', []))).toEqual(['没有块'])
  })

  it('numbers the lines of the text', () => {
    const lines = chunksOf(plain('甲\n\n乙\n丙')).flatMap((chunk) => chunk.lines)
    expect(lines.filter((line) => line.kind === 'text').map((line) => line.number)).toEqual([1, 3, 4])
  })

  it('cuts long documents into chunks that cover all of it, and finds the chunk of an offset', () => {
    const source = plain(
      Array.from({ length: 3_000 }, (_, index) => `第${index}行：主动公开政府信息若干条，其中规范性文件若干件。`).join('\n'),
    )
    const chunks = chunksOf(source)
    expect(chunks.length).toBeGreaterThan(10)
    const all = chunks.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === 'text' ? [source.text.slice(line.span.start, line.span.end)] : [])),
    )
    expect(all.join('\n')).toBe(source.text)
    for (const offset of [0, 17, 40_000, source.text.length - 1]) {
      const chunk = chunks[chunkAt(chunks, offset)]
      expect(chunk && chunk.span.start <= offset && offset < chunk.span.end + 1).toBe(true)
    }
  })

  it('cuts a line without end into pieces', () => {
    const source = plain('政府信息公开'.repeat(4_000))
    const pieces = shown(source)
    expect(pieces.length).toBeGreaterThan(5)
    expect(pieces.join('')).toBe(source.text)
  })

  it('parts a long grid between rows that no merged cell bridges', () => {
    const rows = 150
    const cells = Array.from({ length: rows }, (_, row) => ({
      row,
      column: 0,
      rowSpan: row === 58 ? 6 : 1,
      columnSpan: 1,
      text: 'x',
      span: { start: row * 2, end: row * 2 + 1 },
      where: textLocator(row * 2, row * 2 + 1),
    }))
    const grid: Block = { kind: 'grid', span: { start: 0, end: rows * 2 }, rows, columns: 1, cells, sheet: null }
    const parts = chunksOf(document('x\n'.repeat(rows), [grid])).flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === 'grid' ? [[line.from, line.to]] : [])),
    )
    expect(parts).toEqual([
      [0, 64],
      [64, 124],
      [124, 150],
    ])
  })
})
