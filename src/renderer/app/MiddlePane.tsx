import { originalPane } from '../../core/catalogue/original.ts'
import { hasLook } from '../../core/document/original-look.ts'
import type { SourceFormat } from '../../core/document/source-document.ts'
import type { ReportView } from '../../contract/views.ts'
import { Segmented } from '../components/Segmented.tsx'
import { OriginalPane } from '../features/original/OriginalPane.tsx'
import { QuantityStrip } from '../features/source/QuantityStrip.tsx'
import { SourcePane } from '../features/source/SourcePane.tsx'
import { useDesk } from './desk-store.ts'
import { setLook } from './look-actions.ts'

/** The middle pane: the source as text or as the original looks. A format without a look of its own is shown as text. */
export function MiddlePane({ view }: { view: ReportView }) {
  const look = useDesk((now) => now.sourceLook)
  const { format } = view.file
  const shown = hasLook(format) ? look : 'text'
  const looks = <LookSwitch format={format} shown={shown} />
  if (shown === 'text') return <SourcePane view={view} looks={looks} />
  return <OriginalPane view={view} looks={looks} quantities={<QuantityStrip view={view} hovered={null} />} />
}

function LookSwitch({ format, shown }: { format: SourceFormat; shown: 'text' | 'original' }) {
  const why = (originalPane.noLook as Partial<Record<SourceFormat, string>>)[format]
  return (
    <span data-looks='' className='looks'>
      <Segmented
        label={originalPane.looks}
        value={shown}
        onChange={setLook}
        options={[
          { value: 'text', label: originalPane.text, hint: originalPane.textHint },
          hasLook(format)
            ? { value: 'original', label: originalPane.original, hint: originalPane.originalHint }
            : { value: 'original', label: originalPane.original, hint: why ?? '', disabled: true },
        ]}
      />
    </span>
  )
}
