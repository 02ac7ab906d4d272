import type { PrintedCell } from './printed-cell.ts'
import type { Edition } from '../../src/core/form/form.ts'
import type { Random } from './random.ts'

/** How an organ prints the form: everything in which real reports differ without saying anything else. */
export interface PrintStyle {
  /** `blank`: zeros of tables three and four (and the rules' row of table two) are left empty. */
  zeros: 'printed' | 'blank'
  /** What stands in table two's decision and amount cells in place of a zero; null: the zero itself. */
  none: '/' | '——' | null
  /** `half`: "(一)", `mixed`: "(一）". */
  punctuation: 'full' | 'half' | 'mixed'
  /** What follows the digit of a row label. */
  ordinal: '.' | '、' | '．'
  /** A space after "（一）" and its like. */
  spaced: boolean
  /** Labels printed in other words than the form's, by row or column id. */
  variants: Readonly<Record<string, string>>
  /** "12,345" for 12345. */
  grouped: boolean
  /** "１２" for 12. */
  wideDigits: boolean
  /** A last change to every label, after the variants: letters spread apart, another kind of bracket. */
  relabel?: (label: string) => string
  /** A last change to every printed cell: a sign for zero, words around a number. */
  reprint?: (cell: PrintedCell) => PrintedCell
}

/** The form as prescribed. */
export const plainStyle: PrintStyle = {
  zeros: 'printed',
  none: null,
  punctuation: 'full',
  ordinal: '.',
  spaced: false,
  variants: {},
  grouped: false,
  wideDigits: false,
}

const knownVariants: Record<string, readonly string[]> = {
  'denied.prohibitedByLaw': ['2.其他法律和行政法规禁止公开', '2.其他法律法规禁止公开'],
  carriedOver: ['二、上年转接政府信息公开申请数量'],
  normativeDocuments: ['规范性文件'],
  valid: ['现行有效件'],
}

/** Which liberties a layout leaves room for: where nothing parts the cells, some of them could not be read by anybody. */
export interface StyleLimits {
  /** Zeros may be left blank. */
  blanks: boolean
  /** "12,345" may be printed. */
  grouping: boolean
}

/** Makes up a style within the limits of the layout. */
export function styleOf(random: Random, edition: Edition, limits: StyleLimits): PrintStyle {
  const variants: Record<string, string> = {}
  for (const [id, words] of Object.entries(knownVariants)) {
    if (edition === '2019' && (id === 'valid' || id === 'normativeDocuments')) continue
    if (random.chance(0.15)) variants[id] = random.pick(words)
  }
  return {
    zeros: limits.blanks && random.chance(0.25) ? 'blank' : 'printed',
    none: limits.blanks && random.chance(0.15) ? random.pick(['/', '——']) : null,
    punctuation: random.pick(['full', 'full', 'half', 'mixed']),
    ordinal: random.pick(['.', '.', '.', '、', '．']),
    spaced: random.chance(0.1),
    variants,
    grouped: limits.grouping && random.chance(0.1),
    wideDigits: limits.blanks && random.chance(0.05),
  }
}

/** A label of the form in the style: its variant where it has one, then punctuation. */
export function styledLabel(official: string, id: string | null, style: PrintStyle): string {
  const words = (id === null ? undefined : style.variants[id]) ?? official
  const numbered = words.replace(/^(\d)\./, `$1${style.ordinal}`)
  const spaced = style.spaced ? numbered.replace(/^(（[一二三四五六七]）)/, '$1 ') : numbered
  const label = punctuated(spaced, style)
  return style.relabel?.(label) ?? label
}

/** Text with the style's brackets, commas and colons. */
export function punctuated(text: string, style: Pick<PrintStyle, 'punctuation'>): string {
  if (style.punctuation === 'full') return text
  const opened = text.replace(/（/g, '(')
  if (style.punctuation === 'mixed') return opened
  return opened.replace(/）/g, ')').replace(/，/g, ',').replace(/：/g, ':').replace(/；/g, ';')
}
