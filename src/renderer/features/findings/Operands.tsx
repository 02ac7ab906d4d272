import { findingsPane } from '../../../core/catalogue/desk.ts'
import { cellShortLabel } from '../../../core/form/cell-label.ts'
import type { Edition } from '../../../core/form/form.ts'
import type { Operand } from '../../../core/rules/verdict.ts'
import { select } from '../../app/report-actions.ts'

/** The operands of an equation with their names; one that comes from a cell leads there. */
export function Operands({ operands, edition }: { operands: readonly Operand[]; edition: Edition | null }) {
  if (operands.length === 0) return null
  return (
    <ul className='operands'>
      {operands.map(({ label, cell, value, blankAsZero }, index) => {
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
                title={cellShortLabel(cell, edition)}
                onClick={(event) => {
                  event.stopPropagation()
                  select({ kind: 'cell', cell }, 'bottom')
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
