import { describe, expect, it } from 'vitest'
import { documentOf, paragraphsOf, refusalOf } from '../reading.ts'

const page = (body: string) => `<!DOCTYPE html><html><head><title>标题</title></head><body>${body}</body></html>`
const note = { code: 'veiled-article', detail: '' }
const article = (number: number) =>
  `<p>三、收到和处理政府信息公开申请情况</p><table><tr><td>自然人</td><td>商业企业</td><td>科研机构</td></tr><tr><td>${number}</td><td>0</td><td>3</td></tr></table><p>存在的主要问题</p>`
const inString = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003C')

describe('an article that its page does not show', () => {
  it('is read where it stands alone, and the note says so', async () => {
    for (const body of [
      `<h1>年报</h1><div style="visibility:hidden">${article(12)}</div>`,
      `<h1>年报</h1><template>${article(12)}</template>`,
      `<h1>年报</h1><script>var a = {"html": ${inString(article(12) + ' '.repeat(200))}}</script>`,
      `<h1>年报</h1><script>var a = ${JSON.stringify(JSON.stringify({ html: article(12) + ' '.repeat(200) })).replaceAll('</', '<\\/')}</script>`,
    ]) {
      const document = await documentOf(page(body))
      expect(document.text).toBe(
        '年报\n三、收到和处理政府信息公开申请情况\n自然人\t商业企业\t科研机构\n12\t0\t3\n存在的主要问题\n',
      )
      expect(document.notes).toEqual([note])
    }
  })

  it('is left where the page shows one, or where several differ', async () => {
    const shown = await documentOf(page(`${article(12)}<div style="display:none">${article(7)}</div>`))
    expect([shown.text.includes('12'), shown.text.includes('7'), shown.notes]).toEqual([true, false, []])
    const several = await documentOf(page(`<p>年报</p><template>${article(12)}</template><template>${article(7)}</template>`))
    expect([paragraphsOf(several), several.notes]).toEqual([['年报'], []])
    const twice = await documentOf(page(`<template>${article(12)}</template><noscript>${article(12)}</noscript>`))
    expect(twice.text.match(/12/g)).toEqual(['12'])
  })

  it('is asked for where the page would have to fetch it', async () => {
    const { code, message } = await refusalOf(page('<div id="app"></div><script src="app.js"></script>'))
    expect([code, message.includes('等正文显示后另存')]).toEqual(['no-content', true])
  })
})
