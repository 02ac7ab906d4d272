import { desk, tablesPane } from '../../../core/catalogue/desk.ts'
import type { Form } from '../../../core/form/form.ts'
import { FormCell } from './FormCell.tsx'
import { useForm } from './form-context.ts'
import { SumCell } from './SumCell.tsx'

/** Table four as printed: one row of fifteen numbers under 行政复议 and the two kinds of 行政诉讼. */
export function TableFour({ form }: { form: Form }) {
  const { groups, columns } = form.table4
  const [reconsideration, ...litigation] = groups
  const summed = useForm().sums !== null
  return (
    <table className='form-table four' role='grid' aria-label={`${desk.table[4]} ${desk.tableTitle[4]}`}>
      <thead>
        <tr>
          <th colSpan={columns.length}>{reconsideration?.label}</th>
          <th colSpan={columns.length * litigation.length}>{tablesPane.litigation}</th>
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column.id} rowSpan={2} scope='col'>
              {column.label}
            </th>
          ))}
          <th colSpan={columns.length}>{tablesPane.litigationDirect}</th>
          <th colSpan={columns.length}>{tablesPane.litigationAfter}</th>
        </tr>
        <tr>
          {litigation.flatMap((group) =>
            columns.map((column) => (
              <th key={`${group.id}.${column.id}`} scope='col'>
                {column.label}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {groups.flatMap((group) =>
            columns.map((column) => (
              <FormCell
                key={`${group.id}.${column.id}`}
                id={`t4.${group.id}.${column.id}`}
                className={column.id === 'total' ? 'total' : ''}
              />
            )),
          )}
        </tr>
      </tbody>
      {summed && (
        <tfoot>
          <tr>
            {groups.map((group) => (
              <SumCell key={group.id} sum={`t4.row-total¦${group.id}`} name={group.label} span={columns.length} />
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}
