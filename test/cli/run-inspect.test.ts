import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { runInspect } from '../../src/cli/run-inspect.ts'
import { cellIds } from '../../src/core/form/form.ts'
import { sha256Of } from '../../src/ingest/read-file.ts'
import { toUtf8 } from '../ingest/gb18030.ts'

const samples = fileURLToPath(new URL('../../samples', import.meta.url))
const sampleFiles = readdirSync(samples)
  .filter((name) => /\.(?:txt|html?|xlsx?)$/.test(name))
  .map((name) => join(samples, name))
const folder = mkdtempSync(join(tmpdir(), 'heyue-inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Line {
  schema: number
  file: string
  source: Record<string, unknown>
  error: { code: string; message: string } | null
  report?: Record<string, unknown>
  cells?: { id: string; state: string; value: string | null; where: unknown }[]
  checks?: { passed: number; failed: number; notEvaluable: number }
  findings?: Record<string, unknown>[]
}

async function inspect(...words: string[]): Promise<{ status: number; out: string; err: string; lines: Line[] }> {
  let out = ''
  let err = ''
  const status = await runInspect(words, { out: (text) => (out += text), err: (text) => (err += text) })
  return {
    status,
    out,
    err,
    lines: words.includes('--json')
      ? out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Line)
      : [],
  }
}

describe('inspect --json', () => {
  it('answers a line a report, in the order of the files, with every cell of the edition', async () => {
    expect(sampleFiles.length).toBeGreaterThan(7)
    const { status, lines } = await inspect('--json', ...sampleFiles)
    expect(status).toBe(0)
    expect(lines.map((line) => line.file)).toEqual(sampleFiles)
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['schema', 'file', 'source', 'error', 'report', 'cells', 'checks', 'findings'])
      const edition = line.report?.['edition'] === '2019' ? '2019' : '2021'
      const ids = line.cells?.map((cell) => cell.id)
      expect([cellIds(edition), cellIds(edition, true)]).toContainEqual(ids)
      for (const cell of line.cells ?? []) {
        expect(cell.value === null).toBe(cell.state !== 'number')
        expect(cell.where === null).toBe(cell.state === 'missing')
      }
      expect(line.checks?.failed).toBe(line.findings?.length)
    }
  })

  it('says for each file that could not be read what it was and why, and goes on', async () => {
    const [good = ''] = sampleFiles
    const rubbish = join(folder, 'rubbish.txt')
    const bytes = toUtf8('\0\x01\x02'.repeat(1000))
    writeFileSync(rubbish, bytes)
    const image = join(folder, 'song.pdf')
    writeFileSync(image, toUtf8('ID3\u0003'))
    const { status, lines } = await inspect('--json', rubbish, join(folder, 'none.txt'), folder, image, good)
    expect(status).toBe(1)
    expect(lines.map((line) => line.error?.code ?? null)).toEqual([
      'binary',
      'vanished',
      'not-a-file',
      'unsupported-format',
      null,
    ])
    expect(lines[0]).toEqual({
      schema: 1,
      file: rubbish,
      source: { name: 'rubbish.txt', sha256: sha256Of(bytes), bytes: 3000, format: null, encoding: null },
      error: lines[0]?.error,
    })
    expect(lines[1]?.source).toEqual({ name: 'none.txt', sha256: null, bytes: null, format: null, encoding: null })
  })
})

describe('inspect --json of an archive', () => {
  it('answers a line for each file in it, about its own bytes', async () => {
    const [good = ''] = sampleFiles
    const bytes = readFileSync(good)
    const archive = join(folder, '报送.zip')
    writeFileSync(
      archive,
      zipSync({ '内/甲.txt': new Uint8Array(bytes), '乙.zip': zipSync({ a: bytes }), '丙.png': toUtf8('ID3\u0003') }),
    )
    const { status, lines } = await inspect('--json', archive)
    expect(status).toBe(1)
    expect(lines.map((line) => [line.file, line.error?.code ?? null])).toEqual([
      [`${archive}/丙.png`, 'unsupported-format'],
      [`${archive}/内/甲.txt`, null],
      [`${archive}/乙.zip`, 'unsupported-format'],
    ])
    const [alone] = (await inspect('--json', good)).lines
    const { cells, checks, findings } = lines[1] ?? {}
    expect({ cells, checks, findings }).toEqual({ cells: alone?.cells, checks: alone?.checks, findings: alone?.findings })
    expect(lines[1]?.source).toEqual({ ...alone?.source, name: '报送.zip/内/甲.txt' })
    expect((await inspect(archive)).out).toMatch(/共 3 个文件，读出 1 个/)
  })
})

describe('inspect for a person', () => {
  it('shows tables, counts and findings', async () => {
    const { status, out } = await inspect(...sampleFiles.slice(0, 2))
    expect(status).toBe(0)
    expect(out).toMatch(/表二[\s\S]*表三[\s\S]*表四[\s\S]*核对 \d+ 项：相符 \d+ · 不符 \d+ · 无法判断 \d+/)
    expect(out).toMatch(/共 2 个文件，读出 2 个，未能读取 0 个/)
  })

  it('says once why relations of a rule cannot be judged', async () => {
    const none = join(folder, 'no-tables.txt')
    writeFileSync(none, '青禾区水利局2024年政府信息公开工作年度报告\n')
    const said = (await inspect(none)).out.split('\n').filter((line) => line.includes('无法判断：'))
    expect(said.filter((line) => line.includes('t3.balance'))).toEqual([
      expect.stringMatching(/^ {2}〔无法判断 7 项〕t3\.balance {2}无法判断：/),
    ])
    expect(new Set(said).size).toBe(said.length)
  })

  it('explains its use', async () => {
    expect(await inspect()).toMatchObject({ status: 2, out: '' })
    expect((await inspect('--what', 'a')).err).toMatch(/不认识的选项：--what[\s\S]*用法/)
    expect(await inspect('--help')).toMatchObject({ status: 0, err: '' })
  })
})

describe('the command itself', () => {
  const command = fileURLToPath(new URL('../../src/cli/inspect.ts', import.meta.url))

  it('ends with the status, and prints nothing but answers', () => {
    const good = spawnSync(process.execPath, [command, '--json', ...sampleFiles.slice(0, 1)], { encoding: 'utf8' })
    expect([good.status, good.stderr, good.stdout.trim().split('\n').length]).toEqual([0, '', 1])
    expect(spawnSync(process.execPath, [command, join(folder, 'none')]).status).toBe(1)
    expect(spawnSync(process.execPath, [command]).status).toBe(2)
  })

  it('does not complain when its reader leaves', () => {
    const files = [...sampleFiles, ...sampleFiles].map((file) => `'${file}'`).join(' ')
    const piped = spawnSync('sh', ['-c', `'${process.execPath}' '${command}' --json ${files} | head -c 10`], { encoding: 'utf8' })
    expect([piped.stdout, piped.stderr]).toEqual(['{"schema":', ''])
  })
})
