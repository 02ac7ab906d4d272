import { stateNames } from '../catalogue/memo.ts'
import type { ShownCell } from './shown-cell.ts'

/** A cell in running text: its number, its characters in quotes, or the word for what it is. Never a zero for nothing. */
export function shownText({ state, text }: ShownCell): string {
  switch (state) {
    case 'number':
      return text ?? ''
    case 'text':
      return `“${text ?? ''}”`
    case 'unreadable':
      return `${stateNames.unreadable}“${text ?? ''}”`
    case 'blank':
    case 'missing':
      return stateNames[state]
  }
}
