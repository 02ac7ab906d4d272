import { useState } from 'react'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import type { OrganBook } from '../../../core/organ/organ-book.ts'
import type { Organ } from '../../../core/organ/organ-list.ts'
import { OrganNames } from '../../../core/organ/organ-names.ts'
import { chooseOrgan } from '../../app/organ-actions.ts'
import { VirtualList } from '../../components/VirtualList.tsx'

const rowHeight = 40

interface Props {
  organs: readonly Organ[]
  book: OrganBook
  chosen: Organ | null
}

/** The organs of the workspace by name. Arrows move. */
export function OrganList({ organs, book, chosen }: Props) {
  const [text, setText] = useState('')
  const names = new OrganNames(book)
  const shown = text.trim() === '' ? organs : organs.filter((organ) => organ.names.some(({ name }) => name.includes(text.trim())))
  const unitsOf = ({ name }: Organ): number =>
    book.groups.filter(({ parent }) => names.isSame(parent, name)).flatMap((group) => group.units).length
  const at = shown.findIndex((organ) => organ.name === chosen?.name)
  const move = (to: number) => {
    const next = shown[Math.min(Math.max(to, 0), shown.length - 1)]
    if (next) chooseOrgan(next.name)
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
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (!step) return
          event.preventDefault()
          move(at + step)
        }}
      />
      <VirtualList
        items={shown}
        rowHeight={rowHeight}
        label={words.list}
        className='organ-scroller'
        at={at}
        page={12}
        onMove={move}
        renderRow={(organ, index) => ({
          key: organ.name,
          id: `organ-${index}`,
          selected: index === at,
          attributes: {
            'data-organ': organ.name,
            className: `organ-row ${index === at ? 'active' : ''}`,
            title: organ.names.map(({ name }) => name).join('\n'),
            onClick: () => chooseOrgan(organ.name),
          },
          content: <OrganLine organ={organ} units={unitsOf(organ)} />,
        })}
      >
        {shown.length === 0 && organs.length > 0 && <p className='quiet organs-none'>{words.noMatch}</p>}
      </VirtualList>
      <footer className='quiet'>{words.count(shown.length, organs.length)}</footer>
    </div>
  )
}

function OrganLine({ organ, units }: { organ: Organ; units: number }) {
  return (
    <>
      <span className='name cut'>{organ.name}</span>
      <span className='below'>
        <span>{words.years(organ.years)}</span>
        <span>{words.reports(organ.ids.length)}</span>
        {organ.names.some(({ merged }) => merged) && <abbr title={words.mergedHint}>{words.mergedMark}</abbr>}
        {units > 0 && <abbr title={words.sumHint(units)}>{words.sumMark(units)}</abbr>}
      </span>
    </>
  )
}
