import { useEffect } from 'react'
import { desk } from '../../core/catalogue/desk.ts'
import { safetyWords } from '../../core/catalogue/safety.ts'
import { Empty } from '../components/Empty.tsx'
import { DropOverlay } from '../features/import/DropOverlay.tsx'
import { ImportStrip } from '../features/import/ImportStrip.tsx'
import { KeyHelp } from '../features/help/KeyHelp.tsx'
import { RulesPane } from '../features/rules/RulesPane.tsx'
import { DamageStrip } from '../features/safety/DamageStrip.tsx'
import { OrgansPane } from '../features/organs/OrgansPane.tsx'
import { SafetyPane } from '../features/safety/SafetyPane.tsx'
import { NoteComposer } from '../features/notes/NoteComposer.tsx'
import { useDesk } from './desk-store.ts'
import { JudgingStrip } from './JudgingStrip.tsx'
import { Notices } from './Notices.tsx'
import { Shell } from './Shell.tsx'
import { TopBar } from './TopBar.tsx'
import { useKeyboard } from './use-keyboard.ts'
import { useSavedDesk } from './use-saved-desk.ts'
import { boot, connect, openWorkspace, retryWorkspace } from './workspace-actions.ts'
import './shell.css'

/** The window. */
export function App() {
  const phase = useDesk((now) => now.phase)
  const error = useDesk((now) => now.bootError)
  const theme = useDesk((now) => now.theme)
  const help = useDesk((now) => now.help)
  const safety = useDesk((now) => now.safety)
  const organs = useDesk((now) => now.organs)
  const rules = useDesk((now) => now.rules)
  const workspace = useDesk((now) => now.workspace)
  useKeyboard()
  useSavedDesk()
  useEffect(() => {
    const disconnect = connect()
    void boot()
    return disconnect
  }, [])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <div className='window'>
      {phase === 'ready' && <TopBar />}
      {phase === 'ready' && !safety && workspace?.damage && <DamageStrip damage={workspace.damage} />}
      {phase === 'loading' && (
        <main className='boot' aria-busy='true'>
          <Empty title={desk.name} body={desk.loading} />
        </main>
      )}
      {phase === 'failed' && !safety && (
        <main className='boot'>
          <Empty title={desk.bootFailed} body={error ?? ''}>
            <button type='button' className='button primary' onClick={() => void retryWorkspace()}>
              {desk.retry}
            </button>
            <button type='button' className='button' onClick={() => void openWorkspace(null)}>
              {desk.openOther}
            </button>
            <button type='button' className='button' onClick={() => useDesk.setState({ safety: true })}>
              {safetyWords.openPane}
            </button>
          </Empty>
        </main>
      )}
      {/* Another workspace has another layout: the shell is built anew for it. */}
      {phase === 'ready' && !safety && !organs && !rules && <Shell key={workspace?.path} />}
      {phase === 'ready' && !safety && (organs || rules) && (
        <main className='shell'>{rules ? <RulesPane /> : <OrgansPane />}</main>
      )}
      {phase !== 'loading' && safety && (
        <main className='shell'>
          <SafetyPane />
        </main>
      )}
      <Notices />
      {phase === 'ready' && (
        <>
          <JudgingStrip />
          <ImportStrip />
        </>
      )}
      <NoteComposer />
      <DropOverlay />
      {help && <KeyHelp />}
    </div>
  )
}
