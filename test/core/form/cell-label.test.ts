import { describe, expect, it } from 'vitest'
import { cellLabel, cellShortLabel, columnLabel, placeOfCells, rowLabel } from '../../../src/core/form/cell-label.ts'
import { cellIds } from '../../../src/core/form/form.ts'

describe('cellLabel', () => {
  it('names a cell in the words of the form', () => {
    expect(cellLabel('t3.newReceived.naturalPerson', '2021')).toBe('表三 一、本年新收政府信息公开申请数量 · 自然人')
    expect(cellLabel('t3.denied.stateSecret.total', '2021')).toBe('表三 （三）不予公开 · 1.属于国家秘密 · 总计')
    expect(cellLabel('t3.granted.business', '2021')).toBe('表三 （一）予以公开 · 商业企业')
    expect(cellLabel('t2.normativeDocuments.made', '2021')).toBe('表二 行政规范性文件 · 本年制发件数')
    expect(cellLabel('t4.litigationDirect.upheld', '2019')).toBe('表四 行政诉讼 · 未经复议直接起诉 · 结果维持')
  })

  it('uses the words of the edition asked for', () => {
    expect(rowLabel('t2.normativeDocuments.newlyMade', '2019')).toBe('规范性文件')
    expect(columnLabel('t2.punishment.processed', '2019')).toBe('处理决定数量')
    expect(columnLabel('t2.punishment.processed', '2021')).toBe('本年处理决定数量')
  })

  it('names the merged row of a 2021 report, and cells without an edition', () => {
    expect(cellLabel('t3.otherOutcome.all.total', '2021')).toBe('表三 （六）其他处理 · 总计')
    expect(cellLabel('t2.procurement.amount', null)).toBe('表二 政府集中采购 · 采购总金额')
  })

  it('gives every cell of every edition labels of its own, without falling back on ids', () => {
    for (const edition of ['2019', '2021'] as const)
      for (const merged of [false, true]) {
        const ids = cellIds(edition, merged)
        const long = ids.map((id) => cellLabel(id, edition))
        const short = ids.map((id) => cellShortLabel(id, edition))
        expect(new Set(long).size).toBe(ids.length)
        expect(new Set(short).size).toBe(ids.length)
        for (const label of [...long, ...short]) expect(label).not.toMatch(/[a-z]/)
      }
  })
})

describe('cellShortLabel', () => {
  it('is short enough for a list', () => {
    expect(cellShortLabel('t3.newReceived.naturalPerson', '2021')).toBe('表三·一、新收·自然人')
    expect(cellShortLabel('t4.reconsideration.total', '2021')).toBe('表四·行政复议·总计')
    const lengths = cellIds('2021').map((id) => cellShortLabel(id, '2021').length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20)
  })
})

describe('placeOfCells', () => {
  it('names what cells have in common: a cell, a row or a column, also of the other edition', () => {
    expect(placeOfCells(['t3.newReceived.business'], '2021')).toBe('表三·一、新收·商业企业')
    expect(placeOfCells(['t3.granted.business', 't3.granted.total'], '2021')).toBe('表三·（一）予以公开')
    expect(placeOfCells(['t3.granted.legalService', 't3.totalProcessed.legalService'], '2021')).toBe('表三·法律服务机构')
    expect(placeOfCells(['t2.procurement.count', 't2.procurement.amount'], '2021')).toBe('表二·政府集中采购')
  })

  it('is nothing for cells that have neither in common, or for none', () => {
    expect(placeOfCells(['t3.newReceived.total', 't3.granted.business'], '2021')).toBe('')
    expect(placeOfCells(['t3.newReceived.total', 't4.reconsideration.total'], '2021')).toBe('')
    expect(placeOfCells([], '2021')).toBe('')
  })
})
