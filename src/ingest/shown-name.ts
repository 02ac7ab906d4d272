import { printable } from '../core/memo/markup.ts'

/**
 * The name of a file, or a path, as it may be shown and kept: what could turn round, hide or part the text beside it
 * (controls of writing direction, line ends, terminal sequences) stands there as its code.
 */
export function shownName(name: string): string {
  return printable(name).replaceAll('\t', '⟨U+0009⟩').replaceAll('\n', '⟨U+000A⟩')
}

/** Whether a name on the disk is not valid Unicode: then the system's own bytes are lost, and the file cannot be opened by it. */
export function isGarbledName(name: string): boolean {
  return name.includes('\ufffd')
}
