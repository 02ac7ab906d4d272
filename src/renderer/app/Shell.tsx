import { useCallback, useEffect, useRef, useState } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { desk, reportList, topBar } from '../../core/catalogue/desk.ts'
import { Empty } from '../components/Empty.tsx'
import { AlikePane } from '../features/alike/AlikePane.tsx'
import { MemoPane } from '../features/memo/MemoPane.tsx'
import { ReportHeader } from '../features/report/ReportHeader.tsx'
import { ReportList } from '../features/reports/ReportList.tsx'
import { TablesPane } from '../features/tables/TablesPane.tsx'
import type { ReportView } from '../../contract/views.ts'
import { BottomPane } from './BottomPane.tsx'
import { useDesk } from './desk-store.ts'
import { MiddlePane } from './MiddlePane.tsx'
import { pickFiles } from './import-actions.ts'
import { openReport } from './report-actions.ts'
import { useKeptWidth } from './use-kept-width.ts'

/** The panes of the desk, with movable borders that are kept in the workspace. */
export function Shell() {
  const view = useDesk((now) => now.view)
  const memo = useDesk((now) => now.memo)
  const alike = useDesk((now) => now.alike)
  const outer = useLayout('outer')
  const list = usePanelRef()
  const noteWidth = useKeptWidth(list)
  return (
    <main className='shell'>
      <Group
        {...outer}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          outer.onLayoutChanged(layout)
          if (isUserInteraction) noteWidth()
        }}
        className='outer'
      >
        <Panel id='list' panelRef={list} defaultSize='20%' minSize={206} maxSize={460} groupResizeBehavior='preserve-pixel-size'>
          <ReportList />
        </Panel>
        <Separator className='separator' aria-label={desk.resize.list} />
        <Panel id='desk' minSize={600}>
          <div className='desk'>
            {memo ? (
              <MemoPane memo={memo} />
            ) : alike ? (
              <AlikePane of={alike} />
            ) : view ? (
              <OpenReport view={view} />
            ) : (
              <NothingOpen />
            )}
          </div>
        </Panel>
      </Group>
    </main>
  )
}

function OpenReport({ view }: { view: ReportView }) {
  const rows = useLayout('rows')
  const columns = useLayout('columns')
  const { bottom, unfold } = useFoldedWhileEntering()
  const error = useDesk((now) => now.openError)
  if (error) return <NothingOpen />
  return (
    <>
      <ReportHeader view={view} />
      <Group {...rows} orientation='vertical' className='rows'>
        <Panel id='panes' minSize={180}>
          <Group {...columns}>
            <Panel id='source' defaultSize='44%' minSize={260}>
              <MiddlePane key={view.item.id} view={view} />
            </Panel>
            <Separator className='separator' aria-label={desk.resize.panes} />
            <Panel id='tables' minSize={380}>
              <TablesPane key={view.item.id} view={view} />
            </Panel>
          </Group>
        </Panel>
        <Separator className='separator' aria-label={desk.resize.bottom} />
        <Panel id='bottom' panelRef={bottom} defaultSize='32%' minSize={foldedHeight}>
          <BottomPane view={view} onTab={unfold} />
        </Panel>
      </Group>
    </>
  )
}

function NothingOpen() {
  const count = useDesk((now) => now.items.length)
  const opening = useDesk((now) => now.opening)
  const error = useDesk((now) => now.openError)
  const id = useDesk((now) => now.openId)
  if (opening !== null) return <Empty title={reportList.opening} />
  if (error !== null)
    return (
      <Empty title={reportList.openFailed} body={error}>
        {id !== null && (
          <button type='button' className='button' onClick={() => void openReport(id)}>
            {desk.retry}
          </button>
        )}
      </Empty>
    )
  if (count > 0) return <Empty title={reportList.pick} body={reportList.pickBody} />
  return (
    <Empty title={reportList.emptyTitle} body={reportList.emptyBody}>
      <button type='button' className='button primary' onClick={() => void pickFiles()}>
        {topBar.importFiles}
      </button>
    </Empty>
  )
}

/** The height of the lower pane's tabs alone, in pixels. */
const foldedHeight = 32

/** While tables are typed in, they have the lower pane's height; a tab that is chosen brings it back. */
function useFoldedWhileEntering() {
  const bottom = usePanelRef()
  const entering = useDesk((now) => now.entering)
  const before = useRef<number | null>(null)
  const unfold = useCallback(() => {
    if (before.current !== null) bottom.current?.resize(`${String(before.current)}%`)
    before.current = null
  }, [bottom])
  useEffect(() => {
    if (!entering) return undefined
    before.current = bottom.current?.getSize().asPercentage ?? null
    bottom.current?.resize(foldedHeight)
    return unfold
  }, [bottom, entering, unfold])
  return { bottom, unfold }
}

/** The props that give a group its saved layout and keep what it is changed to. Read once: later changes are the group's own. */
function useLayout(id: string) {
  const [saved] = useState(() => useDesk.getState().layouts[id])
  return {
    id,
    ...(saved ? { defaultLayout: saved } : {}),
    onLayoutChanged: (layout: Record<string, number>) => {
      // What entry mode folds is not what the auditor wants to find again.
      if (!useDesk.getState().entering) useDesk.setState(({ layouts }) => ({ layouts: { ...layouts, [id]: layout } }))
    },
  }
}
