import { useState } from 'react'
import { desk } from '../../../core/catalogue/desk.ts'
import { findingsExport as words } from '../../../core/catalogue/findings-export.ts'
import { decisionStates, type DecisionState } from '../../../core/review/review.ts'
import type { ReportItem } from '../../../contract/views.ts'
import { request } from '../../app/bridge.ts'
import { notify } from '../../app/desk-store.ts'
import { Icon } from '../../components/Icon.tsx'
import { Popover } from '../../components/Popover.tsx'
import { Segmented } from '../../components/Segmented.tsx'

const formats = ['xlsx', 'pdf', 'csv'] as const

/** Exports the findings of the reports that the list shows: which, and in what format; the system's dialog asks where to. */
export function FindingsExport({ shown }: { shown: readonly ReportItem[] }) {
  const [state, setState] = useState<DecisionState | 'all'>('all')
  const [busy, setBusy] = useState(false)
  const save = async (format: (typeof formats)[number]) => {
    setBusy(true)
    const reportIds = shown.map(({ id }) => id)
    const reply = await request('findings.export', { reportIds, state: state === 'all' ? null : state, format })
    setBusy(false)
    if (!reply.ok) notify('error', reply.error.message)
    else if (reply.value) notify('done', words.done(reply.value.findings, reply.value.path))
  }
  const findings = shown.reduce((sum, { checks }) => sum + checks.failed, 0)
  return (
    <span data-findings-export=''>
      <Popover
        className='button plain small'
        heading={words.title}
        title={words.hint}
        disabled={busy || shown.length === 0}
        trigger={
          <>
            <Icon name='export' />
            {busy ? words.busy : words.button}
          </>
        }
      >
        {(close) => (
          <div className='findings-export'>
            <h2>{words.title}</h2>
            <p className='quiet'>{words.count(shown.length, findings)}</p>
            <Segmented
              label={words.which}
              value={state}
              onChange={setState}
              options={[
                { value: 'all', label: words.all },
                ...decisionStates.map((one) => ({ value: one, label: desk.decision[one] })),
              ]}
            />
            <div className='formats'>
              {formats.map((format) => (
                <button
                  key={format}
                  type='button'
                  className={`button ${format === 'xlsx' ? 'primary' : ''}`}
                  data-autofocus={format === 'xlsx' ? '' : undefined}
                  onClick={() => {
                    close()
                    void save(format)
                  }}
                >
                  {words[format]}
                </button>
              ))}
            </div>
          </div>
        )}
      </Popover>
    </span>
  )
}
