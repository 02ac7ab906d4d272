import { describe, expect, it } from 'vitest'
import { unfolded } from '../../../src/ingest/text/folded-lines.ts'
import { folded } from '../../builders/text/folded-lines.ts'

const rows = Array.from({ length: 8 }, (_, row) => [
  `${row + 1}.本机关不掌握相关政府信息`,
  ...Array.from({ length: 7 }, () => 100_000 + row),
])
const prose = '本年度，本机关认真贯彻条例，健全制度，落实责任，政府信息公开工作取得新进展。'.repeat(3)

describe('lines that a program folded', () => {
  it('are joined as they were, numbers and all, at any width and however that was measured', () => {
    for (const bar of ['\t', ' | '])
      for (const width of [57, 58])
        for (const measure of ['characters', 'columns', 'stops'] as const) {
          const text = `${prose}\n${rows.map((row) => row.join(bar)).join('\n')}\n${prose}\n`
          const cut = folded(text, { width, measure })
          expect(cut).not.toBe(text)
          expect([bar, width, measure, unfolded(cut)]).toEqual([bar, width, measure, text])
        }
  })

  it('are joined to rows of equally many cells, where a part of one has as many as others have', () => {
    const table = (cells: number): string =>
      Array.from({ length: 4 }, () => Array.from({ length: cells }, () => '结果维持').join('\t')).join('\n')
    const text = `${prose}\n${prose}\n\n${table(4)}\n\n${table(15)}\n\n${prose}\n`
    for (const width of [56, 60, 64]) expect([width, unfolded(folded(text, { width, measure: 'stops' }))]).toEqual([width, text])
  })

  it('are none where rows are as wide as each other, or only prose is folded', () => {
    const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
    for (const text of [table, folded(`${prose}\n${prose}\n`, { width: 60, measure: 'columns' }), `${prose}\n甲\t1\n`])
      expect(unfolded(text)).toBeNull()
  })
})
