import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AlikeFinding } from '../../../contract/judgement.ts'
import { alikePane as words } from '../../../core/catalogue/judgement.ts'
import { AlikeRow } from './AlikeRow.tsx'
import { keyOf } from './use-alike.ts'

const rowHeight = 46

interface Props {
  findings: readonly AlikeFinding[]
  picked: ReadonlySet<string>
  onPick: (key: string) => void
  onPickAll: () => void
  onOpen: (finding: AlikeFinding) => void
}

/** The findings, thousands of them without delay. Arrows move, the space bar picks, Enter opens the report. */
export function AlikeList({ findings, picked, onPick, onPickAll, onOpen }: Props) {
  const [at, setAt] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const active = Math.min(at, findings.length - 1)
  useEffect(() => scroller.current?.focus(), [])
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: findings.length - 1,
      PageDown: active + 10,
      PageUp: active - 10,
    }[event.key]
    const current = findings[active]
    if (target !== undefined) {
      const next = Math.min(Math.max(target, 0), findings.length - 1)
      setAt(next)
      rows.scrollToIndex(next, { align: 'auto' })
    } else if (event.key === ' ' && current) onPick(keyOf(current))
    else if (event.key === 'Enter' && current) onOpen(current)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className='alike-head'>
        <label>
          <input
            type='checkbox'
            checked={picked.size === findings.length}
            ref={(box) => {
              if (box) box.indeterminate = picked.size > 0 && picked.size < findings.length
            }}
            onChange={onPickAll}
          />
          {words.pickAll}
        </label>
        <span role='status'>{words.picked(picked.size, findings.length)}</span>
        <span className='quiet keys'>{words.keys}</span>
      </div>
      <div
        ref={scroller}
        className='alike-scroller'
        role='listbox'
        aria-multiselectable='true'
        aria-label={words.list}
        aria-activedescendant={`alike-${active}`}
        tabIndex={0}
        data-pane-focus=''
        onKeyDown={keys}
      >
        <div role='presentation' style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const finding = findings[row.index]
            if (!finding) return null
            const key = keyOf(finding)
            return (
              <div
                key={key}
                id={`alike-${row.index}`}
                role='option'
                aria-selected={picked.has(key)}
                aria-setsize={findings.length}
                aria-posinset={row.index + 1}
                data-alike={finding.reportId}
                className={`alike-slot ${row.index === active ? 'active' : ''}`}
                style={{ transform: `translateY(${row.start}px)`, height: rowHeight }}
                onClick={() => {
                  setAt(row.index)
                  onPick(key)
                }}
              >
                <AlikeRow finding={finding} picked={picked.has(key)} onOpen={() => onOpen(finding)} />
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
