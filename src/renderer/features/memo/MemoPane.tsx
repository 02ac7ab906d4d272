import { useEffect, useRef, useState } from 'react'
import { memoPane } from '../../../core/catalogue/desk.ts'
import type { MemoPaneState } from '../../app/desk-store.ts'
import { closeMemo, openMemo, printMemo, saveMemo } from '../../app/memo-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { BackBar } from '../../components/BackBar.tsx'
import { Icon } from '../../components/Icon.tsx'
import './memo.css'

/** The width of an A4 sheet at 96 dpi. */
const sheetWidth = 794

/** The memo as it will be printed, on a sheet; the frame may run nothing and reach nothing. */
export function MemoPane({ memo }: { memo: MemoPaneState }) {
  const desk = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const element = desk.current
    if (!element) return
    element.querySelector<HTMLElement>('button')?.focus()
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setScale(Math.min(1.3, Math.max(0.5, (entry.contentRect.width - 64) / sheetWidth)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <section className='memo' aria-label={memoPane.title} data-pane='memo' ref={desk}>
      <BackBar back={memoPane.back} onBack={closeMemo} title={memoPane.title}>
        <span className={`memo-result cut ${memo.error ? 'failed' : ''}`} role='status' title={memo.result ?? undefined}>
          {memo.busy ? memoPane.saving : (memo.error ?? memo.result)}
        </span>
        <button type='button' className='button' disabled={!memo.html || memo.busy} onClick={() => void printMemo()}>
          <Icon name='print' />
          {memoPane.print}
        </button>
        <button type='button' className='button primary' disabled={!memo.html || memo.busy} onClick={() => void saveMemo()}>
          <Icon name='import' />
          {memoPane.savePdf}
        </button>
      </BackBar>
      <div className='memo-desk'>
        {memo.html !== null && (
          // Nothing in the frame may run; its own origin would keep the bundled fonts from it.
          <iframe
            title={memoPane.frame}
            sandbox='allow-same-origin'
            srcDoc={memo.html}
            style={{ width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
          />
        )}
        {memo.html === null && !memo.error && <Empty title={memoPane.loading} />}
        {memo.html === null && memo.error && (
          <Empty title={memoPane.failed} body={memo.error}>
            <button type='button' className='button' onClick={() => void openMemo()}>
              {memoPane.title}
            </button>
          </Empty>
        )}
      </div>
    </section>
  )
}
