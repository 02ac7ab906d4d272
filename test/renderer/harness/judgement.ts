import type { Reply } from '../../../src/contract/bridge.ts'
import type { AlikeFinding, JudgementAnswers, JudgingState } from '../../../src/contract/judgement.ts'
import type { Method } from '../../../src/contract/methods.ts'
import { findingShape } from '../../../src/core/rules/finding-shape.ts'
import { rules, ruleSetVersion } from '../../../src/core/rules/registry.ts'
import type { ReportRecord } from './report-record.ts'

const upToDate: JudgingState = { running: false, done: 0, total: 0, behind: 0, cancelled: false }

/** What main answers about rules and equal findings; changes are tested in the store and end to end. */
export class Judgement {
  readonly #reports: readonly ReportRecord[]

  constructor(reports: readonly ReportRecord[]) {
    this.#reports = reports
  }

  /** Answers a request about rules or equal findings; undefined where it is about neither. */
  answer(
    method: Method,
    { reportId, fingerprint, same }: { reportId: number; fingerprint: string; same: boolean },
  ): Reply<unknown> | undefined {
    if (!method.startsWith('rules.') && !method.startsWith('judging.') && !method.startsWith('findings.')) return undefined
    const alike = (wanted: boolean) => this.#alike(reportId, fingerprint, wanted)
    const nothing = { bulk: null, done: 0, unchanged: 0, gone: 0 }
    const answers: { [M in keyof JudgementAnswers]: () => JudgementAnswers[M] } = {
      'rules.book': () => this.#book(),
      'rules.set': () => this.#book(),
      'rules.undo': () => this.#book(),
      'rules.redo': () => this.#book(),
      'judging.state': () => upToDate,
      'judging.start': () => upToDate,
      'judging.cancel': () => upToDate,
      'findings.alike': () => ({
        rule: this.#ruleOf(reportId, fingerprint),
        findings: alike(same),
        total: alike(same).length,
        behind: 0,
      }),
      'findings.count-alike': () => ({ same: alike(true).length, rule: alike(false).length }),
      'findings.decide': () => nothing,
      'findings.export': () => null,
      'findings.undo': () => nothing,
      'findings.redo': () => nothing,
    }
    return { ok: true, value: answers[method as keyof JudgementAnswers]() }
  }

  #book(): JudgementAnswers['rules.book'] {
    const infos = rules.map(({ id, title, legalBasis, derived, severity, appliesTo, thresholds }) => {
      const editions = { '2021': appliesTo('2021'), '2019': appliesTo('2019'), none: appliesTo(null) }
      return { id, title, legalBasis, derived, severity, editions, thresholds }
    })
    return { rules: infos, version: ruleSetVersion, settings: [], counts: [], undo: null, redo: null }
  }

  #ruleOf(reportId: number, fingerprint: string): string {
    const report = this.#reports.find(({ id }) => id === reportId)
    return report?.findings.find((finding) => finding.fingerprint === fingerprint)?.rule ?? ''
  }

  #alike(reportId: number, fingerprint: string, same: boolean): AlikeFinding[] {
    const own = this.#reports.find(({ id }) => id === reportId)?.findings.find((one) => one.fingerprint === fingerprint)
    if (!own) return []
    return this.#reports.flatMap((report) => {
      const { agency, year, fileName } = report.item(this.#reports)
      return report.findings
        .filter((one) => one.rule === own.rule && (!same || findingShape(one) === findingShape(own)))
        .map(({ fingerprint: found, severity, about, statement, message }) => {
          return {
            reportId: report.id,
            agency,
            year,
            fileName,
            fingerprint: found,
            severity,
            about,
            statement,
            message,
            decision: null,
          }
        })
    })
  }
}
