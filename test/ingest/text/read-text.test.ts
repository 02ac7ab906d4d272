import { describe, expect, it } from 'vitest'
import { documentOf, paragraphsOf, refusalOf } from '../reading.ts'

describe('readText', () => {
  it('keeps the characters and makes every non-empty line a paragraph', async () => {
    const document = await documentOf('一、总体情况\n\n  收到申请91件。\n')
    expect(document.text).toBe('一、总体情况\n\n  收到申请91件。\n')
    expect(paragraphsOf(document)).toEqual(['一、总体情况', '  收到申请91件。'])
    expect(document.blocks[1]).toMatchObject({ where: { kind: 'text', start: 8, end: 18 } })
  })

  it('turns each line end into one "\\n", so that runs of CR keep their length', async () => {
    const document = await documentOf('自然人\r\r\r91\r\r\r\r\r总计\r\n91\n')
    expect(document.text).toBe('自然人\n\n\n91\n\n\n\n\n总计\n91\n')
  })

  it('says how many characters were lost before the file came to us', async () => {
    const document = await documentOf('收到申请\ufffd\ufffd件\n主动公开政府信息的情况如下\n')
    expect(document.notes).toEqual([{ code: 'replacement-characters', detail: '2' }])
  })

  it('does not take prose with commas or indented cells for a table', async () => {
    expect((await documentOf('2025年,我厅认真落实规定,取得成效\n现公布报告,请监督\n如有疑问,请联系\n')).format).toBe('text')
    expect((await documentOf('一、新收\n\t1\n\t0\n\t0\n\t1\n二、结转\n\t0\n\t0\n\t0\n\t0\n')).format).toBe('text')
  })

  it('refuses a file of white space', async () => {
    expect((await refusalOf(' \r\n\t\u3000')).code).toBe('empty-file')
  })
})
