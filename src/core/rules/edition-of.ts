import type { Edition } from '../form/form.ts'
import type { RuleInput } from './rule.ts'

/**
 * The edition in whose words the cells of a report are called: its own. A report in which none was recognised has no
 * cells; what is missing from it is called by the newest form.
 */
export function editionOf({ report }: Pick<RuleInput, 'report'>): Edition {
  return report.edition ?? '2021'
}
