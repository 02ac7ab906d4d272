import type { Repositories } from './repositories.ts'
import type { RuleBook } from './rule-book.ts'
import type { Workspace } from './workspace-api.ts'

/** Findings that are listed at most; how many there are is said. */
const listed = 10_000

/** Finds equal findings across the reports of a workspace, without opening any. */
export function alikeIn({ findings, reports, look }: Repositories, book: RuleBook): Pick<Workspace, 'alike' | 'countAlike'> {
  return {
    alike: (reportId, fingerprint, same) =>
      look(() => {
        const finding = findings.get(reportId, fingerprint)
        if (!finding) return null
        const { rule } = finding
        const shape = same ? finding.shape : null
        const version = book.version()
        return {
          rule,
          findings: findings.alike(rule, shape, version, listed),
          total: findings.countAlike(rule, shape, version),
          behind: reports.notJudgedBy(version).length,
        }
      }),
    countAlike: (reportId, fingerprint) =>
      look(() => {
        const finding = findings.get(reportId, fingerprint)
        if (!finding) return null
        const { rule, shape } = finding
        const version = book.version()
        return { same: findings.countAlike(rule, shape, version), rule: findings.countAlike(rule, null, version) }
      }),
  }
}
