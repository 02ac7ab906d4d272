import { describe, expect, it } from 'vitest'
import { withoutAnnotations } from '../../../src/core/extract/annotations.ts'
import { textDocument } from './text-document.ts'

const shown = (text: string): string => {
  const plain = withoutAnnotations(textDocument(text)).text
  expect(plain).toHaveLength(text.length)
  return plain.replaceAll('\u2060', '')
}

describe('what is written between the words of a report', () => {
  it('is left out where it sounds them', () => {
    const text = '政(zhèng)府信息公開(kāi)，國(guó)家、動(dòng)態(tài)、項(xiàng)目，移动客户端(app)'
    expect(shown(text)).toBe('政府信息公開，國家、動態、項目，移动客户端')
  })

  it('stays where it is an abbreviation', () => {
    for (const text of ['移动客户端(app)、接口(api)、文档(pdf)、表格(xls)、图(png)', '政(zhèng)府'])
      expect(shown(text)).toBe(text)
  })

  it('is a space where it stands for one, and stays where something is asked', () => {
    expect(shown('??一、总体情况\n规章 |\n? 0 |\n? -3 |\n? / |')).toBe('  一、总体情况\n规章 |\n  0 |\n  -3 |\n  / |')
    for (const text of ['规章 | ? 0 | ? |\n', '规章 | ? 3 | 0 |\n是否公开?\n', '规章 | ? 3 | 0 |']) expect(shown(text)).toBe(text)
  })

  it('is left out where it explains a label of table two; a unit is none', () => {
    expect(shown('其他对外管理服务事项（含行政处罚、行政强制等10类）\t8')).toBe('其他对外管理服务事项\t8')
    expect(shown('本年增/减（指2020年增减的事项数，减用负值表示，如-8）')).toBe('本年增/减')
    for (const text of [
      '采购总金额（单位：万元）',
      '行政许可（件）',
      '规范性文件\t22（其中修订16件）',
      '本年收费金额（单位：万元）',
    ])
      expect(shown(text)).toBe(text)
  })
})
