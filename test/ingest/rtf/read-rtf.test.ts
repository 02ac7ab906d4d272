import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readsEveryCell } from '../random-reports.ts'
import { documentOf, gridsOf, paragraphsOf, picture, refusalOf } from '../reading.ts'
import { answerTo } from '../refusing.ts'
import { rtfLayout, rtfOf, rtfText } from './rtf-report.ts'

const read = (body: string) => documentOf(rtfOf(body))

describe('characters', () => {
  it('are read by code page, by number, and with what stands in for older readers left out', async () => {
    const text = '政府信息公开“91”件：①'
    for (const characters of ['bytes', 'raw', 'unicode', 'unicode with bytes'] as const)
      expect([characters, (await read(`\\f1 ${rtfText(text, characters)}\\par`)).text]).toEqual([characters, `${text}\n`])
    expect((await read("\\uc1\\u25919 {\\b x}\\u24220 \\'3f\\uc0\\u20449\\u24687\\par")).text).toBe('政x府信息\n')
  })

  it('of signs, tabs, breaks and braces', async () => {
    expect((await read('a\\tab b\\line c\\{1\\}\\~\\_2\\emdash\\-3\\\n4\\par')).text).toBe('a\tb\nc{1}\u00a0-2—3\n4\n')
  })
})

it('keeps raised marks of notes away from numbers', async () => {
  expect((await read('91{\\super 2}\\par 8\\super *\\nosupersub 7{\\super 1}2 m{\\super 2}\\par')).text).toBe(
    '91[2]\n8[*]7[1]2 m2\n',
  )
})

it('sets raised and struck numbers apart, however they are raised or struck', async () => {
  expect((await read('91{\\up6 2}\\par{\\up6 91}\\par{\\strike 7}9{\\striked1 8}\\strike 6\\plain 1\\par')).text).toBe(
    '91[2]\n91\n~~7~~9~~86~~1\n',
  )
})

describe('tables', () => {
  it('keep merges of both ways of writing them', async () => {
    const rows = (edges: string[], cells: string[]) =>
      `\\trowd${edges.map((edge) => edge).join('')} ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell `).join('')}\\row `
    const document = await read(
      rows(['\\clvmgf\\cellx500', '\\cellx2000', '\\cellx3000'], ['A', 'B', '3']) +
        rows(['\\clvmrg\\cellx505', '\\cellx1000', '\\cellx2000', '\\cellx3000'], ['', 'C', 'D', '']) +
        rows(['\\cellx500', '\\clmgf\\cellx1000', '\\clmrg\\cellx2000', '\\cellx3000'], ['E', 'F', '', '4']) +
        '\\pard after\\par',
    )
    expect(picture(gridsOf(document)[0])).toEqual(['A(2x1)@0 | B(1x2)@1 | 3@3', 'C@1 | D@2 | @3', 'E@0 | F(1x2)@1 | 4@3'])
    expect(paragraphsOf(document)).toEqual(['after'])
  })

  it('inside others are tables of their own', async () => {
    const inner =
      '\\pard\\intbl\\itap2 A\\nestcell 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx400\\cellx800\\nestrow}{\\nonesttables\\par}'
    const document = await read(`\\trowd\\cellx4000 ${inner}\\pard\\intbl out\\cell\\row\\pard end\\par`)
    expect(picture(gridsOf(document)[0])).toEqual(['A@0 | 1@1'])
    expect(paragraphsOf(document)).toEqual(['out', 'end'])
  })

  it('reads every cell of random reports', () => readsEveryCell(rtfLayout, 100))
})

it('leaves out what is not shown, and says what it could not read', async () => {
  const document = await read(
    'a{\\deleted 12}{\\v 9}b{\\*\\shppict{\\pict\\pngblip 8950}}{\\nonshppict{\\pict 77}}{\\object{\\*\\objdata 0105}{\\result c}}' +
      '{\\pict\\bin4 }}}}}\\par{\\header OFFICE\\par}{\\footer 第 {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}{\\footnote note\\par}{\\listtext 1.\\tab}d\\par',
  )
  expect(paragraphsOf(document)).toEqual(['abc', '1.\td', 'note', 'OFFICE'])
  expect(document.notes).toEqual([
    { code: 'image', detail: '2' },
    { code: 'tracked-deletion', detail: '1' },
  ])
})

describe('hostile documents', () => {
  it('are read or refused by code', async () => {
    expect((await refusalOf(rtfOf('\\par'))).code).toBe('no-content')
    expect((await documentOf(rtfOf('{\\pict 8950}'))).notes).toEqual([{ code: 'image', detail: '1' }])
    expect((await refusalOf(rtfOf('{'.repeat(100_000)))).code).toBe('too-complex')
    for (const body of [
      '}'.repeat(99),
      '\\bin999999999 a',
      '\\u99999999999 a\\cellx-1\\cell\\row',
      '\\itap999999\\nestcell\\nestrow',
      "\\'zz\\'8",
    ])
      expect(await answerTo(rtfOf(`${body} text`))).toMatch(/read|no-content/)
  })

  it('whatever is in them', async () => {
    const pieces = [
      '{',
      '}',
      '\\',
      '\\par',
      '\\cell',
      '\\row',
      '\\trowd\\cellx9',
      '\\intbl',
      '\\itap3',
      '\\nestcell',
      '\\nestrow',
      "\\'b2",
      '\\u-3',
      '\\*',
      '\\footnote',
      '字',
      'a',
      ' ',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), async (parts) => {
        expect(await answerTo(rtfOf(parts.join('')))).not.toBe('')
      }),
    )
  })
})
