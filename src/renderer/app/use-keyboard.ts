import { useEffect } from 'react'
import { composeNote } from './compose-note.ts'
import { useDesk } from './desk-store.ts'
import { pickFiles } from './import-actions.ts'
import { chooseNextForm, startEntry, stopEntry, dropProposal } from './entry-actions.ts'
import { keyMap, type Key } from './key-map.ts'
import { toggleLook } from './look-actions.ts'
import { closeMemo, openMemo } from './memo-actions.ts'
import { gotoCounterpart, stepQuantity, togglePaint } from './quantity-actions.ts'
import { focusPane, focusSearch, openFindingsExport } from './panes.ts'
import { stepFinding, stepUndecided } from './finding-steps.ts'
import { closeAlike, openAlike, openWeighing, redoHere, showRules, undoHere } from './judgement-actions.ts'
import { toggleOrgans } from './organ-actions.ts'
import { apply, openReport, select } from './report-actions.ts'
import { filterReports } from './filter-reports.ts'

/** Handles the window-wide keys of the key map. Panes handle their own keys first and prevent what they took. */
export function useKeyboard(): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const combo = comboOf(event)
      const entry = keyMap.find(({ combos }) => combos.includes(combo))
      if (!entry || (isField(event.target) && !entry.inFields)) return
      if (run(entry.name, event) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', handle)
    return () => window.removeEventListener('keydown', handle)
  }, [])
}

function run(name: Key['name'], event: KeyboardEvent): boolean | void {
  const { view, memo, help } = useDesk.getState()
  switch (name) {
    case 'search':
      return focusSearch()
    case 'import':
      return void pickFiles()
    case 'memo':
      return memo ? closeMemo() : void openMemo()
    case 'undo':
      return void undoHere()
    case 'redo':
      return void redoHere()
    case 'toggleReviewed':
      return view ? void apply({ type: 'set-state', state: view.item.state === 'reviewed' ? 'in-review' : 'reviewed' }) : false
    case 'nextReport':
      return stepReport(1)
    case 'previousReport':
      return stepReport(-1)
    case 'nextPane':
      return focusPane(1)
    case 'previousPane':
      return focusPane(-1)
    case 'safety':
      return useDesk.setState(({ safety }) => ({ safety: !safety, rules: false }))
    case 'organs':
      return toggleOrgans()
    case 'rules':
      return showRules(!useDesk.getState().rules)
    case 'exportFindings':
      return openFindingsExport()
    case 'alike':
      return openAlike()
    case 'weigh':
      return openWeighing()
    case 'help':
      return useDesk.setState({ help: !help })
    case 'escape':
      return escape()
    case 'tableTwo':
      return jumpTo(Number(event.key))
    case 'entry':
      return useDesk.getState().entering ? stopEntry() : void startEntry()
    case 'entryForm':
      return chooseNextForm()
    case 'nextFinding':
      return stepFinding(1)
    case 'previousFinding':
      return stepFinding(-1)
    case 'nextUndecided':
      return stepUndecided(1)
    case 'previousUndecided':
      return stepUndecided(-1)
    case 'look':
      return toggleLook()
    case 'paint':
      return togglePaint()
    case 'quantities':
      return stepQuantity(event.key === ']' ? 1 : -1)
    case 'counterpart':
      return gotoCounterpart()
    case 'note':
      return composeNote(null)
    default:
      return false
  }
}

function comboOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 && !event.shiftKey ? event.key : event.key.length === 1 ? event.key.toLowerCase() : event.key
  return [event.ctrlKey || event.metaKey ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '', event.shiftKey ? 'Shift+' : '', key].join('')
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function escape(): boolean {
  // What lies on top is closed first, and that the platform does by itself.
  if (document.querySelector('[popover="auto"]:popover-open')) return false
  const now = useDesk.getState()
  const { composing, editing, entering, proposal, dismissing, weighing, memo, safety, organs, rules, alike, selected } = now
  if (composing) useDesk.setState({ composing: null })
  else if (editing) useDesk.setState({ editing: null })
  else if (proposal) dropProposal()
  else if (entering) stopEntry()
  else if (dismissing) useDesk.setState({ dismissing: null })
  else if (weighing) useDesk.setState({ weighing: null })
  else if (rules) showRules(false)
  else if (safety) useDesk.setState({ safety: false })
  else if (organs) toggleOrgans()
  else if (memo) closeMemo()
  else if (alike) closeAlike()
  else if (selected) select(null, 'desk')
  else return false
  return true
}

function stepReport(step: 1 | -1): void {
  const { items, filter, openId, opening } = useDesk.getState()
  const shown = filterReports(items, filter)
  const at = shown.findIndex((item) => item.id === (opening ?? openId))
  const next = shown[at < 0 ? 0 : at + step]
  if (next) void openReport(next.id)
}

function jumpTo(table: number): boolean {
  const first = document.querySelector<HTMLElement>(`td[data-cell^="t${table}."][data-state]`)
  const cell = first?.dataset['cell']
  if (!first || !cell) return false
  select({ kind: 'cell', cell: cell as `t3.${string}.${string}` }, 'tables')
  first.focus({ preventScroll: true })
  return true
}
