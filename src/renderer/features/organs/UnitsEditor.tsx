import { useMemo, useState, type FormEvent } from 'react'
import type { ReportItem } from '../../../contract/views.ts'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import type { OrganBook } from '../../../core/organ/organ-book.ts'
import { type Organ, organNamed } from '../../../core/organ/organ-list.ts'
import { type CandidateGroup, candidatesFor } from './unit-candidates.ts'

interface Props {
  organ: Organ
  all: readonly Organ[]
  items: readonly ReportItem[]
  units: readonly string[]
  book: OrganBook
  save: (units: string[]) => void
  cancel: () => void
}

/** Chooses the units of an organ: from what is proposed, from all organs at hand, and from a list of names. */
export function UnitsEditor({ organ, all, items, units, book, save, cancel }: Props) {
  const candidates = useMemo(() => candidatesFor(organ, all, items, units, book), [organ, all, items, units, book])
  // What was stated stands; where nothing was, what the workbook or the names propose is the start.
  const [chosen, setChosen] = useState(
    () => new Set((units.length > 0 ? candidates.stated : [...candidates.bySheet, ...candidates.byName]).map(({ name }) => name)),
  )
  const [extra, setExtra] = useState(() => units.filter((unit) => !organNamed(all, unit, book)).join('\n'))
  const [filter, setFilter] = useState('')
  const typed = extra
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const set = (names: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const name of names)
      if (on) next.add(name)
      else next.delete(name)
    setChosen(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save([...chosen, ...typed])
  }
  return (
    <form
      className='units-editor'
      aria-label={words.editTitle(organ.name)}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        cancel()
      }}
    >
      <div className='units-bar'>
        <input
          className='field'
          type='search'
          autoFocus
          value={filter}
          placeholder={words.filterUnits}
          aria-label={words.filterUnits}
          onChange={(event) => setFilter(event.target.value)}
        />
        <span className='quiet'>{words.chosen(chosen.size + typed.length)}</span>
        <button type='button' className='button' onClick={cancel}>
          {words.cancel}
        </button>
        <button type='submit' className='button primary'>
          {words.save}
        </button>
      </div>
      <div className='units-choices'>
        {(['stated', 'bySheet', 'byName', 'others'] as const).map((group) => (
          <CandidateList
            key={group}
            group={group}
            organs={candidates[group].filter(({ name }) => name.includes(filter.trim()))}
            chosen={chosen}
            set={set}
          />
        ))}
      </div>
      <label className='units-extra'>
        <span>{words.extra}</span>
        <textarea className='field' rows={3} value={extra} onChange={(event) => setExtra(event.target.value)} />
      </label>
    </form>
  )
}

interface ListProps {
  group: CandidateGroup
  organs: readonly Organ[]
  chosen: ReadonlySet<string>
  set: (names: readonly string[], on: boolean) => void
}

function CandidateList({ group, organs, chosen, set }: ListProps) {
  if (organs.length === 0) return null
  const names = organs.map(({ name }) => name)
  const isAll = names.every((name) => chosen.has(name))
  return (
    <fieldset>
      <legend>
        {words[group]}
        <span className='quiet'> {organs.length}</span>
        <button type='button' className='link' onClick={() => set(names, !isAll)}>
          {isAll ? words.noneOf : words.all}
        </button>
      </legend>
      {organs.map(({ name, years }) => (
        <label key={name} className='unit-choice'>
          <input type='checkbox' checked={chosen.has(name)} onChange={(event) => set([name], event.target.checked)} />
          <span className='cut' title={name}>
            {name}
          </span>
          <span className='quiet'>{words.years(years)}</span>
        </label>
      ))}
    </fieldset>
  )
}
