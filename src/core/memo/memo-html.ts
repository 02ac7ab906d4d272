import { memoWords } from '../catalogue/memo.ts'
import { annexHtml } from './html-annex.ts'
import { findingsHtml } from './html-findings.ts'
import { coverHtml } from './html-cover.ts'
import { resultHtml } from './html-result.ts'
import { reviewHtml } from './html-review.ts'
import { scopeHtml } from './html-scope.ts'
import { closingHtml, signaturesHtml } from './html-sign.ts'
import { html } from './markup.ts'
import type { Memo } from './memo.ts'
import { memoRunning, memoStyle } from './memo-style.ts'
import { paperHtml } from './paper.ts'

/** The memo as one HTML document; `fontBase`: where its fonts are, if elsewhere. The same memo gives the same text, byte for byte. */
export function memoHtml(memo: Memo, fontBase?: string): string {
  const agency = memo.agency ?? memoWords.unknownAgency
  const year = memo.year === null ? memoWords.unknownYear : String(memo.year)
  const body = html`${coverHtml(memo)}
${resultHtml(memo)}
${scopeHtml(memo)}
${findingsHtml(memo)}
${reviewHtml(memo)}
${signaturesHtml(memo)}
${annexHtml(memo)}
${closingHtml(memo)}`
  return paperHtml(
    {
      title: memoWords.documentTitle(agency, year),
      asOf: memo.asOf,
      orientation: 'portrait',
      running: memoRunning(memo),
      style: memoStyle,
      body,
    },
    fontBase,
  )
}
