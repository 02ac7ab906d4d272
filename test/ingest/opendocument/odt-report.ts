import { blocksOf } from '../../builders/blocks.ts'
import { type FormTable, slotsOf } from '../../builders/form-tables.ts'
import type { Layout } from '../../builders/layout.ts'
import { printCells } from '../../builders/printed-cell.ts'
import type { Random } from '../../builders/random.ts'
import { expectedOf } from '../../builders/rendered.ts'
import { escapedXml } from '../docx/docx-file.ts'
import { cell, covered, flatOdf, packedOdf, para, row, table } from './odt-file.ts'

/** Reports as OpenDocument texts: packed or flat, section numbers typed or automatic, with marks of editing. */
export const odtLayout: Layout = {
  id: 'odt',
  extension: 'odt',
  limits: { blanks: true, grouping: true },
  exact: true,
  render: (report, style, random) => {
    const cells = printCells(report.truth, style)
    const numbered = random.chance(0.4)
    const framed = random.chance(0.15)
    const isBare = random.chance(0.3)
    let sections = 0
    const body = blocksOf(report, cells, style).map((block) => {
      if (block.kind === 'table')
        return framed ? table([row([cell(tableXml(block.table, random))])]) : tableXml(block.table, random)
      if (block.kind !== 'heading' || !numbered) return para('', edited(block.text, random))
      sections += 1
      const goesOn = sections > 1 ? ' text:continue-numbering="true"' : ''
      return `<text:list text:style-name="L1"${goesOn}><text:list-item>${para(block.text.slice(2))}</text:list-item></text:list>`
    })
    const whole = body.join('')
    // Some writers leave out the places that merged cells cover.
    const shown = isBare ? whole.replaceAll(/<table:covered-table-cell[^>]*>/g, '') : whole
    const markup = { kind: 'text' as const, body: deletions + shown, automatic: styles }
    return { bytes: random.chance(0.3) ? flatOdf(markup) : packedOdf(markup), expected: expectedOf(cells) }
  },
}

const styles =
  '<style:style style:name="H1" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>'
const deletions =
  '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>三、删去 77</text:p></text:deletion></text:changed-region></text:tracked-changes>'

function tableXml(form: FormTable, random: Random): string {
  return table(
    slotsOf(form).map((slots) =>
      row(
        slots.flatMap((slot, column) => {
          if (slots[column - 1]?.cell === slot.cell) return []
          const { text, rowSpan, columnSpan } = slot.cell
          if (!slot.firstRow) return [covered(columnSpan)]
          return [cell(slot.own ? para('', edited(text, random)) : para(''), columnSpan, rowSpan)]
        }),
      ),
    ),
  )
}

/** The text with something between its characters that changes nothing of what is shown. */
function edited(text: string, random: Random): string {
  if (text === '' || random.chance(0.6)) return escapedXml(text)
  const at = random.int(0, text.length)
  const [left, right] = [escapedXml(text.slice(0, at)), escapedXml(text.slice(at))]
  return random.pick([
    `<text:span text:style-name="T1">${left}</text:span>${right}`,
    `${left}<text:bookmark text:name="b"/>${right}`,
    `${left}<text:change text:change-id="c1"/>${right}`,
    `${left}<text:span text:style-name="H1">${random.int(1, 99)}</text:span>${right}`,
    `${left}<office:annotation><text:p>批注 ${random.int(1, 99)}</text:p></office:annotation>${right}`,
    `${left}${right}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>统计口径见说明。</text:p></text:note-body></text:note>`,
    `${left}<text:soft-page-break/>${right}`,
    `<text:a xlink:href="x">${left}</text:a>${right}`,
  ])
}
