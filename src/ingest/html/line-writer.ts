import { withoutInvisible } from '../text/invisible.ts'

const space = /[ \t\n\r\f]/

/** Collects running text into lines as a browser would show them: white space collapses, inline elements join as they are. */
export class LineWriter {
  readonly #lines: string[] = []
  #line = ''
  /** Its last character: to ask the line itself would put all its parts together each time. */
  #end = ''
  #gap: '' | 'space' | 'break' = ''

  /** How many lines are finished, without the one being written: the number that the next character's line will have. */
  get finished(): number {
    return this.#lines.length
  }

  /** Adds characters of a text node; `preserved` where the element shows white space as it stands. */
  write(value: string, preserved: boolean): void {
    const text = withoutInvisible(value)
    if (preserved) {
      const [first = '', ...rest] = text.split(/\r\n?|\n/)
      this.#append(first)
      for (const line of rest) {
        this.endLine()
        this.#append(line)
      }
      return
    }
    if (text !== '' && !space.test(text)) return this.#append(text)
    for (const part of text.split(/([ \t\n\r\f]+)/)) {
      if (part === '') continue
      if (/^[ \t\n\r\f]/.test(part)) this.#gap = this.#gap === 'break' || part.includes('\n') ? 'break' : 'space'
      else this.#append(part)
    }
  }

  /** Ends the line, if there is one. */
  endLine(): void {
    // Tabs are there only where white space is kept, and part cells: blank ones at either end, too.
    if (this.#line !== '') {
      const line = this.#line.replace(/^[^\S\t]+|[^\S\t]+$/g, '')
      if (line !== '') this.#lines.push(line)
      this.#line = ''
    }
    this.#gap = ''
  }

  /** The last character written on this line; "" at its beginning. */
  last(): string {
    return this.#gap === '' && this.#line !== '' ? this.#end : ''
  }

  /** The lines so far, trimmed, without empty ones; the writer is empty afterwards. */
  take(): string[] {
    this.endLine()
    return this.#lines.splice(0)
  }

  #append(part: string): void {
    if (this.#gap !== '' && this.#line !== '') {
      // Sources wrapped between two Chinese characters mean no space; Word wraps that way.
      const joined = this.#gap === 'break' && isWide(this.#end) && isWide(part[0])
      if (!joined) this.#line += ' '
    }
    this.#gap = ''
    this.#line += part
    if (part !== '') this.#end = part.slice(-1)
  }
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character)
}
