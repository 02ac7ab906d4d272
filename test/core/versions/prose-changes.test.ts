import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../../src/core/versions/align.ts'
import { differsInPunctuation, proseChanges, type ProseChange } from '../../../src/core/versions/prose-changes.ts'
import { wordChanges } from '../../../src/core/versions/word-changes.ts'
import { reportInput } from '../rules/report-builder.ts'

const runs = 200 * Number(process.env['HEYUE_RUNS'] ?? 1)

describe('aligning two sequences', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 24 })

  it('covers both, in order, and calls same only what is the same', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        let [i, j] = [0, 0]
        for (const one of align(before, after)) {
          expect([one.before.from, one.after.from]).toEqual([i, j])
          const [left, right] = [before.slice(i, one.before.to), after.slice(j, one.after.to)]
          if (one.same) expect(left).toEqual(right)
          expect(left.length + right.length).toBeGreaterThan(0)
          ;[i, j] = [one.before.to, one.after.to]
        }
        expect([i, j]).toEqual([before.length, after.length])
      }),
      { numRuns: runs },
    )
  })

  it('keeps as much as can be kept', () => {
    const kept = (before: string, after: string): number =>
      align([...before], [...after])
        .filter(({ same }) => same)
        .reduce((sum, { before: place }) => sum + place.to - place.from, 0)
    expect(kept('abcabba', 'cbabac')).toBe(4)
    expect(kept('', 'abc')).toBe(0)
    expect(kept('xaxbxc', 'abc')).toBe(3)
  })

  it('takes what is too much to compare for one replacement', () => {
    const many = (letter: string): string[] => Array.from({ length: 2_500 }, (_, at) => `${letter}${String(at)}`)
    const both = align(['head', ...many('a'), 'tail'], ['head', ...many('b'), 'tail'])
    expect(both.map(({ same, before }) => [same, before.to - before.from])).toEqual([
      [true, 1],
      [false, 2_500],
      [true, 1],
    ])
  })
})

describe('changes inside a paragraph', () => {
  const shown = (before: string, after: string): string =>
    wordChanges(before, after)
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
      .join('')

  it.each([
    ['收到申请91件。', '收到申请93件。', '收到申请[-91-][+93+]件。'],
    ['收到申请91件。', '收到申请191件。', '收到申请[-91-][+191+]件。'],
    ['占12.5%，下降', '占13.5%，下降', '占[-12.5%-][+13.5%+]，下降'],
    ['1，234件', '1，235件', '[-1，234-][+1，235+]件'],
    ['使用App办理', '使用小程序办理', '使用[-App-][+小程序+]办理'],
    ['组织培训三次。', '全年组织培训三次。', '[+全年+]组织培训三次。'],
    ['甲乙丙', '甲乙丙', '甲乙丙'],
    ['', '新增', '[+新增+]'],
    ['主动公开的政务信息', '依申请的其他材料', '[-主动公开的政务信息-][+依申请的其他材料+]'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  it('gives both texts back', () => {
    const words = fc
      .array(fc.constantFrom('公', '开', '信', '息', '91', '件', '，'), { maxLength: 20 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordChanges(before, after)
        const without = (kind: string): string =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        pieces.forEach((piece, at) => expect(piece.kind).not.toBe(pieces[at + 1]?.kind))
      }),
      { numRuns: runs },
    )
  })
})

describe('changes of the prose', () => {
  const changes = (before: string, after: string): ProseChange[] =>
    proseChanges(reportInput({ prose: { 1: before } }), reportInput({ prose: { 1: after } }))
  const paragraph = fc.constantFrom(
    '全年主动公开政府信息九百余条，其中政务动态占多数。',
    '收到政府信息公开申请91件，均在法定期限内答复。',
    '组织业务培训三次，参训人员覆盖各科室。',
    '完善门户网站栏目设置，及时更新公开指南。',
    '邀请群众代表开展政务公开主题活动。',
  )

  it('there are none between a text and itself', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (all) => {
        expect(changes(all.join('\n'), all.join('\n'))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('name one paragraph that was put in, taken out or rewritten, at its place', () => {
    fc.assert(
      fc.property(fc.uniqueArray(paragraph, { minLength: 2 }), fc.nat(), (all, at) => {
        const index = at % all.length
        const without = all.filter((_, one) => one !== index)
        expect(changes(without.join('\n'), all.join('\n'))).toMatchObject([{ kind: 'added', after: { text: all[index] } }])
        expect(changes(all.join('\n'), without.join('\n'))).toMatchObject([{ kind: 'removed', before: { text: all[index] } }])
        const rewritten = all.map((one, place) => (place === index ? one.replace(/。$/, '，成效明显。') : one))
        expect(changes(all.join('\n'), rewritten.join('\n'))).toMatchObject([
          {
            kind: 'changed',
            before: { text: all[index] },
            pieces: [{ kind: 'same' }, { kind: 'added', text: '，成效明显' }, { kind: 'same' }],
          },
        ])
      }),
      { numRuns: 40 },
    )
  })

  it('lead to their place in the canonical text', () => {
    const after = reportInput({ prose: { 1: '公开 信息\n收到 申请93件。' } })
    const [change] = proseChanges(reportInput({ prose: { 1: '公开信息\n收到申请91件。' } }), after)
    if (change?.kind !== 'changed') throw new Error('the second paragraph was rewritten')
    expect(after.document.text.slice(change.after.span.start, change.after.span.end)).toBe('收到 申请93件。')
  })

  it('pair paragraphs by their likeness where several follow each other', () => {
    const found = changes(
      '收到申请91件，均在法定期限内答复。\n组织业务培训三次，参训人员覆盖各科室。',
      '新设公开专区，方便群众查阅。\n组织业务培训五次，参训人员覆盖各科室。',
    )
    expect(found.map(({ kind }) => kind)).toEqual(['removed', 'added', 'changed'])
  })

  it('take long paragraphs as wholes, and many at one place one by one', () => {
    const long = '公开信息。'.repeat(1).padEnd(4_100, '政')
    expect(changes(`${long}甲`, `${long}乙`)).toMatchObject([
      { kind: 'changed', pieces: [{ kind: 'removed' }, { kind: 'added' }] },
    ])
    const many = (word: string): string => Array.from({ length: 61 }, (_, at) => `${word}第${String(at)}号。`).join('\n')
    expect(changes(many('甲'), many('乙')).every(({ kind }) => kind !== 'changed')).toBe(true)
  })
})

describe('punctuation alone', () => {
  const differ = (before: string, after: string): boolean[] =>
    proseChanges(reportInput({ prose: { 1: before } }), reportInput({ prose: { 1: after } })).map(differsInPunctuation)

  it('is what differs where a reader lost signs, wherever they stood', () => {
    const word = fc.constantFrom('公开信息', '91件', '12.5%', '，', '、', '“', '”', '；', '：', '（', '）')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(), (words, at) => {
        const signs = words.flatMap((one, place) => (/^\p{P}+$/u.test(one) ? [place] : []))
        fc.pre(signs.length > 0)
        const lost = words.filter((_, place) => place !== signs[at % signs.length])
        // Between two numbers a sign keeps them apart: without it they are another number.
        fc.pre(!/\d\p{P}+\d/u.test(words.join('').replaceAll('12.5%', '%')))
        const before = `政务公开${words.join('')}工作`
        const after = `政务公开${lost.join('')}工作`
        expect(differ(before, after).every(Boolean)).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it.each([
    ['占12.5%，下降', '占125%，下降'],
    ['占12.5%', '占12.5'],
    ['增长-5%', '增长5%'],
    ['第1、2项', '第12项'],
    ['办结91件，', '办结93件'],
    ['办结。', '未办结。'],
  ])('is not all that differs between %s and %s', (before, after) => {
    expect(differ(before, after)).toEqual([false])
  })
})

describe('versions that break their lines otherwise', () => {
  const changes = (before: string, after: string): ProseChange[] =>
    proseChanges(reportInput({ prose: { 1: before } }), reportInput({ prose: { 1: after } }))
  const sentence = fc
    .tuple(
      fc.constantFrom('全年主动公开政府信息', '收到政府信息公开申请', '组织业务培训', '更新公开指南', '开展政务公开主题活动'),
      fc.integer({ min: 1, max: 9_999 }),
      fc.constantFrom('条，其中政务动态占多数。', '件，均在法定期限内答复；', '次，覆盖各科室。', '处！'),
    )
    .map((parts) => parts.join(''))
  /** A text with a line break after every so many characters, as a margin makes them. */
  const wrapped = (text: string, width: number): string => text.replaceAll(new RegExp(`.{${width}}`, 'gu'), '$&\n')
  const text = fc.uniqueArray(sentence, { minLength: 2, maxLength: 9 })
  const width = fc.integer({ min: 3, max: 40 })

  it('are the same where only that differs', () => {
    fc.assert(
      fc.property(text, width, width, (all, one, other) => {
        expect(changes(wrapped(all.join(''), one), wrapped(all.join(''), other))).toEqual([])
        expect(changes(all.join('\n'), wrapped(all.join(''), one))).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('say of a changed figure that alone, at its place in both', () => {
    fc.assert(
      fc.property(text, width, fc.nat(), (all, one, at) => {
        const index = at % all.length
        const changed = all.map((each, place) => (place === index ? each.replace(/\d+/u, '77777') : each))
        const [before, after] = [
          reportInput({ prose: { 1: all.join('\n') } }),
          reportInput({ prose: { 1: wrapped(changed.join(''), one) } }),
        ]
        const found = proseChanges(before, after)
        const said = found.flatMap((change) =>
          change.kind === 'changed' ? change.pieces.filter(({ kind }) => kind !== 'same') : [],
        )
        expect(said).toEqual([
          { kind: 'removed', text: /\d+/u.exec(all[index] ?? '')?.[0] },
          { kind: 'added', text: '77777' },
        ])
        const [change] = found
        if (change?.kind !== 'changed') throw new Error('one sentence was changed')
        const shown = ({ document }: typeof after, { span }: { span: { start: number; end: number } }) =>
          document.text.slice(span.start, span.end).replaceAll('\n', '')
        expect(shown(after, change.after)).toBe(change.after.text)
        expect(shown(before, change.before)).toBe(change.before.text)
      }),
      { numRuns: runs },
    )
  })
})
