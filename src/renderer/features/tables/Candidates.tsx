import { tablesPane } from '../../../core/catalogue/desk.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'
import { editCell } from '../../app/report-actions.ts'
import { useFlyout } from './use-flyout.ts'

/** The readings that are possible for an unreadable cell; a number key or a click takes one into the editor. */
export function Candidates({ cell }: { cell: EffectiveCell }) {
  const flyout = useFlyout()
  return (
    <div ref={flyout} popover='manual' className='popover flyout candidates' role='group' aria-label={tablesPane.candidates}>
      <span className='menu-head'>
        {tablesPane.candidates}
        {cell.raw ? ` “${cell.raw}”` : ''}
      </span>
      {cell.candidates.slice(0, 9).map((value, index) => (
        <button key={value} type='button' className='menu-item' tabIndex={-1} onClick={() => editCell(cell.id, value)}>
          <kbd>{index + 1}</kbd>
          <span>{value}</span>
        </button>
      ))}
    </div>
  )
}
