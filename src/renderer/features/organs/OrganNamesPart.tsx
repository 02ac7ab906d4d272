import { useId, useState, type FormEvent } from 'react'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import type { OrganCommand } from '../../../core/organ/organ-commands.ts'
import type { Organ } from '../../../core/organ/organ-list.ts'

interface Props {
  organ: Organ
  all: readonly Organ[]
  act: (command: OrganCommand) => Promise<boolean>
}

/** The names of an organ: those that were met, those that the auditor merged, and the way to merge it into another. */
export function OrganNamesPart({ organ, all, act }: Props) {
  const [into, setInto] = useState('')
  const list = useId()
  const merge = (event: FormEvent) => {
    event.preventDefault()
    const names = organ.names.filter(({ merged }) => !merged).map(({ name }) => name)
    void act({ type: 'merge-organs', names, into: into.trim() })
  }
  return (
    <section className='organ-part' aria-label={words.namesTitle}>
      <header>
        <h4>{words.namesTitle}</h4>
      </header>
      <ul className='organ-names'>
        {organ.names.map(({ name, reports, merged }) => (
          <li key={name}>
            <span className='cut' title={name}>
              {name}
            </span>
            <span className='quiet'>{words.nameReports(reports)}</span>
            <span className='quiet'>{merged ? words.merged : name === organ.name ? '' : words.sameByName}</span>
            {merged ? (
              <button
                type='button'
                className='button small'
                title={words.partHint(name)}
                onClick={() => void act({ type: 'part-organs', names: [name] })}
              >
                {words.part}
              </button>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
      <form className='organ-merge' onSubmit={merge}>
        <label>
          <span>{words.mergeLabel}</span>
          <input
            className='field'
            list={list}
            value={into}
            placeholder={words.mergePlaceholder}
            onChange={(event) => setInto(event.target.value)}
          />
        </label>
        <datalist id={list}>
          {all
            .filter(({ name }) => name !== organ.name)
            .map(({ name }) => (
              <option key={name} value={name} />
            ))}
        </datalist>
        <button type='submit' className='button' disabled={into.trim() === ''}>
          {words.mergeInto}
        </button>
      </form>
      <p className='hint'>{words.mergeHint}</p>
    </section>
  )
}
