import { importPane } from '../../../core/catalogue/desk.ts'
import type { ImportOutcome } from '../../../contract/views.ts'
import { openReport } from '../../app/report-actions.ts'

/** What became of one file, in words, with the way to its report. */
export function ImportLine({ file, path, outcome }: { file: string; path: string; outcome: ImportOutcome }) {
  const target = 'reportId' in outcome ? outcome.reportId : null
  return (
    <li className={`import-line ${outcome.kind}`} data-outcome={outcome.kind}>
      <span className='sign' aria-hidden='true'>
        {{ imported: '✓', 'new-version': '↻', duplicate: '=', failed: '✕', cancelled: '–' }[outcome.kind]}
      </span>
      <span className='file cut' title={path}>
        {file}
      </span>
      <span className='words'>{words(outcome)}</span>
      {target !== null && (
        <button type='button' className='link' onClick={() => void openReport(target)}>
          {outcome.kind === 'duplicate' ? importPane.openFirst : importPane.open}
        </button>
      )}
    </li>
  )
}

function words(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'imported':
      return importPane.imported(outcome.findings)
    case 'new-version':
      return importPane.newVersion(outcome.version)
    case 'duplicate':
      return importPane.duplicate
    case 'failed':
      return outcome.message
    case 'cancelled':
      return importPane.cancelled
  }
}
