import { findingsPane } from '../../../core/catalogue/desk.ts'
import { cellShortLabel } from '../../../core/form/cell-label.ts'
import type { Edition } from '../../../core/form/form.ts'
import type { Operand } from '../../../core/rules/verdict.ts'
import { openReportAt, select } from '../../app/report-actions.ts'

/** The operands of an equation with their names; one that comes from a cell leads there. */
export function Operands({ operands, edition }: { operands: readonly Operand[]; edition: Edition | null }) {
  if (operands.length === 0) return null
  return (
    <ul className='operands'>
      {operands.map(({ label, cell, value, blankAsZero, report }, index) => {
        const text = (
          <>
            <span className='label'>{label}</span>
            <span className='value'>{value ?? findingsPane.unusable}</span>
            {blankAsZero && <span className='quiet'>{findingsPane.blankAsZero}</span>}
          </>
        )
        return (
          <li key={`${label}${String(index)}`}>
            {cell ? (
              <button
                type='button'
                title={report === undefined ? cellShortLabel(cell, edition) : findingsPane.toOtherReport}
                {...(report === undefined ? {} : { 'data-report-of': report })}
                onClick={(event) => {
                  event.stopPropagation()
                  if (report === undefined) select({ kind: 'cell', cell }, 'bottom')
                  else void openReportAt(report, cell)
                }}
              >
                {text}
              </button>
            ) : (
              <span className='prose'>{text}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
