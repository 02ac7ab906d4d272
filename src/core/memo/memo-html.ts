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
import { memoStyle, runningFaces } from './memo-style.ts'

/** Where the memo's fonts are: `<base>serif.css` and `<base>sans.css` (main serves them from the bundled packages). */
export const memoFontBase = 'app://heyue/fonts/'

/**
 * The memo as one HTML document, for the screen and for A4. No scripts; the policy inside allows only its own style and
 * the fonts. The same memo gives the same text, byte for byte.
 */
export function memoHtml(memo: Memo, fontBase: string = memoFontBase): string {
  const agency = memo.agency ?? memoWords.unknownAgency
  const year = memo.year === null ? memoWords.unknownYear : String(memo.year)
  const origin = new RegExp('^[a-z]+:(//[^/]*)?').exec(fontBase)?.[0] ?? "'self'"
  const policy = `default-src 'none'; style-src 'unsafe-inline' ${origin}; font-src ${origin}`
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="dcterms.modified" content="${memo.asOf}">
<title>${memoWords.documentTitle(agency, year)}</title>
<link rel="stylesheet" href="${fontBase}serif.css">
<link rel="stylesheet" href="${fontBase}sans.css">
<style>
${memoStyle(memo)}
</style>
</head>
<body>
<main>
${runningFaces(memo)}
${coverHtml(memo)}
${resultHtml(memo)}
${scopeHtml(memo)}
${findingsHtml(memo)}
${reviewHtml(memo)}
${signaturesHtml(memo)}
${annexHtml(memo)}
${closingHtml(memo)}
</main>
</body>
</html>
`
  return page.text
}
