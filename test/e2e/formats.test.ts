import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceFormat } from '../../src/core/document/source-document.ts'
import { findingsOf } from '../../src/core/rules/verdict.ts'
import { projectRoot } from '../architecture/tree.ts'
import { layoutOf, renderedFromSeed } from '../builders/render.ts'
import { flatWordLayout, wordmlLayout } from '../ingest/docx/wordml-report.ts'
import { mhtmlLayout } from '../ingest/mhtml/mhtml-report.ts'
import { odtLayout } from '../ingest/opendocument/odt-report.ts'
import { rtfLayout } from '../ingest/rtf/rtf-report.ts'
import { ask } from './ask.ts'
import { type Desk, dropFiles, importFinished, launchDesk, temporaryFolder } from './harness.ts'

/** What `inspect` says of a report, as far as the desk must say the same. */
interface Answer {
  file: string
  source: { sha256: string; part?: string }
  error: { code: string } | null
  report: { kind: string; agency: { value: string } | null; year: { value: number } | null }
  cells: { id: string; state: string; value: string | null; where: unknown }[]
  findings: { rule: string; statement: string }[]
}

const corpus = join(dirname(projectRoot), 'shared', 'corpus', 'reports')
const folders = [join(projectRoot, 'samples'), corpus].filter((path) => existsSync(path))
const folder = temporaryFolder()
const files = [
  ...folders.flatMap((path) =>
    readdirSync(path)
      .filter((name) => !/\.(md|json)$/.test(name))
      .map((name) => join(path, name)),
  ),
  ...built(),
]
let desk: Desk
let answers: Answer[]

/** Reports in formats of which there is no sample, made up and written to files; of odt packed ones and flat ones. */
function built(): string[] {
  const once = ['ods', 'fods', 'xlsb', 'spreadsheet-xml'].map((id) => layoutOf(id))
  const rendered = [
    ...[...once, wordmlLayout, flatWordLayout, rtfLayout, mhtmlLayout].map((layout, at) => renderedFromSeed(layout, 101 + at)),
    ...Array.from({ length: 8 }, (_, at) => renderedFromSeed(odtLayout, 201 + at)),
  ]
  const into = join(folder.path, 'built')
  mkdirSync(into)
  return rendered.map(({ name, bytes }, at) => {
    const path = join(into, `${at}-${name}`)
    writeFileSync(path, bytes)
    return path
  })
}

beforeAll(async () => {
  if (folders.length < 2) console.warn('The real reports are not here: only the samples are compared.')
  const inspect = [join(projectRoot, 'src', 'cli', 'inspect.ts'), '--json', ...files]
  const lines = execFileSync(process.execPath, inspect, { encoding: 'utf8', maxBuffer: 1 << 28 })
  answers = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
  desk = await launchDesk({ userData: join(folder.path, 'user-data') })
  await desk.page.locator('[data-pane="reports"]').waitFor()
  await dropFiles(desk.page, files)
  await importFinished(desk.page)
})
afterAll(async () => {
  await desk?.close()
  folder.remove()
})

describe('the desk and inspect', () => {
  it('read every file, in every format', async () => {
    expect(answers.filter(({ error }) => error !== null).map(({ file }) => file)).toEqual([])
    const shown = new Set((await ask(desk.page, 'reports.list', {})).map(({ sha256 }) => sha256))
    expect(answers.filter(({ source }) => !shown.has(source.sha256)).map(({ file }) => file)).toEqual([])
  })

  it('were given every format that a sample or a builder can make', async () => {
    const formats = new Set((await ask(desk.page, 'reports.list', {})).map(({ format }) => format))
    const made = 'text html mhtml docx wordml odt rtf pdf xlsx xlsb xls spreadsheetml ods ofd'.split(' ')
    expect(made.filter((format) => !formats.has(format as SourceFormat))).toEqual([])
    const odt = files.filter((path) => path.endsWith('.odt')).map((path) => readFileSync(path).subarray(0, 2).toString())
    expect(new Set(odt)).toEqual(new Set(['PK', '<?']))
  })

  it('say the same of each', async () => {
    const byFile = Map.groupBy(answers, ({ source }) => source.sha256)
    const items = await ask(desk.page, 'reports.list', {})
    expect(items).toHaveLength([...byFile.values()].flat().length)
    for (const { id, sha256, fileName } of items) {
      const { item, cells, verdicts, report } = await ask(desk.page, 'reports.open', { reportId: id })
      const answer = byFile.get(sha256)?.find(({ source }) => (source.part ?? null) === report.part)
      expect(
        {
          kind: item.kind,
          agency: item.agency,
          year: item.year,
          cells: cells.map((cell) => [cell.id, cell.state, cell.value, cell.where]),
          // What the desk compares with other reports, a file looked at alone cannot say.
          findings: findingsOf(verdicts)
            .filter(({ rule }) => !rule.startsWith('across.'))
            .map(({ rule, statement }) => [rule, statement]),
        },
        fileName,
      ).toEqual({
        kind: answer?.report.kind,
        agency: answer?.report.agency?.value ?? null,
        year: answer?.report.year?.value ?? null,
        cells: answer?.cells.map((cell) => [cell.id, cell.state, cell.value, cell.where]),
        findings: answer?.findings.map(({ rule, statement }) => [rule, statement]),
      })
    }
  })
})
