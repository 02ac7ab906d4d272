import { describe, expect, it } from 'vitest'
import { fontAsset } from '../../../src/main/printing/paper-fonts.ts'

describe('the fonts of papers', () => {
  it.each(['serif', 'sans'])('declare every unicode range of %s, each of which is there', async (name) => {
    const sheet = await fontAsset(`${name}.css`)
    const css = new TextDecoder().decode(sheet?.body)
    const files = [...css.matchAll(/url\(\.\/([^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(sheet?.contentType).toBe('text/css; charset=utf-8')
    expect(files.length).toBeGreaterThan(90)
    expect(new Set(files).size).toBe(css.split('unicode-range:').length - 1)
    const first = await fontAsset(files[0] ?? '')
    expect(first?.contentType).toBe('font/woff2')
    expect(Buffer.from(first?.body.slice(0, 4) ?? []).toString('latin1')).toBe('wOF2')
  })

  it.each([
    '',
    'serif/../index.css',
    'serif/%2e%2e/package.json',
    '../package.json',
    'serif/none.woff2',
    'mono.css',
    'serif.css/',
  ])('are nothing else: %j', async (path) => expect(await fontAsset(path)).toBeNull())
})
