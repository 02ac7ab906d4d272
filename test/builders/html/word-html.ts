import type { PrintBlock } from '../blocks.ts'
import type { FormTable, TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { escaped, spans } from './html-table.ts'

/** A report as Word saves it for the web: mso styles, <o:p>, runs that cut words and numbers, &nbsp; in empty cells. */
export function wordHtml(blocks: readonly PrintBlock[], random: Random): string {
  const body = blocks.map((block) =>
    block.kind === 'table' ? wordTable(block.table, random) : wordParagraph(block.text, random),
  )
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; font-size:16.0pt; font-family:仿宋_GB2312} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1>
${body.join('\n')}
</div></body></html>
`
}

function wordParagraph(text: string, random: Random): string {
  return `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt;mso-line-height-rule:exactly'>${runs(text, random)}<o:p></o:p></p>`
}

function wordTable(table: FormTable, random: Random): string {
  const rows = table.rows.map(
    (row, index) =>
      `<tr style='mso-yfti-irow:${index};height:19.0pt'>${row.map((cell) => wordCell(cell, random)).join('\n')}</tr>`,
  )
  return `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>\n${rows.join('\n')}\n</table>`
}

function wordCell(cell: TableCell, random: Random): string {
  const inside =
    cell.text === ''
      ? '<span lang=EN-US><o:p>&nbsp;</o:p></span>'
      : `${runs(cell.text, random)}<span lang=EN-US><o:p></o:p></span>`
  return `<td${spans(cell)} style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal align=center style='mso-pagination:widow-orphan'>${inside}</p></td>`
}

/** The text as runs: digits in a run of their own, and here and there a cut in the middle of them. */
function runs(text: string, random: Random): string {
  return (text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [])
    .flatMap((piece) => (piece.length > 1 && random.chance(0.2) ? cutOnce(piece, random) : [piece]))
    .map(
      (piece) =>
        `<span${/[\x20-\x7e]/.test(piece) ? ' lang=EN-US' : ''} style='font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>${escaped(piece)}</span>`,
    )
    .join('')
}

function cutOnce(piece: string, random: Random): string[] {
  const at = random.int(1, piece.length - 1)
  return [piece.slice(0, at), piece.slice(at)]
}
