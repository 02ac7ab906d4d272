import { describe, expect, it } from 'vitest'
import { toGb18030, toUtf8 } from '../gb18030.ts'
import { readsEveryCell } from '../random-reports.ts'
import { documentOf, refusalOf } from '../reading.ts'
import { mhtmlOf } from './mhtml-file.ts'
import { mhtmlLayout } from './mhtml-report.ts'

const page = (body: string) => `<html><head><meta charset="gb2312"></head><body>${body}</body></html>`
const html = (text: string, bytes = toGb18030(text)) => ({ type: 'text/html', bytes, encoding: 'quoted-printable' as const })

describe('readMhtml', () => {
  it('reads the page in the charset that it names itself, whatever the part says', async () => {
    const document = await documentOf(mhtmlOf([html(page('<p>政府信息公开工作年度报告的情况</p>'))]))
    expect(document).toMatchObject({ format: 'mhtml', encoding: 'gb18030', text: '政府信息公开工作年度报告的情况\n' })
    const utf8 = page('<p>政府信息公开工作年度报告</p>').replace('gb2312', 'utf-8')
    expect((await documentOf(mhtmlOf([html(utf8, toUtf8(utf8))]))).text).toBe('政府信息公开工作年度报告\n')
  })

  it('goes on to the frames where the page has only those', async () => {
    const set = '<html><frameset><frame src="a.htm"></frameset></html>'
    expect((await documentOf(mhtmlOf([html(set), html(page('<p>正文在框架里</p>'))]))).text).toBe('正文在框架里\n')
  })

  it('reads a page that is no multipart', async () => {
    const alone = `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<html><body><p>正文</p></body></html>`
    expect((await documentOf(alone)).text).toBe('正文\n')
  })

  it('refuses what has no page in it, or parts in parts without end', async () => {
    const picture = { type: 'image/png', bytes: new Uint8Array(9), encoding: 'base64' as const }
    expect((await refusalOf(mhtmlOf([picture]))).code).toBe('no-content')
    const levels = Array.from({ length: 50 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`)
    expect((await refusalOf(`MIME-Version: 1.0\r\n${levels.join('')}`)).code).toBe('damaged')
  })

  it('reads every cell of random reports', () => readsEveryCell(mhtmlLayout, 60))
})
