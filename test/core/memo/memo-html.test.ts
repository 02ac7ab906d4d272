import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { memoHtml } from '../../../src/core/memo/memo-html.ts'
import { memoOf, type MemoInput } from '../../../src/core/memo/memo.ts'
import { emptyReview, type Review } from '../../../src/core/review/review.ts'
import { textLocator } from '../../../src/core/document/locator.ts'
import { findingsOf } from '../../../src/core/rules/verdict.ts'
import { fullReview, qingheInput } from './qinghe.ts'
import { verdict } from './qinghe-verdicts.ts'
import { elements, textOf } from './html-tree.ts'

const page = (review: Review = emptyReview, changes: Partial<MemoInput> = {}) => memoHtml(memoOf(qingheInput(review, changes)))

describe('the memo as a document', () => {
  it('is a whole Chinese document, the same for the same review', () => {
    expect(page(fullReview)).toBe(page(fullReview))
    expect(page()).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(elements(parse(page()), 'script')).toEqual([])
    expect(page()).toContain('@page')
    expect(page()).toContain('counter(pages)')
  })

  it('has every section, also those in which nothing is to be said', () => {
    const headings = elements(parse(page()), 'h2').map(textOf)
    expect(headings).toEqual([
      '一、审核结果',
      '二、核对范围',
      '三、报告疑点',
      '四、读取疑问',
      '五、更正',
      '六、批注',
      '七、失去对应疑点的判断',
      '八、签署',
      '附一　三张法定表格（读取结果）',
      '附二　索引：各数在来源文件中的出处',
      '附三　核对规则明细',
    ])
  })

  it('quotes cells that stand one a line in one run', () => {
    const quote = { text: '5 |\n|\n\n|\n 5', span: { start: 0, end: 3 }, where: textLocator(0, 3) }
    const merged = verdict({
      rule: 'structure.row-merged',
      subject: 't3',
      outcome: 'failed',
      severity: 'notice',
      quotes: [quote],
    })
    const quotes = elements(parse(page(emptyReview, { verdicts: [merged] })), 'q').map(textOf)
    expect(quotes).toEqual(['5 | | | 5'])
  })

  it('says aloud on top what is still 待核, unread and unjudged', () => {
    const text = textOf(parse(page()))
    expect(text).toContain('尚有 4 项疑点待核，本备忘录为草稿。')
    expect(text).toContain('另有 10 格未读出数字、2 项无法核对，见第二部分。')
    expect(text).toContain('核对 36 项：通过 30 项，不符 4 项，无法核对 2 项')
  })

  it('is no draft once everything is judged and reviewed, and a draft while it is not', () => {
    const decisions = findingsOf(qingheInput().verdicts).map(({ fingerprint, topic, statement }) => ({
      fingerprint,
      topic,
      statement,
      state: 'confirmed' as const,
      reasonCode: null,
      reason: '',
      who: '沈思远',
      at: '2026-01-12T11:00:00+08:00',
    }))
    expect(textOf(parse(page({ ...emptyReview, decisions })))).toContain('审核状态为“未核”，尚未标为“已核”，本备忘录为草稿')
    const final = page({ ...emptyReview, state: 'reviewed', decisions })
    expect(textOf(parse(final))).toContain('全部 4 项疑点均已判断')
    expect(final).not.toContain('草稿')
  })

  it('never lets “no findings” stand alone', () => {
    const passed = textOf(
      parse(
        page({ ...emptyReview, state: 'reviewed' }, { verdicts: qingheInput().verdicts.filter((v) => v.outcome !== 'failed') }),
      ),
    )
    expect(passed).toContain('未读出和无法核对的部分不在此结论之内')
    expect(textOf(parse(page(emptyReview, { verdicts: [] })))).toContain('本次没有完成任何核对。未发现疑点不等于没有问题。')
  })

  it('prints a doubt of reading in its own section, in words that do not blame the organ', () => {
    const text = textOf(parse(page()))
    const source = text.slice(text.indexOf('三、报告疑点'), text.indexOf('四、读取疑问'))
    const reading = text.slice(text.indexOf('四、读取疑问'), text.indexOf('五、更正'))
    expect(source).toContain('805 + 163 + 196 = 1164 ≠ 965')
    expect(source).toContain('报告所载 965；应为 1164')
    expect(source).not.toContain('71 + 4 + 7 + 3')
    expect(reading).toContain('不作为被审核单位的差错')
    expect(reading).toContain('现读作 82；按等式推算 85')
  })

  it('shows the five states of a cell differently, and a corrected cell with what stood there', () => {
    const tree = parse(page(fullReview))
    const [second, third] = elements(tree, 'table').filter((table) => classOf(table).includes('values'))
    const cells = [...elements(second, 'td'), ...elements(third, 'td')].filter((cell) => classOf(cell).startsWith('value'))
    const shown = (kind: string) => cells.filter((cell) => classOf(cell).split(' ').includes(kind)).map(textOf)
    expect(cells).toHaveLength(185)
    expect(shown('blank')).toEqual(['', '', ''])
    expect(shown('text')).toEqual(['“/”丙-1', '“/”丙-1'])
    expect(shown('missing')).toEqual(Array(7).fill('缺'))
    expect(shown('corrected')).toEqual(['68原载 71勘-1', '3原读 读不准“3123”正-1'])
    expect(textOf(elements(parse(page()), 'table').filter((table) => classOf(table).includes('values'))[1])).toContain('疑3123')
  })

  it('says where every cell stands, and of what file', () => {
    const tree = parse(page())
    const places = elements(tree, 'table').filter((table) => classOf(table).includes('places'))
    const cells = places.flatMap((table) => elements(table, 'td')).filter((cell) => classOf(cell).startsWith('value'))
    expect(cells).toHaveLength(200)
    expect(cells.filter((cell) => textOf(cell) === '缺')).toHaveLength(7)
    expect(cells.filter((cell) => /^\d+:\d+\d+–\d+$/.test(textOf(cell)))).toHaveLength(193)
    expect(textOf(tree).split(qingheInput().file.sha256)).toHaveLength(3)
  })

  it('quotes words on lines of their own, and numbers of cells in one run, each with its place', () => {
    const at = (start: number) => ({ where: textLocator(start, start + 2), span: { start, end: start + 2 } })
    const quotes = [{ text: '均已答复', ...at(0) }, ...['133', '1,141', '7'].map((text, index) => ({ text, ...at(10 * index) }))]
    const failed = verdict({ rule: 't3.balance', subject: '', outcome: 'failed', severity: 'error', statement: '1 ≠ 2', quotes })
    const terms = elements(parse(page(emptyReview, { verdicts: [failed] })), 'dd').map(textOf)
    const quoted = terms.filter((text) => /第 \d+ 行第 \d+ 字/.test(text))
    expect(quoted).toHaveLength(2)
    expect(quoted[0]).toMatch(/^均已答复第/)
    expect(quoted[1]).toMatch(/^133第[^；]+；1,141第[^；]+；7第[^；]+$/)
  })

  it('takes hostile names, quotes and notes as text', () => {
    const evil = '</style><script>alert(1)</script>\u202E"\';}'
    const input = qingheInput({
      ...fullReview,
      notes: [{ id: 'n', target: { kind: 'report' }, body: `=cmd|${evil}`, who: evil, at: evil }],
    })
    const quote = { text: evil, where: textLocator(0, 1), span: { start: 0, end: 1 } }
    const failed = verdict({
      rule: evil,
      subject: evil,
      outcome: 'failed',
      severity: 'error',
      statement: evil,
      message: evil,
      quotes: [quote],
    })
    const item = { ...input.item, agency: evil }
    const html = memoHtml(
      memoOf({ ...input, item, file: { ...input.file, name: evil }, verdicts: [failed], reviewer: evil, workspaceName: evil }),
    )
    const tree = parse(html)
    expect(elements(tree, 'script')).toEqual([])
    expect(elements(tree, 'style')).toHaveLength(1)
    expect(html).not.toContain('\u202E')
    expect(textOf(tree)).toContain('</style><script>alert(1)</script>⟨U+202E⟩')
    expect(textOf(tree)).toContain('=cmd|')
  })

  it('allows itself nothing but its own style and its fonts', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
    expect(policy.exec(page())?.[1]).toBe(
      'default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39; app://heyue; font-src app://heyue',
    )
  })
})

function classOf(element: Parameters<typeof textOf>[0]): string {
  return element && 'attrs' in element ? (element.attrs.find(({ name }) => name === 'class')?.value ?? '') : ''
}
