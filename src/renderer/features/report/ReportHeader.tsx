import { desk, reportHeader } from '../../../core/catalogue/desk.ts'
import { formatName } from '../../../core/catalogue/format-name.ts'
import { reviewStates } from '../../../core/review/review.ts'
import type { ReportView } from '../../../contract/views.ts'
import { apply, redo, undo } from '../../app/report-actions.ts'
import { Icon } from '../../components/Icon.tsx'
import { Popover } from '../../components/Popover.tsx'
import { StepButton } from '../../components/StepButton.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { shortTime } from '../../components/time.ts'
import { IdentityField } from './IdentityField.tsx'
import './report.css'

/** The line above the panes: whose report this is, from which file, and how far its review is. */
export function ReportHeader({ view }: { view: ReportView }) {
  const { file, item } = view
  return (
    <header className='head-bar report-header' role='region' aria-label={desk.panes.header}>
      <IdentityField view={view} field='agency' />
      <IdentityField view={view} field='year' />
      <Popover className='button plain small file-button' title={reportHeader.file} trigger={<FileLine view={view} />}>
        {() => (
          <dl className='file-facts'>
            <dt>{file.name}</dt>
            <dd>
              {formatName[file.format]} · {reportHeader.bytes(file.bytes)}
              {file.encoding ? ` · ${file.encoding.toUpperCase()}` : ''}
            </dd>
            <dd>{reportHeader.importedAt(shortTime(file.importedAt))}</dd>
            <dd className='hash'>{reportHeader.sha(file.sha256)}</dd>
          </dl>
        )}
      </Popover>
      <span className='push' />
      <StepButton
        step='undo'
        line={view.undo}
        label={reportHeader.undo}
        none={reportHeader.nothingToUndo}
        run={() => void undo()}
      />
      <StepButton
        step='redo'
        line={view.redo}
        label={reportHeader.redo}
        none={reportHeader.nothingToRedo}
        run={() => void redo()}
      />
      <Segmented
        label={reportHeader.state}
        value={item.state}
        options={reviewStates.map((state) => ({ value: state, label: desk.reviewState[state] }))}
        onChange={(state) => void apply({ type: 'set-state', state })}
      />
    </header>
  )
}

function FileLine({ view: { file, item, report } }: { view: ReportView }) {
  const parts = [
    item.edition ? desk.edition(item.edition) : desk.kind[item.kind],
    formatName[file.format],
    item.versions > 1 ? `${item.version}/${item.versions}` : null,
    report.part,
  ].filter(Boolean)
  return (
    <>
      <span className='cut'>{file.name}</span>
      <span className='facts'>{parts.join(' · ')}</span>
      <Icon name='down' />
    </>
  )
}
