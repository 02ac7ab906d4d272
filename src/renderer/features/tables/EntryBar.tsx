import { entryPane } from '../../../core/catalogue/entry.ts'
import type { ReportView } from '../../../contract/views.ts'
import { useDesk } from '../../app/desk-store.ts'
import { chosenForm, possibleForms, readForm } from '../../../core/review/chosen-form.ts'
import { chooseForm, setEntry, stopEntry } from '../../app/entry-actions.ts'
import { Segmented } from '../../components/Segmented.tsx'

/** The bar over the grid while it is typed in: how far, where Enter leads, and why each value is what it is. */
export function EntryBar({ view }: { view: ReportView }) {
  const { direction, skip, reason } = useDesk((now) => now.entry)
  const { total, missing, unreadable } = view.item.completeness
  const unread = missing + unreadable
  return (
    <div className='entry-bar' role='group' aria-label={entryPane.title}>
      <div className='line'>
        <strong>{entryPane.title}</strong>
        <span className='progress' data-entry-progress='' aria-live='polite'>
          {entryPane.progress(total - unread, total)}
        </span>
        <progress max={total} value={total - unread} aria-label={entryPane.progress(total - unread, total)} />
        <span className={unread > 0 ? 'warn' : 'quiet'}>{entryPane.left(unread)}</span>
        <button type='button' className='button small' onClick={stopEntry} title={entryPane.stopHint}>
          {entryPane.stop}
        </button>
      </div>
      <div className='line'>
        <FormChoiceControl view={view} />
        <span className='quiet'>{entryPane.direction}</span>
        <Segmented
          label={entryPane.direction}
          value={direction}
          onChange={(next) => setEntry({ direction: next })}
          options={(['across', 'down'] as const).map((one) => ({ value: one, label: entryPane.directions[one] }))}
        />
        <label className='skip'>
          <input type='checkbox' checked={skip} onChange={(event) => setEntry({ skip: event.target.checked })} />
          {entryPane.skip}
        </label>
        <label className='reason'>
          <span className='quiet'>{entryPane.reason}</span>
          <input
            className='field'
            value={reason}
            maxLength={200}
            spellCheck={false}
            onChange={(event) => setEntry({ reason: event.target.value })}
          />
        </label>
      </div>
      <div className='line quiet keys'>{entryPane.keys}</div>
    </div>
  )
}

/** On which form the tables are printed, where the source's own could not be read. */
function FormChoiceControl({ view }: { view: ReportView }) {
  const forms = possibleForms(view.report)
  if (forms.length < 2) return null
  return (
    <>
      <span className='quiet'>{entryPane.form}</span>
      <Segmented
        label={entryPane.form}
        value={chosenForm(view.review) ?? readForm(view.report)}
        onChange={(form) => void chooseForm(form)}
        options={forms.map((form) => ({ value: form, label: entryPane.forms[form], hint: entryPane.formHint }))}
      />
    </>
  )
}
