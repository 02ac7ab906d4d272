import { topBar } from '../../../core/catalogue/desk.ts'
import { rulePane } from '../../../core/catalogue/judgement.ts'
import { safetyWords } from '../../../core/catalogue/safety.ts'
import { useDesk } from '../../app/desk-store.ts'
import { showRules } from '../../app/judgement-actions.ts'
import { createWorkspace, loadRecent, openWorkspace } from '../../app/workspace-actions.ts'
import { Icon } from '../../components/Icon.tsx'
import { Popover } from '../../components/Popover.tsx'

/** The workspace that is open, and the way to another one. */
export function WorkspaceMenu() {
  const workspace = useDesk((desk) => desk.workspace)
  const recent = useDesk((desk) => desk.recent)
  if (!workspace) return null
  const others = recent.filter((one) => one.path !== workspace.path)
  return (
    <Popover
      className='button plain workspace-button'
      label={`${topBar.workspace}：${workspace.name}`}
      onOpen={() => void loadRecent()}
      trigger={
        <>
          <Icon name='folder' />
          <span className='cut'>{workspace.name}</span>
          <Icon name='down' />
        </>
      }
    >
      {(close) => (
        <div className='workspace-menu'>
          <div className='workspace-now'>
            <span>{workspace.name}</span>
            <span className='path'>{workspace.path}</span>
          </div>
          <div className='menu-line' />
          <div className='menu-head'>{topBar.recent}</div>
          {others.length === 0 && <div className='menu-head'>{topBar.noRecent}</div>}
          {others.map((one) => (
            <button
              key={one.path}
              type='button'
              className='menu-item'
              disabled={!one.present}
              title={one.path}
              onClick={() => {
                close()
                void openWorkspace(one.path)
              }}
            >
              <Icon name='folder' />
              <span className='cut'>{one.name}</span>
              <span className='aside'>{one.present ? one.openedAt.slice(0, 10) : topBar.absent}</span>
            </button>
          ))}
          <div className='menu-line' />
          <MenuAction label={topBar.openOther} run={() => openWorkspace(null)} close={close} />
          <MenuAction label={topBar.newWorkspace} run={createWorkspace} close={close} />
          <div className='menu-line' />
          <MenuAction label={rulePane.menu} run={openRules} close={close} />
          <MenuAction label={safetyWords.menu} run={openSafety} close={close} />
        </div>
      )}
    </Popover>
  )
}

async function openSafety(): Promise<void> {
  useDesk.setState({ safety: true, rules: false })
}

async function openRules(): Promise<void> {
  showRules(true)
}

function MenuAction({ label, run, close }: { label: string; run: () => Promise<void>; close: () => void }) {
  return (
    <button
      type='button'
      className='menu-item'
      onClick={() => {
        close()
        void run()
      }}
    >
      <span />
      {label}
    </button>
  )
}
