import { safetyWords as words } from '../../../core/catalogue/safety.ts'
import { useTask } from './use-task.ts'

/** Writes the whole trail to a file: for a spreadsheet, or to be verified by anybody. */
export function TrailExport() {
  const exporting = useTask('trail.export')
  return (
    <section className='safety-part' aria-label={words.exportTitle}>
      <header>
        <h3>{words.exportTitle}</h3>
        <span role='status' className={`cut ${exporting.error ? 'failed' : 'quiet'}`}>
          {exporting.error ?? (exporting.answer && words.exported(exporting.answer.path))}
        </span>
        <button type='button' className='button' disabled={exporting.busy} onClick={() => void exporting.run({ format: 'csv' })}>
          {words.exportCsv}
        </button>
        <button type='button' className='button' disabled={exporting.busy} onClick={() => void exporting.run({ format: 'json' })}>
          {words.exportJson}
        </button>
      </header>
    </section>
  )
}
