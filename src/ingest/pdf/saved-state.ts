/** Operators that save the graphics state: forms and annotations do it of themselves. */
export const saving = ['save', 'paintFormXObjectBegin', 'beginAnnotation']
/** Operators that restore it. */
export const restoring = ['restore', 'paintFormXObjectEnd', 'endAnnotation']

/** A part of the graphics state (ISO 32000-1, 8.4.2), followed through a page's operators. Annotations begin with the first. */
export class SavedState<Part> {
  /** The part as it is now. */
  now: Part
  readonly #first: Part
  readonly #saved: Part[] = []

  constructor(first: Part) {
    this.#first = first
    this.now = first
  }

  /** Takes the next operator of pdf.js by its name. */
  take(name: string): void {
    if (saving.includes(name)) this.#saved.push(this.now)
    else if (restoring.includes(name)) this.now = this.#saved.pop() ?? this.#first
    if (name === 'beginAnnotation') this.now = this.#first
  }
}
