import { entrySums } from '../../../core/catalogue/entry.ts'
import { desk, tablesPane } from '../../../core/catalogue/desk.ts'
import { table3Rows, type Form, type FormRow } from '../../../core/form/form.ts'
import { FormCell } from './FormCell.tsx'
import { useForm } from './form-context.ts'
import { SumCell } from './SumCell.tsx'

/** Table three as printed: the outcomes under 三 in one tall merged cell, their kinds in merged cells beside it. */
export function TableThree({ form, merged }: { form: Form; merged: boolean }) {
  const summed = useForm().sums !== null
  const { columns, headerNote } = form.table3
  const rows = table3Rows(form.edition, merged)
  const outcomes = rows.filter((row) => row.group !== null)
  const trunk = rows.find((row) => row.id === 'granted')?.group ?? ''
  const [person, ...rest] = columns
  const organisations = rest.slice(0, -1)
  const total = rest.at(-1)
  return (
    <table className='form-table three' role='grid' aria-label={`${desk.table[3]} ${desk.tableTitle[3]}`}>
      <colgroup>
        <col className='trunk' />
        <col className='branch' />
        <col className='label' />
        {columns.map((column) => (
          <col key={column.id} className='value' />
        ))}
        {summed && <col className='sum' />}
      </colgroup>
      <thead>
        <tr>
          <th colSpan={3} rowSpan={3} className='head-note'>
            {headerNote}
          </th>
          <th colSpan={columns.length}>{tablesPane.applicant}</th>
          {summed && (
            <th rowSpan={3} className='sum-head' scope='col'>
              {entrySums.rowTitle}
            </th>
          )}
        </tr>
        <tr>
          <th rowSpan={2}>{person?.label}</th>
          <th colSpan={organisations.length}>{tablesPane.organisation}</th>
          <th rowSpan={2}>{total?.label}</th>
        </tr>
        <tr>
          {organisations.map((column) => (
            <th key={column.id} scope='col'>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const group = row.group === trunk ? null : row.group
          const opensGroup = group !== null && rows[index - 1]?.group !== group
          return (
            <tr key={row.id} className={row.id === 'totalProcessed' ? 'sum' : row.group === null ? 'whole' : undefined}>
              {row === outcomes[0] && (
                <th rowSpan={outcomes.length} className='upright' scope='rowgroup'>
                  <span>{trunk}</span>
                </th>
              )}
              {opensGroup && (
                <th rowSpan={rows.filter((one) => one.group === group).length} className='upright' scope='rowgroup'>
                  <span>{group}</span>
                </th>
              )}
              <RowLabel row={row} span={row.group === null ? 3 : group === null ? 2 : 1} />
              {columns.map((column) => (
                <FormCell key={column.id} id={`t3.${row.id}.${column.id}`} className={column.id === 'total' ? 'total' : ''} />
              ))}
              {summed && <SumCell sum={`t3.row-total¦${row.id}`} name={row.label} />}
            </tr>
          )
        })}
      </tbody>
      {summed && (
        <tfoot>
          {(['column-total', 'balance'] as const).map((rule) => (
            <tr key={rule}>
              <th colSpan={3} scope='row'>
                {rule === 'balance' ? entrySums.balanceTitle : entrySums.columnTitle}
              </th>
              {columns.map((column) => (
                <SumCell key={column.id} sum={`t3.${rule}¦${column.id}`} name={column.label} />
              ))}
              <td className='sum-mark' />
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  )
}

function RowLabel({ row, span }: { row: FormRow; span: number }) {
  return (
    <th scope='row' colSpan={span} title={row.label}>
      <span className='row-label'>{row.label}</span>
    </th>
  )
}
