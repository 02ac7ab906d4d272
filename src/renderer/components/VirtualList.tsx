import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react'

/** How one row is shown: its identity, what its element carries, and its content. */
export interface Row {
  key: string | number
  /** The id that assistive software knows the row by. */
  id: string
  selected: boolean
  attributes: HTMLAttributes<HTMLDivElement> & Record<`data-${string}`, string | number>
  content: ReactNode
}

interface Props<T> {
  items: readonly T[]
  /** In pixels; all rows are as high. */
  rowHeight: number
  label: string
  className: string
  multiple?: boolean
  /** The index of the row at which the keyboard is; -1 where it is at none. */
  at: number
  /** True where that row only stands in for one that is not listed: the list does not move to it. */
  standsIn?: boolean
  /** Rows that PgUp and PgDn pass. */
  page: number
  onMove: (index: number) => void
  /** Answers true where it took the key. */
  onKey?: (key: string) => boolean
  /** Takes the focus when it appears. */
  focused?: boolean
  renderRow: (item: T, index: number) => Row
  children?: ReactNode
}

/** A list of thousands of rows without delay: only those in sight are drawn. Arrows, Home, End, PgUp and PgDn move. */
export function VirtualList<T>(props: Props<T>) {
  const {
    items,
    rowHeight,
    label,
    className,
    multiple = false,
    at,
    standsIn = false,
    page,
    onMove,
    onKey,
    focused = false,
    renderRow,
    children,
  } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  useEffect(() => {
    if (focused) scroller.current?.focus()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it appears
  }, [])
  const current = items[at]
  const active = current === undefined ? null : renderRow(current, at)
  useEffect(() => {
    if (at >= 0 && !standsIn) rows.scrollToIndex(at, { align: 'auto' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another row moves the list: a filter or a new item must not
  }, [active?.key])
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return
    const last = items.length - 1
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + page, PageUp: at - page }[event.key]
    if (to !== undefined && last >= 0) onMove(Math.min(Math.max(to, 0), last))
    else if (!onKey?.(event.key)) return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className={className}
      role='listbox'
      aria-label={label}
      aria-multiselectable={multiple || undefined}
      aria-activedescendant={active?.id}
      tabIndex={0}
      data-pane-focus=''
      onKeyDown={keys}
    >
      <div role='presentation' style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          if (item === undefined) return null
          const { key, id, selected, attributes, content } = renderRow(item, index)
          return (
            <div
              {...attributes}
              key={key}
              id={id}
              role='option'
              aria-selected={selected}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
            >
              {content}
            </div>
          )
        })}
      </div>
      {children}
    </div>
  )
}
