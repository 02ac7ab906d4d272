import { originalPane } from '../../../core/catalogue/original.ts'
import { setZoom } from '../../app/look-actions.ts'
import { zoomStep } from './zoom-steps.ts'

/** Smaller, the scale (a click fits the width), larger. */
export function ZoomControl({ zoom, scale }: { zoom: number | null; scale: number }) {
  return (
    <span className='zoom'>
      <button
        type='button'
        className='button plain small icon'
        aria-label={originalPane.zoomOut}
        title={originalPane.zoomOut}
        onClick={() => setZoom(zoomStep(scale, -1))}
      >
        −
      </button>
      <button
        type='button'
        className='button plain small percent'
        aria-pressed={zoom === null}
        title={originalPane.fit}
        onClick={() => setZoom(null)}
      >
        {originalPane.percent(scale)}
      </button>
      <button
        type='button'
        className='button plain small icon'
        aria-label={originalPane.zoomIn}
        title={originalPane.zoomIn}
        onClick={() => setZoom(zoomStep(scale, 1))}
      >
        ＋
      </button>
    </span>
  )
}
