import { sourcePane } from '../../../core/catalogue/desk.ts'
import { hasLook } from '../../../core/document/original-look.ts'
import type { ReportView } from '../../../contract/views.ts'
import { startEntry } from '../../app/entry-actions.ts'
import { setLook } from '../../app/look-actions.ts'
import { Empty } from '../../components/Empty.tsx'

/** A source without any text: pictures, whose tables are typed in beside the original. */
export function NoText({ view }: { view: ReportView }) {
  if (view.cells.length === 0 || !hasLook(view.file.format)) return <Empty title={sourcePane.empty} />
  return (
    <Empty title={sourcePane.empty} body={sourcePane.emptyBody}>
      <button type='button' className='button' onClick={() => setLook('original')}>
        {sourcePane.showOriginal}
      </button>
      <button
        type='button'
        className='button primary'
        onClick={() => {
          setLook('original')
          startEntry()
        }}
      >
        {sourcePane.typeIn}
      </button>
    </Empty>
  )
}
