import { raisedMark } from './raised-mark.ts'

/**
 * A text that grows piece by piece, with raised marks of notes apart from what they stand behind (raised-mark.ts). Its last
 * character is kept, because asking a growing text for it costs its whole length.
 */
export class GrowingText {
  #text = ''
  #end = ''
  /** Raised characters behind the text: it is not known yet where they end. */
  #raised = ''

  /** Characters so far. */
  get length(): number {
    return this.#text.length + this.#raised.length
  }

  /** Adds characters; raised ones make one mark until others follow, or until `lower`. */
  write(text: string, isRaised = false): void {
    if (isRaised) this.#raised += text
    else if (text !== '') {
      this.lower()
      this.#add(text)
    }
  }

  /** The mark that was being written, if any, is at its end. */
  lower(): void {
    if (this.#raised !== '') this.#add(raisedMark(this.#raised, this.#end))
    this.#raised = ''
  }

  /** The text so far. */
  read(): string {
    this.lower()
    return this.#text
  }

  /** The text so far; a new one begins. */
  take(): string {
    const text = this.read()
    this.#text = this.#end = ''
    return text
  }

  #add(text: string): void {
    this.#text += text
    this.#end = text.slice(-1)
  }
}
