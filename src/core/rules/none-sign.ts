/** A kind of sign that stands in a cell in place of a number where there is none. */
export type NoneSign = 'stroke' | 'slash' | 'nought' | 'word'

const signs: readonly (readonly [NoneSign, RegExp])[] = [
  ['stroke', /^(?:\p{Dash}|[─━―_])+$/u],
  ['slash', /^[/／\\＼|｜╱╲⁄∕]+$/],
  ['nought', /^[（([【“"]?[0零〇○◯Oo][件条项个次]?[.）)\]】”"]?$/],
  ['word', /^(?:[均暂]?无|没有|未发生)$/],
]

/** The kind of the sign that the characters are, alone; null for other words, which may mean anything ("不适用", "***"). */
export function noneSign(raw: string): NoneSign | null {
  const text = raw.normalize('NFKC').trim()
  return signs.find(([, form]) => form.test(text))?.[0] ?? null
}
