import { createHash } from 'node:crypto'
import type { Reply } from '../../../src/contract/bridge.ts'
import { requests, type Method } from '../../../src/contract/methods.ts'
import {
  listPart,
  type ImportOutcome,
  type ImportProgress,
  type OriginalView,
  type ReportItem,
  type RecentWorkspace,
  type WorkspaceInfo,
} from '../../../src/contract/views.ts'
import type { RecognisedReport } from '../../../src/core/extract/recognised-report.ts'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { memoHtml } from '../../../src/core/memo/memo-html.ts'
import { memoOf } from '../../../src/core/memo/memo.ts'
import type { ReviewCommand } from '../../../src/core/review/review.ts'
import { rules, ruleSetVersion } from '../../../src/core/rules/registry.ts'
import { lookAt } from '../../../src/ingest/look/look-at.ts'
import { readDocument } from '../../../src/ingest/read-document.ts'
import { Judgement } from './judgement.ts'
import { Safety } from './safety.ts'
import { Trail } from './trail.ts'
import { ReportRecord } from './report-record.ts'

/** The parameters of any request, after its schema has let them through. */
interface Loose {
  reportId: number
  command: ReviewCommand
  paths: string[]
  state: string
  reviewer: string
  after?: number
  fingerprint: string
  same: boolean
}

type Emit = (event: string, payload: unknown) => void

/** What the backend answers in place of its real answer, to show states that are hard to bring about. */
export interface Faults {
  /** Requests that never answer. */
  hang: Set<Method>
  /** Requests that fail, with the sentence they fail with. */
  fail: Map<Method, string>
  /** Requests that are answered only after so many milliseconds. */
  slow: Map<Method, number>
}

/**
 * Main's side of the bridge, in memory, made of the real readers, extraction, rules, commands and memo. Only the
 * system's dialogs, the database and printing are stood in for.
 */
export class Backend {
  readonly workspace: WorkspaceInfo = {
    path: '/home/shen/文档/2025年度年报审核',
    name: '2025年度年报审核',
    reviewer: '沈思源',
    damage: null,
  }
  readonly recent: RecentWorkspace[] = [
    { path: '/home/shen/文档/2024年度年报审核', name: '2024年度年报审核', openedAt: '2026-01-05T09:12:00+08:00', present: true },
    { path: '/media/usb/试点', name: '试点', openedAt: '2025-11-20T10:00:00+08:00', present: false },
  ]
  readonly faults: Faults = { hang: new Set(), fail: new Map(), slow: new Map() }
  readonly reports: ReportRecord[] = []
  /** Extra lines of the list, for long lists; opening one of them opens the first report. */
  extraItems: ReportItem[] = []
  /** How many imports were begun. */
  private imports = 0
  /** What can be dropped or picked, by path. */
  readonly files = new Map<string, Uint8Array>()
  /** The originals by hash; a test may put others in their place. */
  readonly originals = new Map<string, Uint8Array>()
  desk: string | null = null
  picked: string[] = []
  readonly trail = new Trail()
  readonly safety = new Safety()
  readonly judgement = new Judgement(this.reports)
  readonly calls: Method[] = []
  emit: Emit = () => {}

  /** Answers a request as main would: by schema first. */
  async invoke(method: Method, params: unknown): Promise<Reply<unknown>> {
    this.calls.push(method)
    if (this.faults.hang.has(method)) return new Promise(() => {})
    const slow = this.faults.slow.get(method)
    if (slow !== undefined) await new Promise((resolve) => setTimeout(resolve, slow))
    const fault = this.faults.fail.get(method)
    if (fault !== undefined) return { ok: false, error: { code: 'internal', message: fault } }
    const parsed = requests[method].safeParse(params)
    if (!parsed.success) return { ok: false, error: { code: 'bad-request', message: parsed.error.message } }
    return this.answer(method, parsed.data as Loose)
  }

  /** Reads a file and adds its report; `edit` changes what was recognised, for states that are hard to bring about. */
  async add(
    name: string,
    bytes: Uint8Array,
    edit: (report: RecognisedReport) => RecognisedReport = (report) => report,
  ): Promise<ImportOutcome> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const known = this.reports.find((report) => report.file.sha256 === sha256)
    if (known) return { kind: 'duplicate', reportId: known.id }
    const read = await readDocument(bytes, name)
    if (!read.ok) return { kind: 'failed', code: read.error.code, message: read.error.message }
    const [report] = extractReports(read.document)
    if (!report) throw new Error('extraction answers with at least one report')
    const { format, encoding } = read.document
    const file = { name, sha256, bytes: bytes.length, format, encoding, importedAt: this.trail.now() }
    this.originals.set(sha256, bytes)
    const recognised = edit(report)
    const older = this.reports.findLast((one) => one.isVersionOf(recognised)) ?? null
    const record = new ReportRecord(this.reports.length + 1, file, read.document, recognised, this.trail, older)
    this.reports.push(record)
    this.trail.add({ who: this.who, action: 'import', reportId: record.id, summary: `导入 ${name}` })
    const { agency, year } = record.item(this.reports)
    return { kind: 'imported', reportId: record.id, agency, year, findings: record.findings.length }
  }

  private get who(): string {
    return this.workspace.reviewer ?? '未署名'
  }

  private async answer(method: Method, params: Loose): Promise<Reply<unknown>> {
    const { reportId, command, paths, state, reviewer } = params
    switch (method) {
      case 'workspace.current':
      case 'workspace.retry':
        return ok({ ...this.workspace })
      case 'workspace.recent':
        return ok(this.recent)
      case 'workspace.create':
      case 'workspace.open':
        return ok(null)
      case 'workspace.set-reviewer':
        this.workspace.reviewer = reviewer
        return ok({ ...this.workspace })
      case 'import.start':
        return ok(this.begin(paths))
      case 'import.pick':
        return ok(this.picked.length > 0 ? this.begin(this.picked) : null)
      case 'import.cancel':
      case 'desk.save':
        if (method === 'desk.save') this.desk = state
        return ok(null)
      case 'reports.list':
        return ok(
          [...this.reports.map((report) => report.item(this.reports)), ...this.extraItems]
            .filter(({ id }) => id > (params.after ?? 0))
            .slice(0, params.after === undefined ? undefined : listPart),
        )
      case 'reports.open':
        return ok(this.find(reportId).view(this.reports))
      case 'original.look':
        return this.look(this.find(reportId))
      case 'review.apply': {
        const refused = this.find(reportId).apply(command, this.who)
        return refused
          ? { ok: false, error: { code: 'rejected', message: refused } }
          : ok(this.find(reportId).reviewView(this.reports))
      }
      case 'review.undo':
      case 'review.redo':
        this.find(reportId).step(method === 'review.undo' ? 'undo' : 'redo', this.who)
        return ok(this.find(reportId).reviewView(this.reports))
      case 'memo.preview':
        return ok({ html: this.memo(reportId) })
      case 'memo.save-pdf':
        return ok({ path: '/home/shen/文档/审核备忘录.pdf' })
      case 'memo.print':
        return ok({ printed: true })
      case 'trail.list':
        return ok(this.trail.list(reportId))
      case 'desk.load':
        return ok({ state: this.desk })
      default:
        return this.judgement.answer(method, params) ?? this.safety.answer(method, this.workspace)
    }
  }

  private find(id: number): ReportRecord {
    const report = this.reports.find((one) => one.id === id) ?? this.reports[0]
    if (!report) throw new Error(`no report ${id}`)
    return report
  }

  private async look({ file, text }: ReportRecord): Promise<Reply<unknown>> {
    const seen = await lookAt(this.originals.get(file.sha256) ?? new Uint8Array(), file.format)
    if (!seen.ok) return { ok: false, error: { code: 'no-original', message: seen.error.message } }
    return ok({ look: seen.look, aligned: seen.text === null || seen.text === text } satisfies OriginalView)
  }

  private memo(id: number): string {
    const view = this.find(id).view(this.reports)
    const { name, reviewer } = this.workspace
    return memoHtml(
      memoOf({ ...view, workspaceName: name, reviewer, appVersion: '0.1.0', ruleSetVersion, rules }),
      `${origin}fonts/`,
    )
  }

  private begin(paths: readonly string[]): { batch: string } {
    this.imports += 1
    const batch = `b${String(this.imports)}`
    void this.run(batch, [...paths])
    return { batch }
  }

  private async run(batch: string, paths: readonly string[]): Promise<void> {
    const send = (done: number, file: string | null, outcome: ImportOutcome | null, finished = false) =>
      this.emit('import.progress', { batch, done, total: paths.length, file, outcome, finished } satisfies ImportProgress)
    send(0, null, null)
    for (const [index, path] of paths.entries()) {
      send(index, path, null)
      const bytes = this.files.get(path)
      const name = path.split('/').at(-1) ?? path
      const missing: ImportOutcome = { kind: 'failed', code: 'vanished', message: '文件已不在原处，没有导入。' }
      send(index + 1, path, bytes ? await this.add(name, bytes) : missing)
    }
    send(paths.length, null, null, true)
  }
}

/** Where the built window is served from. */
export const origin = 'http://heyue.test/'

function ok(value: unknown): Reply<unknown> {
  return { ok: true, value }
}
