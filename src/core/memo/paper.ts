import { memoWords } from '../catalogue/memo.ts'
import { cssString, html, raw, type Markup } from './markup.ts'

/** What stands in the page boxes of every page. */
export interface RunningText {
  head: { left: string; right: string }
  foot: { left: string; right: string }
}

/** A paper as it is laid out. */
export interface Paper {
  title: string
  /** When what is printed last changed, ISO 8601: the dates in the PDF. */
  asOf: string
  orientation: 'portrait' | 'landscape'
  running: RunningText
  /** Style of its own parts, after that of all papers. */
  style: string
  body: Markup
}

/** A name as a running head has room for it: so many characters at most. */
export function shortened(name: string, room: number): string {
  const characters = [...name]
  return characters.length <= room ? name : `${characters.slice(0, room - 1).join('')}…`
}

/** Where the fonts of papers are: `<base>serif.css` and `<base>sans.css` (main serves them from the bundled packages). */
const paperFontBase = 'app://heyue/fonts/'

/**
 * A paper as one HTML document, for the screen and for A4. No scripts; the policy inside allows only its own style and the
 * fonts. The same paper gives the same text, byte for byte.
 */
export function paperHtml({ title, asOf, orientation, running, style, body }: Paper, fontBase: string = paperFontBase): string {
  const origin = new RegExp('^[a-z]+:(//[^/]*)?').exec(fontBase)?.[0] ?? "'self'"
  const policy = `default-src 'none'; style-src 'unsafe-inline' ${origin}; font-src ${origin}`
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="dcterms.modified" content="${asOf}">
<title>${title}</title>
<link rel="stylesheet" href="${fontBase}serif.css">
<link rel="stylesheet" href="${fontBase}sans.css">
<style>
${pageStyle(orientation, running)}${raw(style)}
</style>
</head>
<body>
<main>
${runningFaces(running)}
${body}
</main>
</body>
</html>
`
  return page.text
}

/** The page boxes with running head, page number and foot, then what all papers have in common. */
function pageStyle(orientation: Paper['orientation'], { head, foot }: RunningText): Markup {
  const [before, between, after] = memoWords.page
  return raw(`@page {
  size: A4 ${orientation};
  margin: ${margins[orientation]};
  @top-left { content: ${cssString(head.left)}; ${running} ${headLine} width: 72%; text-align: left; }
  @top-right { content: ${cssString(head.right)}; ${running} ${headLine} width: 28%; text-align: right; }
  @bottom-left { content: ${cssString(foot.left)}; ${running} ${footLine} width: 36%; text-align: left; }
  @bottom-center { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}; ${running} ${footLine} width: 28%; text-align: center; }
  @bottom-right { content: ${cssString(foot.right)}; ${running} ${footLine} width: 36%; text-align: right; }
}
${baseStyle}`)
}

/**
 * The characters of the page boxes, unseen in the page: page boxes are laid out only when printing begins, too late to
 * fetch a font for them.
 */
function runningFaces({ head, foot }: RunningText): Markup {
  return html`<p class="faces" aria-hidden="true">${head.left}${head.right}${foot.left}${foot.right}${memoWords.page.join('')}0123456789</p>`
}

/** The binding edge is the widest: on the left of a portrait page, at the top of a landscape one. */
const margins = { portrait: '24mm 18mm 20mm 24mm', landscape: '24mm 14mm 18mm 14mm' } as const
const running = 'font: 8pt/1.2 "Noto Serif SC Variable", serif; color: #000;'
const headLine = 'vertical-align: bottom; padding-bottom: 1.4mm; margin-bottom: 4.6mm; border-bottom: 0.35pt solid #000;'
const footLine = 'vertical-align: top; padding-top: 1.4mm; margin-top: 4mm; border-top: 0.35pt solid #000;'

const baseStyle = `
:root { --serif: "Noto Serif SC Variable", "Noto Serif CJK SC", "SimSun", serif; --sans: "Noto Sans SC Variable", "Noto Sans CJK SC", "SimHei", sans-serif; --hair: 0.35pt solid #000; --rule: 0.9pt solid #000; }
* { box-sizing: border-box; }
html { color: #000; background: #fff; font: 10pt/1.6 var(--serif); font-variant-numeric: lining-nums tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; text-spacing-trim: space-first; line-break: strict; overflow-wrap: anywhere; }
p { margin: 0 0 1.6mm; text-align: justify; orphans: 2; widows: 2; }
td, th, dd, li, .name, .said, q { unicode-bidi: isolate; }
h1 { margin: 0; font: 700 24pt/1.3 var(--serif); letter-spacing: 0.32em; text-indent: 0.32em; text-align: center; }
h2 { margin: 4.6mm 0 1.8mm; font: 600 12pt/1.4 var(--sans); break-after: avoid; }
h3 { margin: 2.8mm 0 1.4mm; font: 600 10pt/1.4 var(--sans); break-after: avoid; }
h4 { margin: 2.4mm 0 1.2mm; font: 400 9pt/1.4 var(--sans); break-after: avoid; }
ul { margin: 0 0 1.6mm; padding-left: 1.4em; }
ul.tight { margin: 0; padding: 0; list-style: none; }
.small, .lead { font-size: 8.5pt; line-height: 1.5; }
.lead, .keep { break-after: avoid; }
.faces { position: absolute; margin: 0; height: 0; overflow: hidden; visibility: hidden; font: 8pt/1.2 var(--serif); }
.cover { border-bottom: var(--rule); padding-bottom: 3mm; margin-bottom: 3.4mm; break-inside: avoid; }
.over { margin: 0 0 1.4mm; text-align: center; font: 400 10pt/1.4 var(--sans); letter-spacing: 0.12em; }
.hash { font: 8pt/1.5 var(--sans); letter-spacing: 0.01em; overflow-wrap: anywhere; }
.standing { margin: 0 0 3.4mm; padding: 2mm 3mm; border: var(--hair); display: flex; gap: 4mm; align-items: center; break-inside: avoid; }
.standing p { margin: 0; font-size: 9.5pt; line-height: 1.55; }
.standing.draft { border: 1.6pt solid #000; }
.standing b { font: 600 13pt/1.2 var(--sans); letter-spacing: 0.2em; padding-right: 3mm; border-right: var(--hair); white-space: nowrap; }
.standing strong { font-weight: 700; }
.annex { break-before: page; }
.annex > h2 { margin-top: 0; }
.sign { break-inside: avoid; }
.signatures { width: 100%; border-collapse: collapse; margin: 4mm 0 5mm; }
.signatures th { width: 18mm; padding: 6mm 0 0; font: 600 10pt/1.4 var(--sans); text-align: left; vertical-align: bottom; }
.signatures td { padding: 6mm 5mm 0 0; vertical-align: bottom; }
.signatures .line { position: relative; width: 52mm; }
.signatures .line::after { content: ""; display: block; border-bottom: var(--hair); }
.signatures span { font-size: 8pt; }
.signatures i { font-style: normal; font-size: 9pt; }
.signatures .registered { font-size: 8pt; padding-right: 0; }
.proof { border-top: var(--hair); padding-top: 1.6mm; font-size: 8pt; line-height: 1.5; break-inside: avoid; }
.proof p { margin: 0; }
.closing { margin-top: 6mm; break-inside: avoid; }
.end { margin: 3mm 0 0; text-align: center; font-size: 8.5pt; }
@media screen {
  html { background: #d9d9d6; }
  body { padding: 8mm 0; }
  main { width: 210mm; margin: 0 auto; padding: 24mm 18mm 20mm 24mm; background: #fff; box-shadow: 0 0.4mm 2.4mm rgb(0 0 0 / 25%); }
  .annex { margin-top: 14mm; padding-top: 4mm; border-top: var(--rule); }
}
`
