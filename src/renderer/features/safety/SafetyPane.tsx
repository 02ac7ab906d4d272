import { useEffect, useRef } from 'react'
import { safetyWords as words } from '../../../core/catalogue/safety.ts'
import { useDesk } from '../../app/desk-store.ts'
import { BackBar } from '../../components/BackBar.tsx'
import { Backups } from './Backups.tsx'
import { LogView } from './LogView.tsx'
import { Salvage } from './Salvage.tsx'
import { TrailExport } from './TrailExport.tsx'
import { useTask } from './use-task.ts'
import { Verification } from './Verification.tsx'
import './safety.css'

/** Backups, verification, salvage, the exported trail and the log: also where the workspace is damaged or did not open. */
export function SafetyPane() {
  const pane = useRef<HTMLElement>(null)
  const { answer: shown, error, run } = useTask('safety.state', true)
  const refresh = () => void run({})
  const phase = useDesk((desk) => desk.phase)
  const path = useDesk((desk) => desk.workspace?.path)
  useEffect(() => {
    void run({})
    pane.current?.querySelector<HTMLElement>('button')?.focus()
    // What is shown is the workspace's, and of the moment: a new workspace is looked at anew.
  }, [run, phase, path])
  return (
    <section className='safety' aria-label={words.title} data-pane='safety' ref={pane}>
      <BackBar back={words.back} onBack={() => useDesk.setState({ safety: false })} title={words.title}>
        <span className='path cut'>{shown?.folder}</span>
      </BackBar>
      <div className='safety-body' tabIndex={0} role='group' aria-label={words.title} data-pane-focus=''>
        {error && <p className='failed'>{error}</p>}
        {shown?.trouble && (
          <p className='failed' role='alert'>
            {shown.open ? words.trouble : words.notOpen}
            {shown.trouble}
          </p>
        )}
        {shown && (
          <div className='safety-columns'>
            <div>
              <Backups backups={shown.backups} open={shown.open && !shown.trouble} onChange={refresh} />
              {shown.trouble && <Salvage />}
            </div>
            <div>
              <Verification />
              {shown.open && <TrailExport />}
              <LogView />
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
