import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import type { OrganBook } from '../../../core/organ/organ-book.ts'
import type { Organ } from '../../../core/organ/organ-list.ts'
import { OrganNames } from '../../../core/organ/organ-names.ts'
import { chooseOrgan } from '../../app/organ-actions.ts'

const rowHeight = 40

interface Props {
  organs: readonly Organ[]
  book: OrganBook
  chosen: Organ | null
}

/** The organs of the workspace by name. Arrows move. */
export function OrganList({ organs, book, chosen }: Props) {
  const [text, setText] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const names = new OrganNames(book)
  const shown = text.trim() === '' ? organs : organs.filter((organ) => organ.names.some(({ name }) => name.includes(text.trim())))
  const at = shown.findIndex((organ) => organ.name === chosen?.name)
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another organ moves the list
  }, [chosen?.name])
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1, PageDown: at + 12, PageUp: at - 12 }[
      event.key
    ]
    const next = to === undefined ? undefined : shown[Math.min(Math.max(to, 0), shown.length - 1)]
    if (!next) return
    event.preventDefault()
    chooseOrgan(next.name)
  }
  return (
    <div className='organ-list'>
      <input
        className='field'
        type='search'
        value={text}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') keys(event)
        }}
      />
      <div
        ref={scroller}
        className='organ-scroller'
        role='listbox'
        aria-label={words.list}
        aria-activedescendant={at >= 0 ? `organ-${at}` : undefined}
        tabIndex={0}
        data-pane-focus=''
        onKeyDown={keys}
      >
        <div role='presentation' style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const organ = shown[row.index]
            if (!organ) return null
            const units = book.groups.filter(({ parent }) => names.isSame(parent, organ.name)).flatMap((group) => group.units)
            return (
              <div
                key={organ.name}
                id={`organ-${row.index}`}
                role='option'
                aria-selected={row.index === at}
                data-organ={organ.name}
                className={`organ-row ${row.index === at ? 'active' : ''}`}
                style={{ transform: `translateY(${row.start}px)`, height: rowHeight }}
                title={organ.names.map(({ name }) => name).join('\n')}
                onClick={() => chooseOrgan(organ.name)}
              >
                <span className='name cut'>{organ.name}</span>
                <span className='below'>
                  <span>{words.years(organ.years)}</span>
                  <span>{words.reports(organ.ids.length)}</span>
                  {organ.names.some(({ merged }) => merged) && <abbr title={words.mergedHint}>{words.mergedMark}</abbr>}
                  {units.length > 0 && <abbr title={words.sumHint(units.length)}>{words.sumMark(units.length)}</abbr>}
                </span>
              </div>
            )
          })}
        </div>
        {shown.length === 0 && organs.length > 0 && <p className='quiet organs-none'>{words.noMatch}</p>}
      </div>
      <footer className='quiet'>{words.count(shown.length, organs.length)}</footer>
    </div>
  )
}
