import { ruleMessages } from '../catalogue/rules.ts'
import { placeholdersIn } from '../claims/leftovers.ts'
import { unfilledBlanksIn } from '../claims/unfilled-blanks.ts'
import { always, defineRule } from './define-rule.ts'
import { slipVerdicts } from './slip-verdicts.ts'

/**
 * 《条例》第六条 asks for accurate information: words of a template (○○, XX件, （此处填写…）, “培训　　次”) are to be replaced before publication. A
 * warning: what belongs there is not known. One verdict for the report.
 */
export const narrativePlaceholder = defineRule('narrative.placeholder', {
  derived: true,
  severity: 'warning',
  appliesTo: always,
  check: (input) =>
    slipVerdicts(input, {
      rule: 'narrative.placeholder',
      subject: 'placeholders',
      severity: 'warning',
      find: (flat, source) => [...placeholdersIn(flat), ...unfilledBlanksIn(flat, source)].sort((a, b) => a.start - b.start),
      none: ruleMessages.noPlaceholders,
      some: ruleMessages.placeholders,
    }),
})
