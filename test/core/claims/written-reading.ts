import type { Reading } from '../../../src/core/claims/claim.ts'

/** A reading as its rows with plus and minus; the rows of a whole group as one. */
export function written({ plus, minus }: Reading): string {
  return [plus, minus]
    .map((ids) => named(ids).join(' + '))
    .join(' − ')
    .replace(/ − $/, '')
}

/** Total columns without their name, the rows of （五）, （六） each as one. */
function named(ids: readonly string[]): string[] {
  const names = ids.map((id) => id.replace(/\.total$/, '').replace(/^t[234]\./, ''))
  const groups = ['notProcessed', 'otherOutcome', 'denied', 'unavailable'].map((group) => {
    const rows = names.filter((name) => name.startsWith(`${group}.`))
    return { rows, name: `${group}×${rows.length}` }
  })
  const large = groups.filter(({ rows }) => rows.length > 2)
  return [...names.filter((name) => !large.some(({ rows }) => rows.includes(name))), ...large.map(({ name }) => name)]
}
