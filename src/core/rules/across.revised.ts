import { tableNames } from '../catalogue/cell.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { judgeDifferences } from './across-differences.ts'
import { differsInPunctuation, proseChanges, type ProseChange } from '../versions/prose-changes.ts'
import type { Piece } from '../versions/word-changes.ts'
import { defineRule } from './define-rule.ts'
import { quoteOf } from './quote.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/**
 * Derived: two published versions of one report. What changed between them is shown, table by table and in the prose; a
 * change is not an error, but the auditor must know that figures or words were replaced. Punctuation alone is no change: a PDF and the document it was made from may differ in it.
 */
export const acrossRevised = defineRule('across.revised', {
  derived: true,
  severity: 'notice',
  check: (input) => {
    const older = input.related?.olderVersion
    if (!older) return []
    const tables = ([2, 3, 4] as const).map((table) =>
      judgeDifferences(input, older, {
        rule: 'across.revised',
        severity: 'notice',
        table,
        other: ruleMessages.olderVersion,
        failure: (count) => ruleMessages.revised(tableNames[table], count),
      }),
    )
    return [...tables, ...revisedProse(input, older)]
  },
})

/** Changed paragraphs that are quoted and put into the statement. */
const spelledOut = 6
/** Characters of a replaced run that the statement has. */
const longestRun = 24

function revisedProse(input: RuleInput, older: RelatedReport): Verdict[] {
  if (input.report.prose.length === 0 || older.report.prose.length === 0) return []
  const all = proseChanges(older, input)
  const changes = all.filter((change) => !differsInPunctuation(change))
  const failed = changes.length > 0
  const agrees = all.length > 0 ? ruleMessages.punctuationDiffers(all.length) : ruleMessages.proseAgrees
  const words = changes.slice(0, spelledOut).map(inWords)
  if (changes.length > spelledOut) words.push(ruleMessages.andMoreParagraphs(changes.length - spelledOut))
  const quoted = changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.after.span])).slice(0, spelledOut)
  return [
    {
      rule: 'across.revised',
      subject: 'prose',
      outcome: failed ? 'failed' : 'passed',
      severity: 'notice',
      about: 'source',
      statement: failed ? words.join('；') : agrees,
      expected: null,
      actual: null,
      message: failed ? ruleMessages.proseRevised(changes.length) : agrees,
      operands: [
        {
          label: ruleMessages.revisedParagraphs,
          cell: null,
          value: String(changes.length),
          blankAsZero: false,
          report: older.id,
        },
      ],
      cells: [],
      quotes: quoted.map((span) => quoteOf(input.document, span)),
    },
  ]
}

function inWords(change: ProseChange): string {
  if (change.kind === 'added') return ruleMessages.paragraphAdded(cut(change.after.text))
  if (change.kind === 'removed') return ruleMessages.paragraphRemoved(cut(change.before.text))
  const of = (kind: Piece['kind']): string =>
    change.pieces
      .filter((piece) => piece.kind === kind)
      .map(({ text }) => text)
      .join('…')
  return ruleMessages.wordsReplaced(cut(of('removed')), cut(of('added')))
}

function cut(text: string): string {
  return text.length > longestRun ? `${text.slice(0, longestRun)}…` : text
}
