import type { PrintBlock } from '../blocks.ts'
import type { Random } from '../random.ts'
import { type TextEncoding, encodeText, isInGb18030 } from './encode-text.ts'
import type { TableText } from './text-tables.ts'

/** How the prose around the tables is set. */
export interface TextSetting {
  /** Before each paragraph: nothing or two wide spaces. */
  indent: string
  /** Between blocks: one line end or two. */
  gap: string
}

/** Makes up a setting. */
export function textSettingOf(random: Random): TextSetting {
  return { indent: random.pick(['', '　　', '    ']), gap: random.pick(['\n', '\n', '\n\n']) }
}

/** The report as plain text with "\n" line ends; tables by the given function, on lines of their own. */
export function textOf(blocks: readonly PrintBlock[], setting: TextSetting, tableText: TableText): string {
  return `${blocks
    .map((block) => {
      if (block.kind === 'table') return tableText(block.table)
      return block.kind === 'paragraph' ? `${setting.indent}${block.text}` : block.text
    })
    .join(setting.gap)}\n`
}

/** The file's bytes: now and then in another encoding or with Windows line ends. */
export function textBytes(text: string, random: Random): Uint8Array {
  const encoding = random.pick<TextEncoding>(['utf-8', 'utf-8', 'utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'])
  const lineEnds = random.chance(0.25) ? text.replace(/\n/g, '\r\n') : text
  return encodeText(lineEnds, encoding === 'gb18030' && !isInGb18030(lineEnds) ? 'utf-8' : encoding)
}
