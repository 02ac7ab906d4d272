import { desk, topBar } from '../../core/catalogue/desk.ts'
import { Icon } from '../components/Icon.tsx'
import { Reviewer } from '../features/workspace/Reviewer.tsx'
import { ThemeSwitch } from '../features/workspace/ThemeSwitch.tsx'
import { WorkspaceMenu } from '../features/workspace/WorkspaceMenu.tsx'
import '../features/workspace/workspace.css'
import { useDesk } from './desk-store.ts'
import { filterReports } from './filter-reports.ts'
import { pickFiles } from './import-actions.ts'
import { openReport } from './report-actions.ts'
import { organPane } from '../../core/catalogue/organs.ts'
import { toggleOrgans } from './organ-actions.ts'
import { closeMemo, openMemo } from './memo-actions.ts'

/** The bar at the top: what the program is, where it works, who works, and the three things that belong to no pane. */
export function TopBar() {
  const open = useDesk((now) => now.view !== null)
  const organs = useDesk((now) => now.organs)
  const memo = useDesk((now) => now.memo !== null)
  return (
    <header className='top-bar' aria-label={desk.panes.top}>
      <h1>{desk.name}</h1>
      <WorkspaceMenu />
      <SearchField />
      <button type='button' className='button plain' title='Ctrl O' onClick={() => void pickFiles()}>
        <Icon name='import' />
        {topBar.importFiles}
      </button>
      <button
        type='button'
        className='button plain'
        title='Ctrl P'
        disabled={!open}
        aria-pressed={memo}
        onClick={() => (memo ? closeMemo() : void openMemo())}
      >
        <Icon name='memo' />
        {topBar.memo}
      </button>
      <button type='button' className='button plain' title='Ctrl G' aria-pressed={organs} onClick={toggleOrgans}>
        <Icon name='organ' />
        {organPane.open}
      </button>
      <span className='divider' />
      <Reviewer />
      <ThemeSwitch />
      <button
        type='button'
        className='button plain icon'
        aria-label={topBar.help}
        title={`${topBar.help} ?`}
        onClick={() => useDesk.setState({ help: true })}
      >
        <Icon name='help' />
      </button>
    </header>
  )
}

function SearchField() {
  const filter = useDesk((now) => now.filter)
  const set = (text: string) => useDesk.setState({ filter: { ...filter, text } })
  return (
    <div className='search' role='search'>
      <Icon name='search' />
      <input
        className='field'
        data-search=''
        aria-label={topBar.search}
        placeholder={topBar.search}
        spellCheck={false}
        value={filter.text}
        onChange={(event) => set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            if (filter.text) set('')
            else event.currentTarget.blur()
          }
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            const [only, ...more] = filterReports(useDesk.getState().items, filter)
            if (event.key === 'Enter' && only && more.length === 0) void openReport(only.id)
            document.querySelector<HTMLElement>('[data-pane="reports"] [data-pane-focus]')?.focus()
          }
        }}
      />
      {filter.text ? (
        <button type='button' className='button plain small icon' aria-label={topBar.clearSearch} onClick={() => set('')}>
          <Icon name='close' />
        </button>
      ) : (
        <kbd aria-hidden='true'>Ctrl K</kbd>
      )}
    </div>
  )
}
