import { describe, it } from 'vitest'
import { readsEveryCell } from '../random-reports.ts'
import { pdfLayout } from './pdf-report.ts'

describe('random reports', () => {
  it('reads every cell', () => readsEveryCell(pdfLayout, 40), 60_000)
})
