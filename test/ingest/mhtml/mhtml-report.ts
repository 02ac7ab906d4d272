import type { Layout } from '../../builders/layout.ts'
import { layoutOf } from '../../builders/render.ts'
import { mhtmlOf } from './mhtml-file.ts'

const pages = ['html-spans', 'html-paragraphs', 'html-portal', 'html-word'].map(layoutOf)

/** Web pages of several kinds, saved as single files with pictures and frames beside them. */
export const mhtmlLayout: Layout = {
  id: 'mhtml',
  extension: 'mht',
  limits: { blanks: true, grouping: true },
  exact: true,
  render: (report, style, random) => {
    const { bytes, expected } = random.pick(pages).render(report, style, random)
    const frame = {
      type: 'text/html',
      bytes: Buffer.from('<html><body>广告 95 折</body></html>'),
      encoding: 'quoted-printable' as const,
    }
    const picture = {
      type: 'image/png',
      bytes: Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 256),
      encoding: 'base64' as const,
    }
    const charset = random.pick(['', '; charset="gb2312"', ';\r\n\tcharset=utf-8'])
    // UTF-16 can stand in a part in base64 only.
    const wide = bytes.includes(0)
    const encoding = wide ? 'base64' : random.pick(['quoted-printable', 'base64', '8bit'] as const)
    return { bytes: mhtmlOf([{ type: `text/html${charset}`, bytes, encoding }, picture, frame]), expected }
  },
}
