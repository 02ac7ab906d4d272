import { blocksOf } from '../blocks.ts'
import { printCells } from '../printed-cell.ts'
import { seededRandom } from '../random.ts'
import { ofdLayout } from '../../ingest/ofd/ofd-report.ts'
import { pdfLayout } from '../../ingest/pdf/pdf-report.ts'
import { layoutOf } from '../render.ts'
import { type Expected, type Rendered, expectedOf, goldOf } from '../rendered.ts'
import { encodeText } from '../text/encode-text.ts'
import { textOf } from '../text/text-of.ts'
import { tabRows } from '../text/text-tables.ts'
import type { CellId } from '../../../src/core/form/form.ts'
import { type PlantedFinding, type Sample, sampleStyle } from './sample.ts'

/** What samples/expected.json says of one sample: a gold file of the corpus, and what is planted. */
export interface ExpectedSample extends ReturnType<typeof goldOf> {
  file: string
  /** Contradictions and deviations that must be found; empty where the sample is clean. */
  expect: PlantedFinding[]
  /** No finding of severity `error` may be reported but those expected. */
  clean: boolean
}

/** Layouts of pages, which live beside the tests of their readers. */
const pageLayouts = [pdfLayout, ofdLayout]

/** The sample's file. The same bytes each time: whatever a layout leaves to chance is drawn from the file's name. */
export function renderSample(sample: Sample): Rendered {
  const random = seededRandom([...sample.fileName].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7))
  const base = { layout: sample.layout, name: sample.fileName, report: sample.report }
  if (sample.layout === 'table-four-missing') return { ...base, ...withoutTableFour(sample) }
  const layout = pageLayouts.find(({ id }) => id === sample.layout) ?? layoutOf(sample.layout)
  const rendered = layout.render(sample.report, sampleStyle(sample), random)
  return { ...base, ...rendered, bytes: sample.encoding ? reencoded(rendered.bytes, sample.encoding) : rendered.bytes }
}

/** The entry of samples/expected.json. */
export function expectedSample(sample: Sample): ExpectedSample {
  const { id: _, ...gold } = goldOf(renderSample(sample))
  return {
    file: sample.fileName,
    id: sample.fileName.replace(/\.[^.]+$/, ''),
    ...gold,
    expect: sample.planted,
    clean: sample.planted.length === 0,
  }
}

/** Layouts choose an encoding by chance; a sample says which it wants. */
function reencoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): Uint8Array {
  for (const candidate of ['utf-8', 'gb18030', 'utf-16le'])
    try {
      const text = new TextDecoder(candidate, { fatal: true }).decode(bytes)
      if (text.includes('政府信息公开')) return encodeText(text, encoding)
    } catch {
      // Not in this encoding: the next one.
    }
  throw new Error('the sample is in none of the known encodings')
}

function withoutTableFour(sample: Sample): Pick<Rendered, 'bytes' | 'expected'> {
  const style = sampleStyle(sample)
  const cells = printCells(sample.report.truth, style)
  const blocks = blocksOf(sample.report, cells, style).filter((block) => block.kind !== 'table' || block.table.number !== 4)
  const text = textOf(blocks, { indent: '　　', gap: '\n' }, tabRows)
  const missing: Expected = { value: null, raw: null, states: ['missing'] }
  const expected = [...expectedOf(cells)].map(([id, cell]): [CellId, Expected] => [id, id.startsWith('t4.') ? missing : cell])
  return { bytes: encodeText(text.replace(/\n/g, '\r\n'), 'utf-8'), expected: new Map(expected) }
}
