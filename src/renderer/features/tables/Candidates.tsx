import { tablesPane } from '../../../core/catalogue/desk.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'
import { candidatesOf, choose } from '../../app/entry-actions.ts'
import { useForm } from './form-context.ts'
import { useFlyout } from './use-flyout.ts'

/** The readings that are possible for an unreadable cell; a number key or a click chooses one. */
export function Candidates({ cell }: { cell: EffectiveCell }) {
  const flyout = useFlyout()
  const { view } = useForm()
  return (
    <div ref={flyout} popover='manual' className='popover flyout candidates' role='group' aria-label={tablesPane.candidates}>
      <span className='menu-head'>
        {tablesPane.candidates}
        {cell.raw ? ` “${cell.raw}”` : ''}
      </span>
      {candidatesOf(view, cell.id).map((value, index) => (
        <button key={value} type='button' className='menu-item' tabIndex={-1} onClick={() => choose(cell.id, value)}>
          <kbd>{index + 1}</kbd>
          <span>{value}</span>
        </button>
      ))}
    </div>
  )
}
