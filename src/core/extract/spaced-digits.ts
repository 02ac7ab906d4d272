/** The digits of one number apart by single spaces, as the letters of heads are. */
const number = '[1-9](?:[^\\S\\n][\\d.,](?!\\S))+'
const spaced = new RegExp(`^${number}$`)
const values = /^[\d.,]+(?:[^\S\n]+[\d.,]+)*$/

/** One number with spaces between its thousands, and several numbers of which the second may be the rest of the first. */
const thousands = '[1-9]\\d{0,2}(?:[^\\S\\n]\\d{3})+(?:\\.\\d+)?'
const grouped = new RegExp(`^${thousands}$`)
/** So many lines with one number each show that no line has several, to one that may have. */
const linesEach = 3

/** A pattern of what looks like this number and stands alone on its line, to be looked for before the words of a text. */
function alone(number: string): string {
  return `(?<=(?:^|\\n)[^\\S\\n]*)${number}(?=[^\\S\\n]*(?:\\n|$))|`
}

/**
 * A pattern of the numbers with spaces between their thousands where a text has one number a line, to be looked for before
 * its words: cut there, "11 682" would be two numbers. "" where some line has several numbers all the same.
 */
export function groupedNumber(text: string): string {
  if (!/^[^\S\n]*[1-9]\d{0,2}[^\S\n]\d{3}(?!\S)/m.test(text)) return ''
  let [single, spacedOut] = [0, 0]
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (!values.test(words)) continue
    if (!/\s/.test(words)) single += 1
    else if (grouped.test(words)) spacedOut += 1
    else return ''
  }
  return single >= spacedOut * linesEach ? alone(thousands) : ''
}

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
  return isOfCells ? alone(number) : ''
}
