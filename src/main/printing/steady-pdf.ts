/**
 * Makes a PDF of Chromium's independent of when it was made: the creation and modification dates in the file's
 * information become the given moment (ISO 8601 with offset). The length stays, so the table of offsets holds.
 * Throws where the dates are not as expected: a PDF that cannot be made steady must not pass for one.
 */
export function steadyPdf(pdf: Uint8Array, at: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const steady = text.replaceAll(dates, (entry: string, key: string, old: string) => {
    const date = pdfDate(at)
    if (date.length !== old.length) throw new Error(`Unexpected date in the PDF: ${entry}`)
    return `/${key} (${date})`
  })
  if ((text.match(dates) ?? []).length !== 2) throw new Error('The PDF does not have the two dates that it should have')
  return new Uint8Array(Buffer.from(steady, 'latin1'))
}

const dates = /\/(CreationDate|ModDate) \((D:[^)]*)\)/g

/** D:20260112103305+00'00' in UTC, the form that Chromium writes. */
function pdfDate(at: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) throw new Error(`Not a moment: ${at}`)
  return `D:${moment.toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')}+00'00'`
}
