import { arrangementOddities } from './arrangements.ts'
import { columnOddities } from './columns.ts'
import { labelOddities } from './labels.ts'
import type { Oddity } from './oddity.ts'
import { rowOddities } from './rows.ts'
import { shapeOddities } from './shapes.ts'
import { valueOddities } from './values.ts'

/** Every oddity. */
export const oddities: readonly Oddity[] = [
  ...columnOddities,
  ...shapeOddities,
  ...rowOddities,
  ...labelOddities,
  ...valueOddities,
  ...arrangementOddities,
]
