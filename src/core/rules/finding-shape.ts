import type { Finding } from './verdict.ts'

/**
 * What makes findings of one rule equal in kind, whatever their numbers: whether they are about the source or the reading,
 * the cells or the subject they speak of, and the form of their statement. Sums of any length have one form.
 */
export function findingShape({
  about,
  cells,
  subject,
  statement,
}: Pick<Finding, 'about' | 'cells' | 'subject' | 'statement'>): string {
  const place = cells.length > 0 ? cells.join(' ') : form(subject)
  return [about, place, form(statement)].join('¦')
}

function form(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\d+(?:[.,]\d+)*/g, '#')
    .replaceAll(/#(?:\s*\+\s*#)+/g, '#+#')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
