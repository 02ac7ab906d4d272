import { describe, expect, it } from 'vitest'
import { innermostKey, isSameOrgan, organKey } from '../../../src/core/organ/organ-key.ts'

describe('one spelling of an organ', () => {
  it.each([
    ['青禾区人社局', '青禾区人力资源和社会保障局'],
    ['青禾区人力资源与社会保障局', '青禾区人力资源和社会保障局'],
    ['棠溪市发改委', '棠溪市发展和改革委员会'],
    ['棠溪市卫健委', '棠溪市卫生健康委员会'],
    ['棠溪市卫健局', '棠溪市卫生健康局'],
    ['澜江省住建厅', '澜江省住房和城乡建设厅'],
    ['松岫县政府办', '松岫县人民政府办公室'],
    ['松岫县人民政府办公室', '松岫县人民政府办公室'],
    ['漱玉区市场监管局', '漱玉区市场监督管理局'],
    ['云岭　经开区管委会', '云岭经开区管理委员会'],
  ])('%s is %s', (short, full) => {
    expect(organKey(short)).toBe(full)
    expect(organKey(full)).toBe(full)
    expect(isSameOrgan(short, full)).toBe(true)
  })
})

describe('the places around an organ', () => {
  it.each([
    ['澜江省云岭市青禾区人社局', '青禾区人力资源和社会保障局'],
    ['云岭市青禾区人民政府', '青禾区人民政府'],
    ['澜江省教育厅', '澜江省教育厅'],
    ['云岭市市场监督管理局', '云岭市市场监督管理局'],
  ])('%s lies innermost in %s', (name, inner) => {
    expect(innermostKey(name)).toBe(inner)
  })

  it('may be written out or not', () => {
    expect(isSameOrgan('云岭市青禾区人社局', '青禾区人力资源和社会保障局')).toBe(true)
    expect(isSameOrgan('澜江省云岭市青禾区民政局', '云岭市青禾区民政局')).toBe(true)
  })

  it('tell organs of the same name apart', () => {
    expect(isSameOrgan('云岭市鼓楼区民政局', '棠溪市鼓楼区民政局')).toBe(false)
    expect(isSameOrgan('云岭市民政局', '云岭市青禾区民政局')).toBe(false)
    expect(isSameOrgan('云岭市教育局', '云岭市教育体育局')).toBe(false)
    expect(isSameOrgan('民政局', '青禾区民政局')).toBe(false)
  })
})
