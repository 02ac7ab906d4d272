import { describe, expect, it } from 'vitest'
import { documentOf } from '../reading.ts'

const report = [
  ...Array.from({ length: 24 }, (_, at) => (at % 6 === 5 ? '' : `第${at}段：主动公开政府信息。`)),
  '\t一、新收\t12\t\t3',
]
const note = [{ code: 'line-marks', detail: '' }]

describe('what a program set before every line', () => {
  it.each([
    ['numbers and tabs', (line: string, at: number) => `${at + 1}\t${line}`],
    ['numbers in a column', (line: string, at: number) => `${String(at + 9).padStart(6)}: ${line}`],
    ['the marks of a mail', (line: string) => `> ${line}`],
    ['the marks of a mail that was answered twice', (line: string) => `> > ${line}`],
  ])('is left out, and said to be: %s', async (_, marked) => {
    const document = await documentOf(report.map(marked).join('\r\n'))
    expect(document).toMatchObject({ format: 'text', text: report.join('\n'), notes: note })
  })

  it('is left out where blank lines have no numbers', async () => {
    let number = 0
    const lines = report.map((line) => (line === '' ? '' : `${String((number += 1)).padStart(4)}  ${line}`))
    expect(await documentOf(lines.join('\n'))).toMatchObject({ text: report.join('\n'), notes: note })
  })

  it.each([
    ['a number is skipped', (line: string, at: number) => `${at < 12 ? at : at + 1}\t${line}`],
    ['one line has no number', (line: string, at: number) => (at === 12 ? '本段无号' : `${at}\t${line}`)],
    ['the numbers are those of a few paragraphs', (line: string, at: number) => (at < 6 ? `${at + 1}.${line}` : line)],
    ['few lines are quoted', (line: string, at: number) => (at < 8 ? `> ${line}` : line)],
  ])('is not seen where %s', async (_, marked) => {
    const text = report.map(marked).join('\n')
    expect(await documentOf(text)).toMatchObject({ text, notes: [] })
  })
})
