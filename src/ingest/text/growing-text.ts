import { raisedMark } from './raised-mark.ts'
import { struckText } from './struck-text.ts'

/** How characters are set where it changes what they say: raised ones lead to a note, struck ones no longer hold. */
export type Manner = 'plain' | 'raised' | 'struck'

/** The manner that formatting makes: what is struck is so whether it is raised or not. */
export function mannerOf(raised: boolean, struck: boolean): Manner {
  if (struck) return 'struck'
  return raised ? 'raised' : 'plain'
}

/**
 * A text that grows piece by piece, with raised marks of notes apart from what they stand behind (raised-mark.ts), and
 * with struck numbers between tildes, so that they are no part of the number beside them. Its last character is kept,
 * because asking a growing text for it costs its whole length.
 */
export class GrowingText {
  #text = ''
  #end = ''
  /** Characters behind the text that are not plain: it is not known yet where they end. */
  #apart = ''
  #manner: Manner = 'plain'

  /** Characters so far. */
  get length(): number {
    return this.#text.length + this.#apart.length
  }

  /** Adds characters; those set apart make one mark until others follow, or until `lower`. */
  write(text: string, manner: Manner = 'plain'): void {
    if (text === '') return
    if (manner !== this.#manner) this.lower()
    this.#manner = manner
    if (manner === 'plain') this.#add(text)
    else this.#apart += text
  }

  /** The mark that was being written, if any, is at its end. */
  lower(): void {
    const apart = this.#apart
    if (apart === '') return
    this.#apart = ''
    if (this.#manner === 'raised') this.#add(raisedMark(apart, this.#end))
    else this.#add(struckText(apart))
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
