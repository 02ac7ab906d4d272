import { memo } from 'react'
import { reportList } from '../../../core/catalogue/desk.ts'
import { formatName } from '../../../core/catalogue/format-name.ts'
import { comparingWords } from '../../../core/catalogue/organs.ts'
import type { ReportItem } from '../../../contract/views.ts'
import { SeverityCount, StateMark } from '../../components/Marks.tsx'

interface Props {
  item: ReportItem
  open: boolean
  active: boolean
}

/** One report of the list, on two lines: who and when; what was found and how much was read. */
export const ReportRow = memo(function ReportRow({ item, open, active }: Props) {
  const { completeness: read, findings } = item
  const unread = read.missing + read.unreadable
  const name = item.agency ?? (item.kind === 'workbook' ? reportList.workbookLine : reportList.unknownAgency)
  return (
    <div className={`report-row ${open ? 'open' : ''} ${active ? 'active' : ''}`} title={`${name}\n${item.fileName}`}>
      <StateMark state={item.state} />
      <span className={`name cut ${item.agency ? '' : 'unknown'}`}>{item.agency ?? `${name} · ${item.fileName}`}</span>
      <span className='year'>{item.year ?? '—'}</span>
      <span className='below'>
        <span className='marks'>
          {item.checks.failed === 0 ? (
            <span className='quiet'>{read.total > 0 ? reportList.noFindings : reportList.noTables}</span>
          ) : (
            (['error', 'warning', 'notice'] as const).map((severity) => (
              <SeverityCount key={severity} severity={severity} count={findings[severity]} />
            ))
          )}
        </span>
        {item.comparing && (
          <span className='comparing' title={comparingWords.hint}>
            {comparingWords.mark}
          </span>
        )}
        {item.versions > 1 && <span className='version'>{reportList.version(item.version, item.versions)}</span>}
        {read.total > 0 && (
          <span className={unread > 0 ? 'unread' : 'quiet'}>
            {unread > 0
              ? reportList.readPartly(read.total - unread, read.total, unread)
              : reportList.read(read.total, read.total)}
          </span>
        )}
        <span className='format'>{formatName[item.format]}</span>
      </span>
    </div>
  )
})
