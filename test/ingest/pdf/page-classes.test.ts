import { describe, expect, it } from 'vitest'
import { readRendered } from '../../builders/examine-rendered.ts'
import { renderedFromSeed } from '../../builders/render.ts'
import { documentOf } from '../reading.ts'
import { classes, classLayout } from './page-classes.ts'
import { chineseFont, pdfOf, pdfOfObjects, stream } from './pdf-file.ts'
import { shown, tablePage } from './table-page.ts'

describe('random reports', () => {
  it.each(classes.map((each) => [each.id, each] as const))(
    'whose pages are %s are read, or refused aloud',
    async (_, each) => {
      const counts = { right: 0, refused: 0 }
      for (let seed = 1; seed <= 8; seed += 1) {
        const { judgement } = await readRendered(renderedFromSeed(classLayout(each), seed))
        const silent = judgement.refused.filter((refused) => refused.includes(': blank'))
        expect([seed, ...judgement.wrong, ...judgement.phantom, ...silent]).toEqual([seed])
        counts.right += judgement.right
        counts.refused += judgement.refused.length
      }
      expect(counts.right).toBeGreaterThan((counts.right + counts.refused) * (each.least ?? 0.98))
    },
    60_000,
  )
})

describe('what nobody sees is not read', () => {
  it.each([
    ['white on white', `q 1 1 1 rg ${shown('7', 280, 314)} Q`],
    ['white on a white box', `q 1 g 270 500 80 60 re f ${shown('7', 280, 314)} Q`],
    ['drawn in a mode that leaves no mark, without a scan below it', `q 3 Tr ${shown('7', 280, 314)} Q`],
  ])('%s', async (_, operators) => {
    const page = tablePage()
    page.raw(operators)
    expect((await documentOf(pdfOf([page]))).text).toBe('规章\t12\t\n')
  })

  it.each([
    ['covered by a white box', 'q 1 g 270 510 60 40 re f Q', ''],
    ['covered by a black one', '270 510 60 40 re f', ''],
    ['covered in part', 'q 1 g 285 510 40 40 re f Q', '7'],
    ['below a shade that shines through', '/Thin gs 270 510 60 40 re f', '78'],
    ['below a marker', '/Marker gs 1 1 0 rg 270 510 60 40 re f', '78'],
    ['below a frame of two boxes, one in the other', '270 510 60 40 re 272 512 56 36 re f*', '78'],
    ['below a triangle', 'q 1 g 270 510 m 400 510 l 270 600 l h f Q', '78'],
    ['beside a box that is cut off', 'q 200 500 20 20 re W n 1 g 270 510 60 40 re f Q', '78'],
  ])('%s: only what is still seen is', async (_, operators, seen) => {
    const page = tablePage()
    page.raw(`${shown('78', 280, 314)} ${operators}`)
    expect(
      (await documentOf(pdfOf([page], 'UniGB-UCS2-H', '/ExtGState << /Thin << /ca 0.3 >> /Marker << /BM /Multiply >> >>'))).text,
    ).toBe(`规章\t12\t${seen}\n`)
  })

  it('white on a dark box is', async () => {
    const page = tablePage()
    page.raw(`q 0 0 0.5 rg 261 523 78 18 re f 1 1 1 rg ${shown('7', 280, 314)} Q`)
    expect((await documentOf(pdfOf([page]))).text).toBe('规章\t12\t7\n')
  })

  it('a form XObject is, where it is placed', async () => {
    const page = tablePage()
    const content = '/X Do'
    const form = `${page.content()}\n${shown('3', 280, 314)}`
    const font = '/Font << /F1 5 0 R >>'
    const bytes = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 4 0 R >> >> /Contents 8 0 R >>',
      stream(form, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 10 -20] /Resources << ${font} >>`),
      ...chineseFont(5),
      stream(content),
    ])
    const document = await documentOf(bytes)
    expect(document.text).toBe('规章\t12\t3\n')
    const [block] = document.blocks
    expect(block?.kind === 'grid' && block.cells[2]?.where).toMatchObject({ box: [290, 325.5, 295, 335.5] })
  })
})

it('leaves actions, scripts, embedded files and annotations alone', async () => {
  const page = tablePage()
  const bytes = Buffer.from(pdfOf([page])).toString('latin1')
  const action = '<< /S /JavaScript /JS (app.alert\\(1\\); this.getField\\("x"\\).value = "99") >>'
  const armed = bytes
    .replace('/Type /Catalog', `/Type /Catalog /OpenAction ${action} /AA << /WC << /S /Launch /F (calc.exe) >> >>`)
    .replace(
      '/Type /Page ',
      `/Type /Page /AA << /O ${action} >> /Annots [<< /Type /Annot /Subtype /FreeText /Rect [280 525 300 540] /Contents (99) /DA (/F1 10 Tf) >> << /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (http://example.invalid/) >> >>] `,
    )
  const document = await documentOf(Uint8Array.from(Buffer.from(armed, 'latin1')))
  expect(document.text).toBe('规章\t12\t\n')
})
