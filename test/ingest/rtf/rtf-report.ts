import { blocksOf } from '../../builders/blocks.ts'
import { type FormTable, slotsOf } from '../../builders/form-tables.ts'
import type { Layout } from '../../builders/layout.ts'
import { printCells } from '../../builders/printed-cell.ts'
import type { Random } from '../../builders/random.ts'
import { expectedOf } from '../../builders/rendered.ts'
import { toGb18030 } from '../gb18030.ts'

/** How a writer of RTF puts characters beyond ASCII: by the bytes of their code page, or by number with a stand-in. */
export type RtfCharacters = 'bytes' | 'raw' | 'unicode' | 'unicode with bytes'

/** Reports as word processors save them in RTF. */
export const rtfLayout: Layout = {
  id: 'rtf',
  extension: 'rtf',
  limits: { blanks: true, grouping: true },
  exact: true,
  render: (report, style, random) => {
    const cells = printCells(report.truth, style)
    const characters = random.pick(['bytes', 'raw', 'unicode', 'unicode with bytes'] as const)
    const flagged = random.chance(0.4)
    const body = blocksOf(report, cells, style).map((block) => {
      if (block.kind === 'table') return tableOf(block.table, characters, flagged, random)
      return `\\pard\\plain\\f1 ${edited(block.text, characters, random)}\\par\n`
    })
    return { bytes: rtfOf(body.join('')), expected: expectedOf(cells) }
  },
}

/** A document with this body. */
export function rtfOf(body: string): Uint8Array {
  const head =
    "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134{\\*\\falt SimSun}\\'cb\\'ce\\'cc\\'e5;}}" +
    '{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s1 Normal 7;}}{\\info{\\title 9}{\\*\\company 8}}{\\*\\generator Writer 5.1;}\n'
  return new Uint8Array(Buffer.from(`${head}${body}}`, 'latin1'))
}

/** Text as it stands in RTF. */
export function rtfText(text: string, characters: RtfCharacters): string {
  const bytesOf = (sign: string): string => {
    const bytes = [...toGb18030(sign)]
    if (characters === 'raw')
      return Buffer.from(bytes)
        .toString('latin1')
        .replaceAll(/[\\{}]/g, String.raw`\$&`)
    return bytes.map((byte) => `\\'${byte.toString(16)}`).join('')
  }
  const signs = [...text].map((sign) => {
    const code = sign.charCodeAt(0)
    if (code < 0x80) return /[\\{}]/.test(sign) ? `\\${sign}` : sign
    if (characters === 'bytes' || characters === 'raw') return bytesOf(sign)
    const number = code > 0x7fff ? code - 0x10000 : code
    return characters === 'unicode' ? `\\u${number} ?` : `{\\uc2\\u${number}${bytesOf(sign)}}`
  })
  return signs.join('')
}

function tableOf(table: FormTable, characters: RtfCharacters, flagged: boolean, random: Random): string {
  return slotsOf(table)
    .map((slots, index) => {
      const shown = slots.filter((slot) => flagged || slot.firstColumn)
      const definitions = shown.map((slot) => {
        const { rowSpan, columnSpan } = slot.cell
        const across = columnSpan > 1 && flagged ? (slot.firstColumn ? '\\clmgf' : '\\clmrg') : ''
        const down = rowSpan > 1 ? (slot.firstRow ? '\\clvmgf' : '\\clvmrg') : ''
        const last = slots.indexOf(slot) + (flagged ? 1 : columnSpan)
        return `${across}${down}\\clbrdrt\\brdrs\\cellx${last * 900 + ((index * 5) % 15)}`
      })
      const contents = shown.map((slot) => {
        const text = slot.own ? edited(slot.cell.text, characters, random) : ''
        return `\\pard\\plain\\intbl\\f1 ${text}\\cell\n`
      })
      const definition = `\\trowd\\trgaph108\\trleft0${definitions.join('')}\n`
      return `${definition}${contents.join('')}${random.chance(0.5) ? `{${definition}\\row}` : '\\row'}\n`
    })
    .join('')
}

/** The text with what editing leaves: groups, deleted and hidden text, fields, marks that show nothing. */
function edited(text: string, characters: RtfCharacters, random: Random): string {
  const at = random.int(0, text.length)
  const [left, right] = [rtfText(text.slice(0, at), characters), rtfText(text.slice(at), characters)]
  const number = random.int(1, 99)
  return random.pick([
    left + right,
    left + right,
    `{\\b ${left}}{\\lang2052\\b0 ${right}}`,
    `${left}{\\deleted\\revdttm1 ${number}}${right}`,
    `${left}{\\v ${number}}${right}`,
    `${left}{\\field{\\*\\fldinst  =SUM(${number}) }{\\fldrslt ${right}}}`,
    `${left}{\\*\\bkmkstart b${number}}\\-${right}{\\*\\bkmkend b${number}}`,
    `${left}{\\*\\unknown ${number}{\\nested ${number}}}${right}`,
  ])
}
