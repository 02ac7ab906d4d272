import { versionsPane } from '../../../core/catalogue/versions.ts'
import { cellShortLabel } from '../../../core/form/cell-label.ts'
import type { Edition } from '../../../core/form/form.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'
import type { CellChange } from '../../../core/versions/cell-changes.ts'
import { select } from '../../app/report-actions.ts'
import { ChangeRow } from './ChangeRow.tsx'

/** A cell that differs, with what each version prints. */
export function CellChangeRow({ change, edition }: { change: CellChange; edition: Edition | null }) {
  return (
    <ChangeRow
      kind='cell'
      name={cellShortLabel(change.cell, edition)}
      go={() => select({ kind: 'cell', cell: change.cell }, 'bottom')}
    >
      <td>
        <del>{words(change.before)}</del>
      </td>
      <td>
        <ins>{words(change.after)}</ins>
      </td>
    </ChangeRow>
  )
}

function words(cell: EffectiveCell | null): string {
  if (!cell || cell.state === 'missing' || cell.state === 'unreadable') return versionsPane.unread
  return cell.value ?? (cell.raw?.trim() ? cell.raw : versionsPane.blank)
}
