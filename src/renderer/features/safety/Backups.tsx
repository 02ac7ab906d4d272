import { useState } from 'react'
import type { Backup } from '../../../core/workspace/safety.ts'
import { safetyWords as words } from '../../../core/catalogue/safety.ts'
import { Comparison } from './Comparison.tsx'
import { useTask } from './use-task.ts'

/** The backups of the workspace; one is made at once, or compared with what is there, and restored. */
export function Backups({ backups, open, onChange }: { backups: Backup[]; open: boolean; onChange: () => void }) {
  const making = useTask('safety.back-up')
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <section className='safety-part' aria-label={words.backups}>
      <header>
        <h3>{words.backups}</h3>
        <span role='status' className={making.error ? 'failed' : 'quiet'}>
          {making.busy ? words.backingUp : (making.error ?? (making.answer && words.backedUp(timeOf(making.answer.at))))}
        </span>
        <button
          type='button'
          className='button primary'
          disabled={!open || making.busy}
          onClick={() => void making.run({}).then(onChange)}
        >
          {words.backUp}
        </button>
      </header>
      <p className='hint'>{words.backupsHint}</p>
      {backups.length === 0 ? (
        <p className='hint'>{words.noBackups}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope='col'>{words.columns.at}</th>
              <th scope='col'>{words.columns.seq}</th>
              <th scope='col' className='number'>
                {words.columns.size}
              </th>
              <th aria-hidden='true' />
            </tr>
          </thead>
          <tbody>
            {backups.map(({ name, at, seq, bytes }) => (
              <tr key={name} data-backup={name} className={chosen === name ? 'chosen' : ''}>
                <td>{timeOf(at)}</td>
                <td>{words.row(seq)}</td>
                <td className='number'>{words.size(bytes)}</td>
                <td className='number'>
                  <button
                    type='button'
                    className='button plain small'
                    aria-pressed={chosen === name}
                    aria-label={`${words.compare} ${timeOf(at)}`}
                    onClick={() => setChosen(chosen === name ? null : name)}
                  >
                    {words.compare}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {chosen && <Comparison key={chosen} name={chosen} onClose={() => setChosen(null)} onRestored={onChange} />}
    </section>
  )
}

function timeOf(at: string): string {
  return at.slice(0, 19).replace('T', ' ')
}
