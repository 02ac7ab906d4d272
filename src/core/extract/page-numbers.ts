const pageDigits = /^\d{1,3}$/

/** Whether a cell, trimmed, may be the number of a page: where it is alone in its row, it is no value. */
export function isPageNumber(text: string): boolean {
  return pageDigits.test(text)
}

/** The same between dashes, in words, or of how many, alone on its line or in its row. */
const pageNumber =
  /^([^\S\n|,]*(?:[|,][^\S\n|,]*)?)([-—–－]+ ?[\d０-９]{1,3} ?[-—–－]+|第 *\d{1,3} *页(?:[，, ]*共 *\d{1,3} *页)?|\d{1,3} *\/ *\d{1,3})(?=[^\S\n]*(?:[|,](?:\t*[|,])*[^\S\n]*)?$)/gm

/** A number alone in its row, over the columns of the whole table: bars end the row before, and stand for what it covers. */
const numberAcross = /(?<=\|\|[^\S\n]*\n[^\S\n]*)\d{1,3}(?=[^\S\n]*\|[^\S\n]*\|{4,}[^\S\n]*$)/gm

/** Page numbers between the rows of a table are none of its values: white space in their place keeps every offset. */
export function withoutPageNumbers(body: string): string {
  return body
    .replace(pageNumber, (_, before: string, number: string) => before + ' '.repeat(number.length))
    .replace(numberAcross, (number) => ' '.repeat(number.length))
}

/** A number between dashes, or of how many pages: no cell of the form holds one. */
const markedNumber = /^(?:[-—–－]+ ?[\d０-９]{1,3} ?[-—–－]+|第 *\d{1,3} *页(?:[，, ]*共 *\d{1,3} *页)?)$/

/** Whether the characters of a cell are the number of a page and nothing else can be. */
export function isMarkedPageNumber(text: string): boolean {
  return markedNumber.test(text)
}
