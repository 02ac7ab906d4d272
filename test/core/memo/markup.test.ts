import { describe, expect, it } from 'vitest'
import { cssString, html, printable, raw } from '../../../src/core/memo/markup.ts'

describe('markup', () => {
  it('escapes every text and leaves markup as it is', () => {
    expect(html`<td title="${'"'}">${"<script>&'"}${html`<b>${1}</b>`}${null}${['a', 'b']}</td>`.text).toBe(
      '<td title="&quot;">&lt;script&gt;&amp;&#39;<b>1</b>ab</td>',
    )
    expect(html`${raw('a > b')}`.text).toBe('a > b')
  })

  it('takes text that begins like a formula as text', () => {
    for (const text of ['=1+1', '+1', '-1', '@x']) expect(html`${text}`.text).toBe(text)
  })

  it('shows what could reorder or hide its neighbours, and keeps tabs and line feeds', () => {
    expect(printable('报告\u202Etxt.exe')).toBe('报告⟨U+202E⟩txt.exe')
    expect(printable('a\u0000b\u2028c\u2066d\uD800e')).toBe('a⟨U+0000⟩b⟨U+2028⟩c⟨U+2066⟩d⟨U+D800⟩e')
    expect(printable('一\t二\n三𠮷')).toBe('一\t二\n三𠮷')
  })

  it('lets no text out of a string of a style sheet', () => {
    const text = cssString('局"; } </style><script>\n')
    expect(text).toBe('"局\\0022 \\003B  \\007D  \\003C \\002F style\\003E \\003C script\\003E \\000A "')
    expect(text.slice(1, -1)).not.toMatch(/[<>"\n;{}]/)
  })
})
