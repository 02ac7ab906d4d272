import type { keyHelp, keyNames } from '../../core/catalogue/keys.ts'

/** One entry of the keyboard: what it is called, the keys as shown, and for window-wide keys the combinations that trigger it. */
export interface Key {
  name: keyof typeof keyNames
  group: keyof (typeof keyHelp)['groups']
  shown: readonly string[]
  /** "Ctrl+Shift+z": modifiers in this order, then the key as the event names it. Empty where a pane handles the key itself. */
  combos: readonly string[]
  /** True where it works also while typing in a field. */
  inFields: boolean
}

/** The groups in the order of the overlay. */
export const keyGroups = ['everywhere', 'list', 'tables', 'findings', 'source'] as const

const key = (
  name: Key['name'],
  group: Key['group'],
  shown: readonly string[],
  combos: readonly string[] = [],
  inFields = false,
): Key => ({
  name,
  group,
  shown,
  combos,
  inFields,
})

/** Every key of the desk: the overlay shows this table and the handler obeys it, so that neither can lie. */
export const keyMap: readonly Key[] = [
  key('search', 'everywhere', ['Ctrl K'], ['Ctrl+k'], true),
  key('import', 'everywhere', ['Ctrl O'], ['Ctrl+o'], true),
  key('memo', 'everywhere', ['Ctrl P'], ['Ctrl+p'], true),
  key('safety', 'everywhere', ['Ctrl B'], ['Ctrl+b'], true),
  key('organs', 'everywhere', ['Ctrl G'], ['Ctrl+g'], true),
  key('rules', 'everywhere', ['Ctrl R'], ['Ctrl+r'], true),
  key('exportFindings', 'everywhere', ['Ctrl E'], ['Ctrl+e'], true),
  key('undo', 'everywhere', ['Ctrl Z'], ['Ctrl+z']),
  key('redo', 'everywhere', ['Ctrl Y', 'Ctrl Shift Z'], ['Ctrl+y', 'Ctrl+Shift+z']),
  key('toggleReviewed', 'everywhere', ['Ctrl Enter'], ['Ctrl+Enter']),
  key('nextReport', 'everywhere', ['Alt ↓'], ['Alt+ArrowDown'], true),
  key('previousReport', 'everywhere', ['Alt ↑'], ['Alt+ArrowUp'], true),
  key('nextPane', 'everywhere', ['F6'], ['F6'], true),
  key('previousPane', 'everywhere', ['Shift F6'], ['Shift+F6'], true),
  key('help', 'everywhere', ['?', 'F1'], ['?', 'Shift+?', 'F1']),
  key('escape', 'everywhere', ['Esc'], ['Escape']),
  key('listMove', 'list', ['↑', '↓']),
  key('listOpen', 'list', ['Enter']),
  key('move', 'tables', ['↑', '↓', '←', '→', 'Tab']),
  key('rowEnds', 'tables', ['Home', 'End']),
  key('tableEnds', 'tables', ['Ctrl Home', 'Ctrl End']),
  key('tableTwo', 'tables', ['Alt 2', 'Alt 3', 'Alt 4'], ['Alt+2', 'Alt+3', 'Alt+4'], true),
  key('edit', 'tables', ['F2', 'Enter']),
  key('entry', 'tables', ['F4'], ['F4'], true),
  key('entryForm', 'tables', ['Shift F4'], ['Shift+F4'], true),
  key('entryRest', 'tables', ['+', '*']),
  key('paste', 'tables', ['Ctrl V']),
  key('type', 'tables', ['0–9']),
  key('candidate', 'tables', ['1–9']),
  key('withdraw', 'tables', ['Delete']),
  key('nextFinding', 'findings', ['J', 'F8'], ['j', 'F8']),
  key('previousFinding', 'findings', ['K', 'Shift F8'], ['k', 'Shift+F8']),
  key('nextUndecided', 'findings', ['U'], ['u']),
  key('previousUndecided', 'findings', ['Shift U'], ['Shift+u']),
  key('decide', 'findings', ['1', '2', '3', '4']),
  key('weigh', 'findings', ['S'], ['s']),
  key('alike', 'findings', ['L'], ['l']),
  key('pickAlike', 'findings', ['空格', 'A']),
  key('toggleRule', 'findings', ['空格']),
  key('gotoCell', 'findings', ['Enter']),
  key('look', 'source', ['O'], ['o']),
  key('paint', 'source', ['Q'], ['q']),
  key('quantities', 'source', ['[', ']'], ['[', ']']),
  key('counterpart', 'source', ['G'], ['g']),
  key('zoom', 'source', ['+', '-', '0']),
  key('turnPage', 'source', ['PgUp', 'PgDn']),
  key('sheetCells', 'source', ['↑', '↓', '←', '→']),
  key('nextSheet', 'source', ['Ctrl PgDn', 'Ctrl PgUp']),
  key('note', 'source', ['N'], ['n']),
  key('passage', 'source', ['拖选']),
  key('saveNote', 'source', ['Ctrl Enter']),
]
