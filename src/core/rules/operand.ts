import { ruleMessages, stateReasons } from '../catalogue/rules.ts'
import { decimalOf, type Decimal } from '../decimal/decimal.ts'
import type { CellId, Edition } from '../form/form.ts'
import { blankIsZero } from './blank-policy.ts'
import { cellName } from './cell-name.ts'
import { decimal } from './exact.ts'
import { remembered } from './remembered.ts'
import type { RuleInput } from './rule.ts'
import type { Operand } from './verdict.ts'

/** A cell as an operand: its number (a blank as zero where blanks are used for zeros), or why it has none. */
export interface ResolvedOperand {
  operand: Operand
  value: Decimal | null
  /** Chinese, for the message; null where there is a value. */
  reason: string | null
}

/** A cell is a term of several relations, and of what the prose says. Dropped with the cells that were asked about. */
const known = new WeakMap<RuleInput['cells'], Record<Edition, Map<CellId, ResolvedOperand>>>()

function nothingKnown(): Record<Edition, Map<CellId, ResolvedOperand>> {
  return { '2019': new Map(), '2021': new Map() }
}

/** Takes a cell as an operand under its own short Chinese name. */
export function resolveOperand(input: RuleInput, edition: Edition, id: CellId): ResolvedOperand {
  return operandsOf(input, edition)(id)
}

/** The same for many cells of one report. */
export function operandsOf(input: RuleInput, edition: Edition): (id: CellId) => ResolvedOperand {
  const operands = remembered(known, input.cells, nothingKnown)[edition]
  return (id) => {
    let operand = operands.get(id)
    if (!operand) operands.set(id, (operand = resolve(input, edition, id)))
    return operand
  }
}

function resolve(input: RuleInput, edition: Edition, id: CellId): ResolvedOperand {
  const label = cellName(id)
  const cell = input.cells.get(id)
  const usable = cell?.state === 'number' && cell.value !== null
  const blankAsZero = cell?.state === 'blank' && blankIsZero(input, edition, id)
  const value = usable ? decimal(cell.value!) : blankAsZero ? decimalOf(0) : null
  const operand: Operand = { label, cell: id, value: usable ? cell.value : blankAsZero ? '0' : null, blankAsZero }
  const reason = value ? null : ruleMessages.operandUnusable(label, stateReasons[cell?.state ?? 'absent'])
  return { operand, value, reason }
}
