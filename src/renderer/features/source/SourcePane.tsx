import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { desk, sourcePane } from '../../../core/catalogue/desk.ts'
import type { CellId } from '../../../core/form/form.ts'
import type { ReportView } from '../../../contract/views.ts'
import { highlightOf } from '../../app/derived.ts'
import { useDesk } from '../../app/desk-store.ts'
import { select } from '../../app/report-actions.ts'
import { noHighlight } from '../../app/selection.ts'
import { useKeptScroll } from '../../app/use-kept-scroll.ts'
import { ChunkView } from './ChunkView.tsx'
import { NoText } from './NoText.tsx'
import { selectedPassage, type Passage } from './passage.ts'
import { QuantityStrip } from './QuantityStrip.tsx'
import { revealChunk } from './reveal-chunk.ts'
import { PassageToolbar } from './PassageToolbar.tsx'
import { chunkAt, chunksOf } from './source-chunks.ts'
import { marksByChunk, spansByChunk, type SourceMark } from './source-marks.ts'
import { useDrawnChunks } from './use-drawn-chunks.ts'
import './source.css'

const nothing: readonly SourceMark[] = []

/** The middle pane: the source as text, everything recognised in it marked, and the way from any mark to its counterpart. */
export function SourcePane({ view, looks }: { view: ReportView; looks: ReactNode }) {
  const { document: source } = view
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useDesk((now) => now.selected)
  const composing = useDesk((now) => now.composing)
  // What was selected while the original was shown in place of the text has not been brought into view here.
  const [before] = useState(selected?.serial)
  const [passage, setPassage] = useState<Passage | null>(null)
  const chunks = useMemo(() => chunksOf(source), [source])
  const paint = useDesk((now) => now.paint)
  const [hovered, setHovered] = useState<number | null>(null)
  const marks = useMemo(() => marksByChunk(view, chunks, paint), [view, chunks, paint])
  const { drawn, draw } = useDrawnChunks(scroller, chunks.length)
  useKeptScroll(scroller, 'source', view.item.id)

  // A passage selected here is shown by the browser's own selection: drawing marks into it would tear that apart.
  const own = selected?.target.kind === 'passage' && selected.origin === 'source'
  const shown = own && !composing ? null : (selected?.target ?? null)
  const highlight = useMemo(() => (shown ? highlightOf(view, shown) : noHighlight), [view, shown])
  const on = useMemo(() => spansByChunk(highlight.spans, chunks), [highlight, chunks])
  const first = highlight.spans[0]

  useEffect(() => {
    if (!selected || !first || (selected.origin === 'source' && selected.serial !== before)) return
    const index = chunkAt(chunks, first.start)
    draw(index)
    return revealChunk(scroller.current, index)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the serial is the act of selecting: a new answer must not scroll
  }, [selected?.serial, view.item.id])

  const settle = useCallback(() => {
    const found = scroller.current ? selectedPassage(scroller.current) : null
    setPassage(found)
    if (found) select({ kind: 'passage', span: found.span }, 'source')
  }, [])
  useEffect(() => {
    const collapse = () => {
      if (window.getSelection()?.isCollapsed) setPassage(null)
    }
    document.addEventListener('selectionchange', collapse)
    return () => document.removeEventListener('selectionchange', collapse)
  }, [])
  const click = (event: MouseEvent) => {
    if (window.getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return
    const hit = event.target.closest<HTMLElement>('[data-cell], [data-note], [data-quote], [data-quantity]')
    const { cell, note, quote, quantity } = hit?.dataset ?? {}
    if (cell) select({ kind: 'cell', cell: cell as CellId }, 'source')
    else if (quantity) select({ kind: 'quantity', start: Number(quantity) }, 'source')
    else if (note) select({ kind: 'note', id: note }, 'source')
    else if (quote) select({ kind: 'finding', fingerprint: quote }, 'source')
    else if (selected?.target.kind === 'passage' || selected?.target.kind === 'quantity') select(null, 'source')
  }
  const point = (event: MouseEvent) => {
    const hit = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-quantity]') : null
    setHovered(hit ? Number(hit.dataset['quantity']) : null)
  }
  const notes = source.notes.map((note) => sourcePane.readingNote[note.code]).join('；')
  return (
    <section className='pane source' aria-label={desk.panes.source} data-pane='source'>
      <div className='pane-bar'>
        {looks}
        <span className='legends'>
          <span className='legend'>
            <i className='s-cell'>1</i> {sourcePane.legend.cell}
          </span>
          <span className='legend'>
            <i className='s-quote error'>文</i> {sourcePane.legend.quote}
          </span>
          <span className='legend'>
            <i className='s-note'>文</i> {sourcePane.legend.note}
          </span>
        </span>
        <span className='push quiet cut reader-says' title={notes || undefined}>
          {notes || sourcePane.length(source.text.length)}
        </span>
      </div>
      <div
        ref={scroller}
        className='source-scroller'
        role='article'
        aria-label={desk.panes.source}
        tabIndex={0}
        data-pane-focus=''
        onClick={click}
        onMouseUp={settle}
        onMouseOver={point}
        onMouseLeave={() => setHovered(null)}
        onKeyUp={settle}
      >
        {chunks.length === 0 && <NoText view={view} />}
        {chunks.map((chunk, index) => (
          <ChunkView
            key={index}
            text={source.text}
            chunk={chunk}
            index={index}
            drawn={drawn(index)}
            marks={marks.get(index) ?? nothing}
            on={on.get(index) ?? nothing}
          />
        ))}
      </div>
      <QuantityStrip view={view} hovered={hovered} />
      {passage && !composing && <PassageToolbar text={source.text} passage={passage} />}
    </section>
  )
}
