import { expect, it } from 'vitest'
import { assetPath } from '../../../src/main/protocol/asset-path.ts'
import { pdfAsset } from '../../../src/main/protocol/pdf-assets.ts'
import { contentSecurityPolicy, responseHeaders } from '../../../src/main/protocol/response-headers.ts'

it.each([
  ['cmaps/GBK-EUC-H.bcmap', 'application/octet-stream'],
  ['standard_fonts/LiberationSans-Regular.ttf', 'application/octet-stream'],
  ['standard_fonts/FoxitSymbol.pfb', 'application/octet-stream'],
  ['wasm/jbig2_nowasm_fallback.js', 'text/javascript; charset=utf-8'],
])('hands out %s', async (path, contentType) => {
  const asset = await pdfAsset(path)
  expect(asset?.contentType).toBe(contentType)
  expect(asset?.body.length).toBeGreaterThan(500)
})

it.each([
  'cmaps/../package.json',
  'cmaps/none.bcmap',
  'cmaps/LICENSE',
  'wasm/openjpeg.wasm',
  'wasm/quickjs-eval.js',
  'build/pdf.mjs',
  '../pdfjs-dist/cmaps/GBK-EUC-H.bcmap',
  '',
])('hands out nothing for “%s”', async (path) => {
  expect(await pdfAsset(path)).toBeNull()
})

it('only workers may fetch, and only from our origin', () => {
  const policyOf = (address: string) => {
    const asset = assetPath('/app', address)
    return asset && responseHeaders(asset.contentType, asset.worker)['content-security-policy']
  }
  expect(policyOf('app://heyue/assets/pdf.worker.mjs')).toBe("default-src 'none'; script-src 'self'; connect-src 'self'")
  for (const path of ['index.html', 'assets/index.js', 'assets/index.css'])
    expect(policyOf(`app://heyue/${path}`)).toBe(contentSecurityPolicy)
  expect(contentSecurityPolicy).toContain("connect-src 'none'")
  expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|blob:|https?:/)
})
