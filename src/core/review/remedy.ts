import { findingsOf, type Verdict } from '../rules/verdict.ts'

/** What the auditor's source corrections would mend, and what they would break, were they printed. */
export interface Remedy {
  /** Topics (rule + subject) of findings that would be gone. */
  repaired: string[]
  /** Findings that only arise with the corrected values: the correction is not consistent in itself. */
  introduced: Verdict[]
}

/** Compares the verdicts on what is printed with those on the corrected values. */
export function remedyOf(printed: readonly Verdict[], corrected: readonly Verdict[]): Remedy {
  const before = new Set(findingsOf(printed).map((finding) => finding.topic))
  const after = findingsOf(corrected)
  const still = new Set(after.map((finding) => finding.topic))
  return {
    repaired: [...before].filter((topic) => !still.has(topic)),
    introduced: after.filter((finding) => !before.has(finding.topic)),
  }
}
