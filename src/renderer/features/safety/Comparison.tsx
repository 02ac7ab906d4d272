import { useEffect } from 'react'
import type { ReportDifference, RestoreComparison } from '../../../contract/safety.ts'
import { safetyWords as words } from '../../../core/catalogue/safety.ts'
import { notify } from '../../app/desk-store.ts'
import { ruleTitle } from '../../components/rule-title.ts'
import { useTask } from './use-task.ts'

/** How many reports are listed; beyond that their number says enough. */
const listed = 200

/** What a restore of the backup would change, and the restore itself. */
export function Comparison({ name, onClose, onRestored }: { name: string; onClose: () => void; onRestored: () => void }) {
  const { answer: found, busy, error, run: compare } = useTask('safety.compare')
  const restoring = useTask('safety.restore')
  useEffect(() => {
    void compare({ name })
  }, [compare, name])
  const restore = async () => {
    if (!(await restoring.run({ name }))) return
    notify('done', words.restored)
    onClose()
    onRestored()
  }
  return (
    <div className='comparison'>
      <p role='status' className={error ? 'failed' : ''}>
        {busy ? words.comparing : (error ?? (found && words.compared(found.reports, found.backup.seq)))}
      </p>
      {found && <p>{summaryOf(found)}</p>}
      {found && found.current && found.differences.length + found.statements.length > 0 && (
        <Differences differences={found.differences} statements={found.statements} />
      )}
      {restoring.error && <p className='failed'>{restoring.error}</p>}
      <div className='actions'>
        <button type='button' className='button primary' disabled={!found || restoring.busy} onClick={() => void restore()}>
          {restoring.busy ? words.restoring : words.restore}
        </button>
        <button type='button' className='button' disabled={restoring.busy} onClick={onClose}>
          {words.keep}
        </button>
      </div>
    </div>
  )
}

function summaryOf({ current, rowsSince, backup, differences, statements }: RestoreComparison): string {
  if (!current) return words.unreadable
  if (current.hash === backup.hash && differences.length + statements.length === 0) return words.same
  return rowsSince > 0 ? words.since(rowsSince) : words.elsewhere
}

function Differences({ differences, statements }: Pick<RestoreComparison, 'differences' | 'statements'>) {
  return (
    <ul className='differences'>
      {statements.slice(0, listed).map(({ part, key, change }) => (
        <li key={`${part} ${key}`} data-statement={part}>
          <span className={`change ${change}`}>{words.change[change]}</span>
          <span className='cut'>{part === 'rule' ? ruleTitle(key) : key}</span>
          <span className='quiet'>{words.statements[part]}</span>
        </li>
      ))}
      {differences.slice(0, listed).map((one, index) => (
        <li key={index}>
          <span className={`change ${one.change}`}>{words.change[one.change]}</span>
          <span className='cut' title={one.fileName}>
            {one.agency ?? one.fileName} {one.year ?? ''}
          </span>
          <span className='quiet'>{countsOf(one)}</span>
        </li>
      ))}
      {differences.length > listed && <li className='quiet'>{words.more(differences.length - listed)}</li>}
      {statements.length > listed && <li className='quiet'>{words.moreStatements(statements.length - listed)}</li>}
    </ul>
  )
}

function countsOf(one: ReportDifference): string {
  const parts = ['corrections', 'decisions', 'notes', 'identity'] as const
  const counts = parts.filter((part) => one[part] > 0).map((part) => `${words.counts[part]} ${one[part]}`)
  return [...counts, ...(one.state ? [words.state] : [])].join(' · ')
}
