/** The digits of one number apart by single spaces, as the letters of heads are. */
const number = '[1-9](?:[^\\S\\n][\\d.,](?!\\S))+'
const spaced = new RegExp(`^${number}$`)
const values = /^[\d.,]+(?:[^\S\n]+[\d.,]+)*$/

/**
 * A pattern of the numbers whose digits are apart by spaces, each alone on its line, to be looked for before the words of a
 * text; "" where its numbers are whole. Lines of single digits are such numbers where they follow each other with unlike
 * counts, as cells do and rows do not, and neither begin with a nought nor stand beside whole numbers of several digits (an
 * amount is now and then left as it was).
 */
export function spacedNumber(text: string): string {
  if (!/^[^\S\n]*[1-9][^\S\n][\d.,](?!\S)/m.test(text)) return ''
  let run = new Set<number>()
  let isOfCells = false
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words === '') continue
    if (!values.test(words)) run = new Set()
    else {
      if (!/^\d*[.,][\d.,]*$|^\d$/.test(words) && !spaced.test(words)) return ''
      run.add(words.length)
      isOfCells ||= run.size > 1
    }
  }
  return isOfCells ? `(?<=(?:^|\\n)[^\\S\\n]*)${number}(?=[^\\S\\n]*(?:\\n|$))|` : ''
}
