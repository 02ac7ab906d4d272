import { useState } from 'react'
import { importPane } from '../../../core/catalogue/desk.ts'
import { useDesk, type Batch } from '../../app/desk-store.ts'
import { cancelImport, dismissBatch, foldBatch } from '../../app/import-actions.ts'
import { Icon } from '../../components/Icon.tsx'
import { ImportLine } from './ImportLine.tsx'
import { fileName, shownNames } from './shown-names.ts'

/** The imports under way and those that left something to be read: failures and duplicates; new versions are counted. */
export function ImportStrip() {
  const batches = useDesk((now) => now.batches)
  if (batches.length === 0) return null
  return (
    <section className='import-strip' aria-label={importPane.region}>
      {batches.map((batch) => (
        <BatchView key={batch.id} batch={batch} />
      ))}
    </section>
  )
}

function BatchView({ batch }: { batch: Batch }) {
  const [open, setOpen] = useState(false)
  // A new version is counted in the line; what failed or was there already has something to say.
  const notable = batch.lines.filter(({ outcome: { kind } }) => kind !== 'imported' && kind !== 'new-version')
  const lines = batch.folded ? [] : open ? batch.lines : notable
  const unfolds = batch.folded || batch.lines.length > notable.length
  const names = shownNames(lines.map(({ file }) => file))
  const share = batch.total > 0 ? batch.done / batch.total : 0
  return (
    <div className='batch' data-finished={batch.finished}>
      <div className='batch-head'>
        <strong role='status'>
          {batch.finished
            ? summary(batch)
            : batch.total > 0
              ? importPane.progress(batch.done, batch.total)
              : importPane.preparing}
        </strong>
        <span className='cut quiet current'>{batch.current ? importPane.reading(fileName(batch.current)) : ''}</span>
        {unfolds && (
          <button
            type='button'
            className='button plain small'
            aria-expanded={open && !batch.folded}
            onClick={() => (batch.folded ? foldBatch(batch.id, false) : setOpen(!open))}
          >
            {importPane.details}
          </button>
        )}
        {batch.finished ? (
          <button
            type='button'
            className='button plain small icon'
            aria-label={importPane.dismiss}
            onClick={() => dismissBatch(batch.id)}
          >
            <Icon name='close' />
          </button>
        ) : (
          <button type='button' className='button small' onClick={() => void cancelImport(batch.id)}>
            {importPane.cancel}
          </button>
        )}
      </div>
      {!batch.finished && (
        <div
          className='bar'
          role='progressbar'
          aria-label={importPane.region}
          aria-valuemin={0}
          aria-valuemax={batch.total}
          aria-valuenow={batch.done}
        >
          <span style={{ transform: `scaleX(${share})` }} />
        </div>
      )}
      {lines.length > 0 && (
        <ul className='batch-lines' tabIndex={0} aria-label={importPane.details}>
          {lines.map((line, index) => (
            <ImportLine key={`${index} ${line.file}`} file={names[index] ?? ''} path={line.file} outcome={line.outcome} />
          ))}
        </ul>
      )}
    </div>
  )
}

function summary({ lines }: Batch): string {
  const count = (kind: string) => lines.filter((line) => line.outcome.kind === kind).length
  const versions = count('new-version')
  const imported = count('imported') + versions
  const parts = [count('cancelled') > 0 ? importPane.stopped(imported) : importPane.done(imported)]
  if (versions > 0) parts.push(importPane.versions(versions))
  if (count('duplicate') > 0) parts.push(importPane.duplicates(count('duplicate')))
  if (count('failed') > 0) parts.push(importPane.failures(count('failed')))
  if (count('cancelled') > 0) parts.push(importPane.cancelledCount(count('cancelled')))
  return parts.join(' · ')
}
