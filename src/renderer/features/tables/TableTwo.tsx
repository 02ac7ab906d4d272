import { desk, tablesPane } from '../../../core/catalogue/desk.ts'
import type { Form } from '../../../core/form/form.ts'
import { FormCell } from './FormCell.tsx'

/** Table two as printed: one block for each item of article twenty, all on the same four columns. */
export function TableTwo({ form }: { form: Form }) {
  const width = Math.max(...form.table2.map((block) => block.columns.length))
  return (
    <table className='form-table two' role='grid' aria-label={`${desk.table[2]} ${desk.tableTitle[2]}`}>
      <colgroup>
        <col className='label' />
        {Array.from({ length: width }, (_, index) => (
          <col key={index} />
        ))}
      </colgroup>
      {form.table2.map((block) => {
        const spans = spread(block.columns.length, width)
        return (
          <tbody key={block.article}>
            <tr>
              <th colSpan={width + 1} className='article'>
                {block.article}
              </th>
            </tr>
            <tr>
              <th scope='col'>{tablesPane.content}</th>
              {block.columns.map((column, index) => (
                <th key={column.id} scope='col' colSpan={spans[index]}>
                  {column.label}
                </th>
              ))}
            </tr>
            {block.rows.map((row) => (
              <tr key={row.id}>
                <th scope='row'>{row.label}</th>
                {block.columns.map((column, index) => (
                  <FormCell key={column.id} id={`t2.${row.id}.${column.id}`} span={spans[index] ?? 1} />
                ))}
              </tr>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

/** The widths of `count` columns over `width` printed ones: the last takes what is left, as on the form. */
function spread(count: number, width: number): number[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? width - count + 1 : 1))
}
