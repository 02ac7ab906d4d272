import { useMemo, useState } from 'react'
import type { ReportItem } from '../../../contract/views.ts'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import type { OrganBook } from '../../../core/organ/organ-book.ts'
import type { OrganCommand } from '../../../core/organ/organ-commands.ts'
import { type Organ, organNamed } from '../../../core/organ/organ-list.ts'
import { OrganNames } from '../../../core/organ/organ-names.ts'
import { openReport } from '../../app/report-actions.ts'
import { UnitsEditor } from './UnitsEditor.tsx'

interface Props {
  organ: Organ
  all: readonly Organ[]
  items: readonly ReportItem[]
  book: OrganBook
  act: (command: OrganCommand) => Promise<boolean>
}

/** The units that an organ is summed from: which of them have reported in its years, and which are missing. */
export function UnitsPart({ organ, all, items, book, act }: Props) {
  const [editing, setEditing] = useState(false)
  const units = useMemo(() => {
    const names = new OrganNames(book)
    return book.groups.filter(({ parent }) => names.isSame(parent, organ.name)).flatMap((group) => group.units)
  }, [book, organ.name])
  const save = async (chosen: string[]) => {
    if (await act({ type: 'set-units', parent: organ.name, units: chosen })) setEditing(false)
  }
  return (
    <section className='organ-part' aria-label={words.unitsTitle}>
      <header>
        <h4>{words.unitsTitle}</h4>
        {!editing && units.length > 0 && <span className='quiet'>{words.unitsHint}</span>}
        {!editing && (
          <button type='button' className='button small' onClick={() => setEditing(true)}>
            {units.length > 0 ? words.changeUnits : words.setUnits}
          </button>
        )}
      </header>
      {editing ? (
        <UnitsEditor
          organ={organ}
          all={all}
          items={items}
          units={units}
          book={book}
          save={(chosen) => void save(chosen)}
          cancel={() => setEditing(false)}
        />
      ) : units.length === 0 ? (
        <p className='hint'>{words.unitsNone}</p>
      ) : (
        <UnitYears organ={organ} all={all} items={items} book={book} units={units} />
      )}
    </section>
  )
}

function UnitYears({ organ, all, items, book, units }: Omit<Props, 'act'> & { units: readonly string[] }) {
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  const rows = useMemo(
    () =>
      units.map((name) => {
        const unit = organNamed(all, name, book)
        const reports = (unit?.ids ?? []).flatMap((id) => byId.get(id) ?? [])
        return { name, of: (year: number) => reports.findLast((item) => item.year === year) }
      }),
    [all, book, byId, units],
  )
  return (
    <div className='years-scroller units-scroller'>
      <table className='years units'>
        <thead>
          <tr>
            <th scope='col' />
            {organ.years.map((year) => {
              const missing = rows.filter((row) => !row.of(year)).length
              return (
                <th key={year} scope='col'>
                  {year}
                  <span className={missing > 0 ? 'missing' : 'quiet'}>
                    {missing > 0 ? words.unitsMissing(missing) : words.unitsComplete}
                  </span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope='row' className='cut' title={name}>
                {name}
              </th>
              {organ.years.map((year) => {
                const item = of(year)
                return (
                  <td key={year}>
                    {item ? (
                      <button
                        type='button'
                        className='figure'
                        aria-label={`${name} ${year}`}
                        onClick={() => void openReport(item.id)}
                      >
                        ✓
                      </button>
                    ) : (
                      <span className='missing'>{words.unitMissing}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
