import type { SourceDocument } from '../document/source-document.ts'
import { argumentsEnd, environmentOf, isKnown, type LatexToken, nextToken, opensTable } from './latex-token.ts'

/** The end of a row as it is written, at the end of a line. */
const rowEnd = /\\(?:\\\*?(?:\[[^\]\n]{0,20}\])?|tabularnewline)[^\S\n]*$/gm
/** A row of nothing but a small number: a page's, which stood between two rows. */
const numberAlone = /^ *\d{1,3} *$/gm
/** So many of them are a table without the command that opens it: only rows were copied. */
const fewestRows = 3

/**
 * The document with its tables in the markup of LaTeX (fields apart by `&`, rows ended by `\\`) as rows of fields apart by
 * tabs: what marks them up is white space, so that every offset stays. A command that is not known stays in its field, which
 * is no number then.
 */
export function withoutLatex(document: SourceDocument): SourceDocument {
  const { text } = document
  if (!text.includes('\\') || !text.includes('&')) return document
  const isOpened = opensTable.test(text)
  if (!isOpened && (text.match(rowEnd)?.length ?? 0) < fewestRows) return document
  return { ...document, text: plainRows(text, isOpened) }
}

/** The text with plain rows; all of it is table where nothing opens one. */
function plainRows(text: string, isOpened: boolean): string {
  const plain: string[] = []
  let open = !isOpened
  // Braces and boxes around what stands here: separators within them part no fields of the table.
  let depth = 0
  let isEmptyRow = true
  // Where rows alone were copied, lines without markup are prose around them.
  let isProse = !isOpened
  for (let at = 0; at < text.length; ) {
    const token = nextToken(text, at)
    const environment = environmentOf(token)
    const isBox = environment === 'box' || (environment === 'table' && isOpened && open && (token.name === 'begin' || depth > 0))
    if (environment === 'table' && token.name === 'begin') open = true
    const end = open ? argumentsEnd(text, token) : token.end
    const given = text.slice(at, end)
    let put = given
    if (open) {
      if (/^\n\s*\n/.test(given)) depth = 0
      else if (token.text === '{' || (isBox && token.name === 'begin')) depth += 1
      else if (token.text === '}' || (isBox && token.name === 'end')) depth = Math.max(0, depth - 1)
      else if (depth === 0 && (token.endsRow || environment !== null)) put = '\n'.padStart(given.length)
      else if (depth === 0 && given === '&') put = '\t'
      const endsProse = given === '\n' && isProse && !/^\s*&/.test(text.slice(end, end + 20))
      const isKept = (given === '\n' && isEmptyRow) || endsProse || (!isOpened && given.startsWith('%'))
      if (put === given && !isKept) put = printed(given, token)
    }
    if (environment === 'table' && token.name === 'end' && !isBox && isOpened) open = false
    plain.push(put)
    isProse = !isOpened && (put.endsWith('\n') || (isProse && put === given))
    isEmptyRow = put.endsWith('\n') || (isEmptyRow && /^ *$/.test(put))
    at = end
  }
  return plain.join('').replace(numberAlone, (line) => ' '.repeat(line.length))
}

/** What a token prints, as long as itself. */
function printed(given: string, { name }: LatexToken): string {
  const blank = ' '.repeat(given.length)
  if (name !== null) return isKnown(name) || name === 'begin' || name === 'end' ? blank : given
  // A sign that is written as a command: a field may hold it, and it parts none.
  if (/^\\[&%#_${}]$/.test(given)) return ` ${given[1] === '&' ? '＆' : given[1]}`
  if (/^\n\s*\n/.test(given)) return given
  return /^(?:[{}$~%\n]|\\\\)/.test(given) ? blank : given
}
