import { originalPage } from '../../core/catalogue/original.ts'
import { layOut } from '../canonical-text.ts'
import { declaredCharset } from '../detect-format.ts'
import { IngestFailure } from '../ingest-error.ts'
import type { Seen } from '../look/seen.ts'
import { decodeOrFail } from '../text/read-text.ts'
import { cleanAttributes, cleanContent, cleanStyles } from './clean-page.ts'
import { PageOrigins } from './page-origins.ts'
import { readPage } from './read-page.ts'

/** Shown in a frame without scripts, under the window's own policy and this one: no script, no request but for our fonts. */
const policy = "default-src 'none'; style-src 'unsafe-inline' 'self'; font-src 'self'; img-src data:; form-action 'none'"

/** How a page looks where it says nothing, and how places in it are marked. */
// `break-word`, not `anywhere`: a narrow column must not break a number in two.
const ownStyle = `
html { background: #fff; color: #000; color-scheme: only light; cursor: default; }
body { font-family: "Noto Sans SC Variable", sans-serif; overflow-wrap: break-word; }
img { max-width: 100%; }
.heyue-no-picture { display: inline-block; padding: 0 6px; border: 1px dashed #8d9692; color: #4c5753; font-size: 12px; }`
const ownMarks = `
[data-heyue~="cell"] { cursor: pointer !important; }
[data-heyue~="cell"]:hover { background: #f5f0dc !important; }
[data-heyue~="on"] { background: #ffe07a !important; color: #1a1400 !important; outline: 2px solid #22508f !important; outline-offset: -1px; }
[data-heyue~="quoted"] { cursor: pointer !important; }
::highlight(heyue-cell) { background-color: #f5f0dc; }
::highlight(heyue-agrees) { text-decoration: underline solid #1f6f43 1.5px; }
::highlight(heyue-disagrees) { text-decoration: underline double #b1261b 1.5px; background-color: #fbe9e7; }
::highlight(heyue-no-counterpart) { text-decoration: underline dotted #3f6078 2px; }
::highlight(heyue-not-understood) { text-decoration: underline dashed #8a5300 1.5px; }
::highlight(heyue-error) { text-decoration: underline wavy #b1261b 1px; }
::highlight(heyue-warning) { text-decoration: underline wavy #8a5300 1px; }
::highlight(heyue-notice) { text-decoration: underline wavy #3f6078 1px; }
::highlight(heyue-on) { background-color: #ffe07a; color: #1a1400; }`

/** A page made harmless, everything that was read in it numbered. */
export async function lookAtHtml(bytes: Uint8Array): Promise<Seen> {
  return pageLook(decodeOrFail(bytes, declaredCharset(bytes), Infinity).text)
}

/** As `lookAtHtml`, of a text; for formats that carry HTML. */
export function pageLook(html: string): Seen {
  const origins = new PageOrigins()
  const { head, body, page } = readPage(html, origins)
  if (!body || page.blocks.length === 0) throw new IngestFailure('no-content')
  const styles = cleanStyles(head, body)
  const content = cleanContent(body, origins, originalPage.missingPicture)
  return {
    look: {
      kind: 'page',
      html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="stylesheet" href="fonts/sans.css"><style>${ownStyle}</style><style>${styles}</style><style>${ownMarks}</style></head><body${cleanAttributes(body)}>${content}</body></html>`,
    },
    text: layOut(page.blocks).text,
  }
}
