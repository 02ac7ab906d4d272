import { noReaderYet } from '../../core/catalogue/ingest.ts'
import { originalPage } from '../../core/catalogue/original.ts'
import { IngestFailure } from '../ingest-error.ts'
import type { Seen } from '../look/seen.ts'

/** A picture alone in a page without scripts; the window's own policy allows nothing else in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** What the window can draw, by how such a file begins. */
const drawn: readonly (readonly [string, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/bmp', /^BM/],
  ['image/avif', /^[^]{4}ftypavi[fs]/],
]

/** The picture as it is. Throws `unsupported-format` for kinds of pictures that the window cannot draw (tiff, heic). */
export async function lookAtImage(bytes: Uint8Array): Promise<Seen> {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const type = drawn.find(([, begins]) => begins.test(start))?.[0]
  if (!type) throw new IngestFailure('unsupported-format', noReaderYet(originalPage.otherPicture))
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>html{background:#fff}body{margin:0}img{display:block;width:100%}</style></head><body><img alt="" src="data:${type};base64,${data}"></body></html>`
  return { look: { kind: 'page', html }, text: null }
}
