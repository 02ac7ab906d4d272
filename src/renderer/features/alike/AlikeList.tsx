import { useState } from 'react'
import type { AlikeFinding } from '../../../contract/judgement.ts'
import { alikePane as words } from '../../../core/catalogue/judgement.ts'
import { VirtualList } from '../../components/VirtualList.tsx'
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
  const active = Math.min(at, findings.length - 1)
  const take = (key: string): boolean => {
    const current = findings[active]
    if (!current || (key !== ' ' && key !== 'Enter')) return false
    if (key === ' ') onPick(keyOf(current))
    else onOpen(current)
    return true
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
      <VirtualList
        items={findings}
        rowHeight={rowHeight}
        label={words.list}
        className='alike-scroller'
        multiple
        focused
        at={active}
        page={10}
        onMove={setAt}
        onKey={take}
        renderRow={(finding, index) => ({
          key: keyOf(finding),
          id: `alike-${index}`,
          selected: picked.has(keyOf(finding)),
          attributes: {
            'data-alike': finding.reportId,
            className: `alike-slot ${index === active ? 'active' : ''}`,
            onClick: () => {
              setAt(index)
              onPick(keyOf(finding))
            },
          },
          content: <AlikeRow finding={finding} picked={picked.has(keyOf(finding))} onOpen={() => onOpen(finding)} />,
        })}
      />
    </>
  )
}
