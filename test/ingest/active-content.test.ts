import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { hostilePage, hostilePdf } from '../e2e/hostile-originals.ts'
import { whyNotWatched } from '../e2e/watched-app.ts'
import { docxOf } from './docx/docx-file.ts'
import { sheetOf, workbookOf } from './workbook/sheets.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'heyue-active-')))
afterAll(() => rmSync(folder, { recursive: true }))
const secret = join(folder, '机密.txt')
writeFileSync(secret, '机密内容')
// Nobody listens there; what only tries is seen.
const port = 9

const declared = `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}"><!ENTITY % p SYSTEM "http://127.0.0.1:${port}/p.dtd">%p;]>`

/** A package with some of its parts changed or added. */
function changed(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts)
}

function withEntity(part: string): (parts: Record<string, Uint8Array>) => void {
  return (parts) => {
    const text = strFromU8(parts[part] ?? new Uint8Array())
    if (text === '') throw new Error(`no ${part}`)
    parts[part] = strToU8(text.replace(/(<\?xml[^>]*>)?/, `$1${declared}`).replace(/>([^<>]+)</, '>$1&e;<'))
  }
}

const plain = workbookOf({
  表: sheetOf([
    ['政府信息公开工作年度报告', 1],
    ['合计', 2],
  ]),
})
const documents: [string, () => Uint8Array][] = [
  ['a page with scripts, frames, refreshes and pictures from elsewhere', () => strToU8(hostilePage(port))],
  ['a PDF with scripts, launch actions and links', () => hostilePdf(port)],
  [
    'a workbook with macros, a link to another one and formulas that reach out',
    () =>
      changed(
        workbookOf({
          表: sheetOf([
            [{ t: 'n', v: 1, f: `WEBSERVICE("http://127.0.0.1:${port}/")` }, '政府信息公开'],
            [
              { t: 's', v: 'x', f: `HYPERLINK("file://${secret}")` },
              { t: 'n', v: 3, f: `[1]表!A1` },
            ],
          ]),
        }),
        (parts) => {
          parts['xl/vbaProject.bin'] = strToU8(
            'Attribute VB_Name = "ThisWorkbook"\nSub Workbook_Open()\nShell "touch x"\nEnd Sub',
          )
          parts['xl/externalLinks/externalLink1.xml'] = strToU8(
            `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
          )
          parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = strToU8(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="file://${secret}" TargetMode="External"/></Relationships>`,
          )
        },
      ),
  ],
  ['a workbook with an entity from elsewhere', () => changed(plain, withEntity('xl/workbook.xml'))],
  [
    'a text document with an entity from elsewhere',
    () => changed(docxOf('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'), withEntity('word/document.xml')),
  ],
  [
    'a text document with macros, a template and a picture from elsewhere',
    () =>
      docxOf(
        '<w:p><w:r><w:t>政府信息公开</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r></w:p>',
        {
          'word/vbaProject.bin': 'Attribute VB_Name = "ThisDocument"',
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:${port}/t.dotm" TargetMode="External"/></Relationships>`,
        },
      ),
  ],
  [
    'markup with an entity from elsewhere',
    () => strToU8(`<?xml version="1.0"?>${declared}<html><body><p>政府信息公开&e;</p></body></html>`),
  ],
]

const why = whyNotWatched()
if (why) console.warn(`Left out: what reading a document asks of the system, because ${why}.`)

/** What reading a file asked of the system, from the moment on when the file was opened. */
function askedBy(file: string): { calls: string[]; answer: string } {
  const log = join(folder, 'calls.log')
  const measure = join(import.meta.dirname, 'measure.ts')
  const watch = [
    '-f',
    '-qqq',
    '-s',
    '512',
    '-e',
    'signal=none',
    '-e',
    'trace=execve,connect,bind,openat,open,creat,unlink,rename,mkdir,link,symlink',
    '-o',
    log,
  ]
  const { stdout } = spawnSync('strace', [...watch, process.execPath, measure, file], { encoding: 'utf8', timeout: 60_000 })
  const calls = readFileSync(log, 'latin1').split('\n')
  const begun = calls.findIndex((line) => /open(at)?\(.*file\.bin/.test(line))
  expect(begun).toBeGreaterThan(0)
  return { calls: calls.slice(begun + 1), answer: stdout }
}

describe.skipIf(why !== null)('reading a document', { timeout: 120_000 }, () => {
  it.each(documents)('runs, fetches and writes nothing: %s', (_what, bytes) => {
    const file = join(folder, 'file.bin')
    writeFileSync(file, bytes())
    const { calls, answer } = askedBy(file)
    expect(JSON.parse(answer)).toMatchObject({ milliseconds: expect.any(Number) })
    expect(answer).not.toContain('机密')
    expect(calls.filter((line) => /\b(execve|connect|bind|unlink|rename|mkdir|link|symlink|creat)\(/.test(line))).toEqual([])
    const opened = calls.filter((line) => /\bopen(at)?\(/.test(line))
    expect(opened.filter((line) => /O_WRONLY|O_RDWR|O_CREAT/.test(line))).toEqual([])
    // Nothing that the document names; what else is read are the program's modules and the machine's fonts.
    expect(opened.filter((line) => line.includes(folder) || line.includes('/etc/passwd'))).toEqual([])
  })

  it('would be seen to reach out: a program that does what such documents ask for', () => {
    const log = join(folder, 'control.log')
    const script = `require('fs').readFileSync(${JSON.stringify(secret)}); require('net').connect(${port}, '127.0.0.1').on('error', () => {})`
    spawnSync('strace', ['-f', '-qqq', '-s', '512', '-e', 'trace=connect,openat', '-o', log, process.execPath, '-e', script])
    const seen = readFileSync(log, 'latin1')
    expect(seen).toContain('connect(')
    expect(Buffer.from(seen, 'latin1').toString('utf8')).toContain(folder)
  })
})
