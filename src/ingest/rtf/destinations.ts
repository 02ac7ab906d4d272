/** Where the text of a group goes. */
export type Destination = 'text' | 'fonts' | 'box' | 'note' | 'margin' | 'skipped'

const skipped = new Set(
  (
    'colortbl stylesheet info pict nonshppict shprslt objdata objclass objalias objname fldinst datafield bkmkstart bkmkend ' +
    'annotation atnid atnauthor atndate atnref atrfstart atrfend listtable listoverridetable listlevel rsidtbl revtbl generator ' +
    'themedata colorschememapping latentstyles datastore xmlnstbl filetbl template title subject author operator company ' +
    'keywords comment doccomm private tc xe rxe tcn nonesttables falt panose sp ftnsep ftnsepc aftnsep aftnsepc pgptbl ' +
    'mmathPr wgrffmtfilter userprops docvar passwordhash shpgrp background'
  ).split(' '),
)
const others: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  shptxt: 'box',
  dptxbxtext: 'box',
  footnote: 'note',
  header: 'margin',
  headerr: 'margin',
  headerl: 'margin',
  headerf: 'margin',
  footer: 'margin',
  footerr: 'margin',
  footerl: 'margin',
  footerf: 'margin',
}
/** Groups that a reader may skip by their mark, and that hold what is shown all the same. */
const shownThough = new Set(['shpinst', 'nesttableprops', 'shppict', 'do', 'dptxbxtext'])

/** The destination that a control word at the beginning of a group names; null where it names none. `optional`: after \*. */
export function destinationOf(word: string, optional: boolean): Destination | null {
  if (skipped.has(word)) return 'skipped'
  const other = others[word]
  if (other) return other
  return optional && !shownThough.has(word) ? 'skipped' : null
}
