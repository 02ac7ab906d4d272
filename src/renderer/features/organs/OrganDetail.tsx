import { useMemo } from 'react'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import type { OrganBook } from '../../../core/organ/organ-book.ts'
import type { Organ } from '../../../core/organ/organ-list.ts'
import { useDesk } from '../../app/desk-store.ts'
import { OrganNamesPart } from './OrganNamesPart.tsx'
import { OrganVersions } from './OrganVersions.tsx'
import { OrganYears } from './OrganYears.tsx'
import { UnitsPart } from './UnitsPart.tsx'
import { useOrganReports, type Organs } from './use-organs.ts'

interface Props {
  organ: Organ
  all: readonly Organ[]
  organs: Organs
  book: OrganBook
}

/** One organ: its years, the versions of a year, its names, its units. */
export function OrganDetail({ organ, all, organs, book }: Props) {
  const items = useDesk((now) => now.items)
  const ids = useMemo(() => new Set(organ.ids), [organ.ids])
  const its = useMemo(() => items.filter((item) => ids.has(item.id)), [items, ids])
  // A report counts here once its organ and year are known.
  const dated = its.findLast((item) => item.year !== null)
  const signature = JSON.stringify([its.map(({ id, year, comparing, checks }) => [id, year, comparing, checks]), book])
  return (
    <div className='organ-detail' tabIndex={0} role='group' aria-label={organ.name}>
      <h3>{organ.name}</h3>
      <div className='organ-columns'>
        <div>{dated && <Years reportId={dated.id} signature={signature} />}</div>
        <div>
          <UnitsPart organ={organ} all={all} items={items} book={book} act={organs.act} />
          <OrganNamesPart organ={organ} all={all} act={organs.act} />
        </div>
      </div>
    </div>
  )
}

function Years({ reportId, signature }: { reportId: number; signature: string }) {
  const { reports, error } = useOrganReports(reportId, signature)
  if (error) return <p className='failed'>{error}</p>
  if (!reports) return <p className='quiet' aria-busy='true' />
  return (
    <>
      <section className='organ-part' aria-label={words.yearsTitle}>
        <header>
          <h4>{words.yearsTitle}</h4>
          <span className='quiet'>{words.yearsHint}</span>
        </header>
        <OrganYears reports={reports} />
      </section>
      <OrganVersions reports={reports} />
    </>
  )
}
