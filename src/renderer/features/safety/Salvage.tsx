import { safetyWords as words } from '../../../core/catalogue/safety.ts'
import { openWorkspace } from '../../app/workspace-actions.ts'
import { useTask } from './use-task.ts'

/** Brings what can be read of a damaged workspace into a new one, and says what was lost. */
export function Salvage() {
  const salvaging = useTask('safety.salvage')
  const done = salvaging.answer
  return (
    <section className='safety-part' aria-label={words.salvage}>
      <header>
        <h3>{words.salvage}</h3>
        <span role='status' className={salvaging.error ? 'failed' : 'quiet'}>
          {salvaging.busy ? words.salvaging : salvaging.error}
        </span>
        <button type='button' className='button' disabled={salvaging.busy} onClick={() => void salvaging.run({})}>
          {words.salvage}
        </button>
      </header>
      <p className='hint'>{words.salvageHint}</p>
      {done && (
        <div className='comparison'>
          <p>{words.salvaged(done.path, done.reports, done.reportsLost)}</p>
          <p>{words.salvagedTrail(done.rows, done.rowsLost, done.unproved)}</p>
          <p>{words.salvagedOriginals(done.originalsLost)}</p>
          <div className='actions'>
            <button type='button' className='button primary' onClick={() => void openWorkspace(done.path)}>
              {words.openSalvaged}
            </button>
          </div>
        </div>
      )}
    </section>
  )
}
