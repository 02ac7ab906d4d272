import type { OrganReport } from '../../../contract/organs.ts'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import { cellShortLabel } from '../../../core/form/cell-label.ts'
import { differingCells } from '../../../core/organ/year-rows.ts'
import { openReport, openReportAt } from '../../app/report-actions.ts'
import { shownValue } from './OrganYears.tsx'

/** The reports of one year held against each other cell by cell, for each year that has several; nothing where none has. */
export function OrganVersions({ reports }: { reports: readonly OrganReport[] }) {
  const years = [...new Set(reports.map(({ year }) => year))].toSorted((a, b) => b - a)
  const several = years
    .map((year) => ({ year, versions: reports.filter((report) => report.year === year) }))
    .filter(({ versions }) => versions.length > 1)
  if (several.length === 0) return null
  return (
    <section className='organ-part' aria-label={words.versionsTitle}>
      <header>
        <h4>{words.versionsTitle}</h4>
      </header>
      {several.map(({ year, versions }) => (
        <Versions key={year} year={year} versions={versions} />
      ))}
    </section>
  )
}

function Versions({ year, versions }: { year: number; versions: readonly OrganReport[] }) {
  const cells = differingCells(versions)
  return (
    <>
      <p className='versions-year'>
        {words.versionYear(year, cells.length)}
        {cells.length === 0 && <span className='quiet'> {words.versionsNone}</span>}
      </p>
      {cells.length > 0 && (
        <div className='years-scroller versions-scroller'>
          <table className='years versions'>
            <thead>
              <tr>
                <th scope='col' />
                {versions.map((version, index) => (
                  <th key={version.id} scope='col'>
                    <button type='button' className='link' onClick={() => void openReport(version.id)}>
                      {version.own ? words.version(index + 1) : words.fromWorkbook}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map(({ cell, values }) => (
                <tr key={cell}>
                  <th scope='row'>{cellShortLabel(cell, null)}</th>
                  {values.map((value, index) => (
                    <td key={versions[index]?.id}>
                      {value && (
                        <button
                          type='button'
                          className={`figure ${value.state}`}
                          onClick={() => void openReportAt(versions[index]?.id ?? 0, cell)}
                        >
                          {shownValue(value)}
                        </button>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
