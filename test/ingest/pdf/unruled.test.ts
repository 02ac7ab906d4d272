import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { table3Rows } from '../../../src/core/form/form.ts'
import { reportSeed, runs } from '../../builders/arbitraries.ts'
import { blocksOf } from '../../builders/blocks.ts'
import { readRendered } from '../../builders/examine-rendered.ts'
import { printCells } from '../../builders/printed-cell.ts'
import { renderedFromSeed } from '../../builders/render.ts'
import { expectedOf } from '../../builders/rendered.ts'
import type { Layout } from '../../builders/layout.ts'
import { documentOf } from '../reading.ts'
import { PageWriter } from './page-writer.ts'
import { PdfPage, pdfOf } from './pdf-file.ts'
import { pageStyle, pdfLayout, writeBlocks } from './pdf-report.ts'

/** Table three without lines: labels at 80, numbers from 300 on; a label may take two lines around its numbers. */
function unruledPage(rows: readonly { label: readonly string[]; values: readonly string[] }[]): Uint8Array {
  const page = new PdfPage()
  page.text(80, 60, 10, '三、收到和处理政府信息公开申请情况')
  for (const [index, head] of ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].entries())
    page.text(230 + index * 50, 80, 6, head)
  let y = 100
  for (const { label, values } of rows) {
    for (const [index, text] of label.entries()) page.text(80, y + index * 12, 8, text)
    for (const [index, text] of values.entries()) page.text(230 + index * 50, y + (label.length - 1) * 6, 8, text)
    y += label.length * 12 + 4
  }
  return pdfOf([page])
}

const lines = table3Rows('2021').map(({ id, label }, index) => ({
  id,
  label: [label.slice(0, 14)],
  values: [index, 0, 0, 0, 0, 0, index].map(String),
}))

async function cellsOf(bytes: Uint8Array) {
  const [report] = extractReports(await documentOf(bytes))
  return report?.cells.filter((cell) => cell.id.startsWith('t3.')) ?? []
}

describe('tables without ruling lines', () => {
  it('are read where each row is a line, with the place of each number', async () => {
    const cells = await cellsOf(unruledPage(lines))
    expect(cells.map((cell) => cell.value)).toEqual(lines.flatMap((line) => line.values))
    expect(cells[7]?.where).toMatchObject({ kind: 'page', page: 1 })
    const box = cells[7]?.where?.kind === 'page' ? cells[7].where.box : [0, 0, 0, 0]
    expect(Math.abs(box[0] - 230)).toBeLessThan(12)
    expect(box[3] - box[1]).toBeLessThan(12)
  })

  it('leave no number to the row above where a label stands around its numbers and others are blank', async () => {
    const rows = lines.map((line) => ({
      ...line,
      values: line.id === 'denied.enforcementFiles' ? ['2', '', '', '', '', '', '2'] : [],
    }))
    const cut = rows.map((row) => (row.id === 'denied.enforcementFiles' ? { ...row, label: ['7.属于行政', '执法案卷'] } : row))
    const above = (await cellsOf(unruledPage(cut))).filter((cell) => cell.id.startsWith('t3.denied.processInformation.'))
    expect(above.map((cell) => cell.value)).toEqual(Array(7).fill(null))
  })

  it('leave the rest of a label, parted by a narrow sign, to its own row and not to the label above', async () => {
    const rows = lines.map((line) => ({
      ...line,
      values: line.id === 'denied.securityAndStability' ? ['2', '', '', '', '', '', '2'] : [],
    }))
    const page = unruledPage(
      rows.map((row) => (row.id === 'denied.securityAndStability' ? { ...row, label: ['3.危及“ 三安全一稳定”'] } : row)),
    )
    const read = (await cellsOf(page)).filter((cell) => cell.value !== null)
    expect(read.map(({ id, value }) => [id, value])).toEqual([
      ['t3.denied.securityAndStability.naturalPerson', '2'],
      ['t3.denied.securityAndStability.total', '2'],
    ])
  })

  it('are read as ruled ones are, blanks included, or refused aloud', async () => {
    const counts = { right: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(reportSeed, async (seed) => {
        const { judgement } = await readRendered(renderedFromSeed(unruledLayout, seed))
        expect([...judgement.wrong, ...judgement.phantom, ...judgement.refused.filter(isSilent)]).toEqual([])
        counts.right += judgement.right
        counts.refused += judgement.refused.length
      }),
      runs(40),
    )
    expect(counts.right).toBeGreaterThan((counts.right + counts.refused) * 0.98)
  }, 90_000)

  it.each([
    ['lists of numbers without heads or labels', ['47', '12', '0']],
    ['prose with numbers', ['　　本年度共收到申请12件，其中自然人9件，', '企业3件。', '　　全年公开信息354条。']],
    [
      'a list of contents',
      ['一、总体情况                 1', '二、主动公开政府信息情况     3', '六、其他需要报告的事项       5'],
    ],
  ])('%s are none', async (_, texts) => {
    const page = new PdfPage()
    for (const [index, text] of texts.entries()) page.text(80, 200 + index * 22, 12, text)
    expect((await documentOf(pdfOf([page]))).blocks.map(({ kind }) => kind)).not.toContain('grid')
  })
})

/** Reports whose tables have no ruling lines at all. */
const unruledLayout: Layout = {
  ...pdfLayout,
  id: 'pdf-unruled',
  render: (report, style, random) => {
    const cells = printCells(report.truth, style)
    const writer = new PageWriter({ ...pageStyle(random), ruled: 'none' }, () => new PdfPage())
    writeBlocks(writer, blocksOf(report, cells, style))
    return { bytes: pdfOf(writer.finish()), expected: expectedOf(cells) }
  },
}

/** A printed number that is told as a blank would count as zero. */
function isSilent(refused: string): boolean {
  return refused.includes(': blank')
}
