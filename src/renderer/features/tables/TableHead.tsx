import { desk, tablesPane } from '../../../core/catalogue/desk.ts'
import type { TableNumber } from '../../../core/extract/recognised-report.ts'
import type { ReportView } from '../../../contract/views.ts'

/** The head of a table: whether it was read at all, what does not agree in it, and what is doubtful about its reading. */
export function TableHead({ number, view }: { number: TableNumber; view: ReportView }) {
  const isHere = (cell: string): boolean => cell.startsWith(`t${number}.`)
  const failed = view.verdicts.filter(({ outcome, cells }) => outcome === 'failed' && cells.some(isHere))
  // What the program misread is not said of the table.
  const wrong = failed.filter(({ about }) => about === 'source').length
  const doubtful = failed.length - wrong
  const absent = view.cells.every((cell) => cell.state === 'missing' || !isHere(cell.id))
  return (
    <h2 className='table-head' data-table={number}>
      <span>{desk.table[number]}</span>
      <span className='title cut'>{desk.tableTitle[number]}</span>
      {absent && <span className='warn'>{tablesPane.tableAbsent}</span>}
      {doubtful > 0 && !absent && <span className='warn'>{tablesPane.doubtsHere(doubtful)}</span>}
      {wrong > 0 && !absent && <span className='failed-count'>{tablesPane.findingsHere(wrong)}</span>}
    </h2>
  )
}
