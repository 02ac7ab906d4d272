import { squeeze } from '../squeeze.ts'

/** The year that is all that a text says ("2024", "2024年度"); null for any other. */
export function yearAlone(text: string): number | null {
  const match = /^(20[0-3]\d)(?:年(?:度)?)?$/.exec(squeeze(text).text)
  return match ? Number(match[1]) : null
}
