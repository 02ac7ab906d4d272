import { describe, expect, it } from 'vitest'
import { withPlacedWords } from '../../../src/ingest/page/laid-out-lines.ts'
import type { LineBlock } from '../../../src/ingest/page/page-block.ts'
import { lineText, type TextItem } from '../../../src/ingest/page/page-items.ts'

/** A line at a height, of words of ten points, each at its place. */
function line(y: number, words: readonly (readonly [number, string])[]): LineBlock {
  const items = words.map(([x, text]): TextItem => {
    const width = [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 5 : 10), 0)
    return { text, box: { x0: x, y0: y, x1: x + width, y1: y + 10 }, size: 10 }
  })
  const box = { x0: items[0]!.box.x0, y0: y, x1: items.at(-1)!.box.x1, y1: y + 10 }
  return { kind: 'line', text: lineText(items), page: 1, box, size: 10, items }
}

function textsOf(lines: readonly LineBlock[]): string[] {
  return withPlacedWords(lines).map((block) => (block.kind === 'line' ? block.text : ''))
}

describe('lines of words set apart', () => {
  const row = (y: number) =>
    line(y, [
      [60, '规章'],
      [150, '12'],
      [200, '0'],
    ])

  const unlabelled = line(115, [
    [150, '3'],
    [200, '4'],
  ])

  it('have every word where it stands on the page', () => {
    expect(textsOf([row(100), unlabelled, row(130)])).toEqual([
      '规章              12        0',
      '                  3         4',
      '规章              12        0',
    ])
  })

  it('stay as they are where they are few', () => {
    expect(textsOf([row(100), unlabelled])).toEqual([row(100).text, '3         4'])
  })

  it('leave running text around them as it is', () => {
    const sentence = line(85, [[60, '全年共收到政府信息公开申请十二件，均已在法定期限内办结，没有结转下年度办理的申请。']])
    const rest = line(70, [[80, '一、总体情况']])
    expect(textsOf([rest, sentence, row(100), row(115), row(130)]).slice(0, 2)).toEqual([rest.text, sentence.text])
  })
})
