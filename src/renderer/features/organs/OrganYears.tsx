import { Fragment } from 'react'
import type { OrganReport } from '../../../contract/organs.ts'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import { organYears, type OrganYear, type YearCell, yearRows, type YearRow } from '../../../core/organ/year-rows.ts'
import { openReport, openReportAt } from '../../app/report-actions.ts'

/** The years of an organ side by side: the figures that count, and between them what links one year to the next. */
export function OrganYears({ reports }: { reports: readonly OrganReport[] }) {
  const years = organYears(reports)
  const hasUnits = years.some(({ report }) => report?.chain.some(({ rule }) => rule === 'across.units'))
  return (
    <div className='years-scroller'>
      <table className='years'>
        <thead>
          <tr>
            <th scope='col' />
            {years.map(({ year, report, count }) => (
              <th key={year} scope='col' className={report ? '' : 'absent'}>
                {report ? (
                  <button type='button' className='link' onClick={() => void openReport(report.id)}>
                    {year}
                  </button>
                ) : (
                  year
                )}
                <span className='quiet'>
                  {report === null ? words.absent : count > 1 ? words.versions(count) : report.own ? '' : words.fromWorkbook}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {yearRows
            .filter(({ group }) => group !== 'sum' || hasUnits)
            .map(({ group, rows }) => (
              <Fragment key={group}>
                <tr className='group'>
                  <th scope='rowgroup' colSpan={years.length + 1}>
                    {words.groups[group]}
                  </th>
                </tr>
                {rows.map((row) => (
                  <tr key={row.name} className={'rule' in row ? 'chain' : ''}>
                    <th scope='row'>{words.rows[row.name]}</th>
                    {years.map((year) => (
                      <td key={year.year} className={year.report ? '' : 'absent'}>
                        <YearValue row={row} year={year} />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
        </tbody>
      </table>
    </div>
  )
}

function YearValue({ row, year: { report, cells } }: { row: YearRow; year: OrganYear }) {
  if (!report) return null
  if ('rule' in row) return <Chain report={report} rule={row.rule} />
  const { cell } = row
  const found = cells.get(cell)
  if (!found) return <span className='quiet'>—</span>
  return (
    <button
      type='button'
      className={`figure ${found.state}`}
      title={found.corrected ? words.correctedHint : undefined}
      onClick={() => void openReportAt(report.id, cell)}
    >
      {shownValue(found)}
      {found.corrected && <sup aria-hidden='true'>*</sup>}
    </button>
  )
}

/** What the rules say of one year against the year before, or against its units; in words, for colour alone tells nothing. */
function Chain({ report, rule }: { report: OrganReport; rule: string }) {
  const verdicts = report.chain.filter((verdict) => verdict.rule === rule)
  if (verdicts.length === 0) return <span className='quiet'>—</span>
  const failed = verdicts.filter(({ outcome }) => outcome === 'failed')
  const open = verdicts.filter(({ outcome }) => outcome === 'notEvaluable')
  const said = failed.length > 0 ? failed : open
  const title = said.map(({ statement, message }) => `${statement}　${message}`).join('\n')
  const kind = failed.length > 0 ? 'failed' : open.length === verdicts.length ? 'open' : 'passed'
  const text =
    kind === 'failed'
      ? `✗ ${words.breaks(failed.length)}`
      : kind === 'open'
        ? words.notJudged
        : `✓ ${rule === 'across.units' ? words.holdsSum : words.holds}`
  return (
    <button type='button' className={`figure chain-${kind}`} title={title} onClick={() => void openReport(report.id)}>
      {kind !== 'open' && rule !== 'across.units' && <span aria-hidden='true'>→ </span>}
      {text}
    </button>
  )
}

/** What a cell prints, in a word where it is no number. */
export function shownValue({ state, value }: Pick<YearCell, 'state' | 'value'>): string {
  if (state === 'number') return value ?? ''
  return state === 'blank' ? words.blank : state === 'text' ? words.text : words.unread
}
