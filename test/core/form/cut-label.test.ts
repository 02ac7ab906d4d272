import { describe, expect, it } from 'vitest'
import { isCutLabel } from '../../../src/core/form/cut-label.ts'
import { formOf } from '../../../src/core/form/form.ts'

describe('isCutLabel', () => {
  it('knows every official label, wherever a page break cuts it', () => {
    for (const edition of ['2019', '2021'] as const) {
      const { table2, table3 } = formOf(edition)
      for (const { label } of [...table3.rows, ...table2.flatMap((block) => block.rows)])
        for (let at = 1; at < label.length; at += 1) {
          const parts = [label.slice(0, at), label.slice(at)] as const
          const letters = parts.map((part) => /\p{L}/u.test(part))
          if (letters[0] && letters[1]) expect(isCutLabel(...parts), parts.join('¦')).toBe(true)
        }
    }
  })

  it('takes no two labels for one', () => {
    for (const edition of ['2019', '2021'] as const) {
      const rows = [...formOf(edition).table3.rows, ...formOf(edition).table2.flatMap((block) => block.rows)]
      for (const above of rows)
        for (const below of rows) expect(isCutLabel(above.label, below.label), `${above.label}¦${below.label}`).toBe(false)
    }
  })

  it('follows a variant by its ordinal, unless what follows begins a label', () => {
    expect(isCutLabel('2.其他法律和行', '政法规禁止公开')).toBe(true)
    expect(isCutLabel('（七）总计', '结转下年度继续办理')).toBe(false)
    expect(isCutLabel('', '行政处罚')).toBe(false)
    expect(isCutLabel('3．危及“三安全一稳定', '”')).toBe(true)
    expect(isCutLabel('3．危及“三安全一稳定', '/')).toBe(false)
    expect(isCutLabel('行政处罚', '')).toBe(false)
  })
})
