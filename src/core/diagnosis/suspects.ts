import type { CellId } from '../form/form.ts'
import type { Verdict } from '../rules/verdict.ts'
import { columnsOf } from './column-repairs.ts'
import { equationsOf, failedGroups, valuesOf } from './equations.ts'
import { leftInRepairs } from './left-in-repairs.ts'
import { singleRepairs } from './repairs.ts'

/** What may be wrong where sums fail. */
export interface Suspects {
  /** Cells whose change alone would mend failures that hang together. */
  alone: CellId[]
  /** Cells of one row or one column whose change together would. */
  lines: CellId[][]
}

/** The suspects of the failed sum relations; of rows and columns only those whose wrong cells are all among `repeated`. */
export function suspectsOf(verdicts: readonly Verdict[], repeated: ReadonlySet<CellId>): Suspects {
  const equations = equationsOf(verdicts)
  const groups = failedGroups(equations)
  const values = valuesOf(verdicts, equations)
  const table = groups.length > 1 ? columnsOf(equations, values) : null
  return {
    alone: groups.flatMap((group) =>
      singleRepairs({ equations, group, values }).flatMap((repair) => repair.map(({ cell }) => cell)),
    ),
    lines: table ? leftInRepairs(table, repeated).map((repair) => repair.map(({ cell }) => cell)) : [],
  }
}
