import type { PrintBlock } from '../blocks.ts'
import type { FormTable } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { type TextEncoding, encodeText, isInGb18030 } from '../text/encode-text.ts'
import { escaped } from './html-table.ts'

/** How a table becomes HTML on a page. */
export type TableHtml = (table: FormTable) => string

/** The blocks as paragraphs, headings and tables. */
export function bodyHtml(blocks: readonly PrintBlock[], tableHtml: TableHtml): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return tableHtml(block.table)
      if (block.kind === 'title') return `<h1 style="text-align:center">${escaped(block.text)}</h1>`
      if (block.kind === 'heading') return `<p><strong>${escaped(block.text)}</strong></p>`
      if (block.kind === 'furniture') return `<div class="bar">${escaped(block.text)}</div>`
      return `<p style="text-indent:2em">${escaped(block.text)}</p>`
    })
    .join('\n')
}

/** A page around the body, in UTF-8 or in the GB encodings that older sites use. */
export function htmlBytes(
  body: string,
  title: string,
  random: Random,
  around: (body: string) => string = (inner) => inner,
): Uint8Array {
  const picked = random.pick<TextEncoding>(['utf-8', 'utf-8', 'utf-8-bom', 'gb18030'])
  const encoding = picked === 'gb18030' && !isInGb18030(body) ? 'utf-8' : picked
  const charset = encoding === 'gb18030' ? random.pick(['gb2312', 'gbk', 'GB18030']) : 'utf-8'
  const meta = random.pick([
    `<meta charset="${charset}">`,
    `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
  ])
  const html = `<!DOCTYPE html>\n<html lang="zh-CN"><head>${meta}<title>${escaped(title)}</title></head>\n<body>\n${around(body)}\n</body></html>\n`
  return encodeText(html, encoding)
}

/** What a portal puts around an article: scripts, styles, breadcrumbs, share buttons, a footer. None of it is the report. */
export function portal(body: string): string {
  return `<style>.nav{color:#333} .n1{width:12px}</style><script>var pageId = 20250131; document.title = "政务公开";</script>
<div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <span>年度报告</span></div>
<div id="content" class="article-content">
${body}
</div>
<div class="share" style="display:none">分享到微信 12 次</div>
<div class="footer"><p>主办单位：办公室　　网站标识码：1100000042　　版本 3.2.1</p></div>
<script type="text/javascript">count(18, 27, 36);</script>`
}

/** Layout tables around everything, as pages of the two-thousands have them. */
export function layoutTables(body: string): string {
  return `<table width="960" border="0" align="center"><tr><td width="200" valign="top"><table><tr><td>机构概况</td></tr><tr><td>政策文件</td></tr><tr><td>信息公开年报</td></tr></table></td>
<td><table width="100%"><tr><td>
${body}
</td></tr></table></td></tr></table>`
}
