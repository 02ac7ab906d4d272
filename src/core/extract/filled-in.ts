import { foundAt } from './found-at.ts'
import type { Found } from './recognised-report.ts'

/** A name that was filled in: 填报单位：X, also in the cell behind it. `isOrgan` tells names from other words. */
export function filledInAgency(canonical: string, isOrgan: (name: string) => boolean): Found<string> | null {
  const match =
    /(?:填报|填表|报送|上报|编报)(?:单位|机关|部门)(?:名称)?(?:[(（]盖章[)）])?[^\S\n]*(?:[:：]|\t)\s*([\u4e00-\u9fff()（）]{4,40})/u.exec(
      canonical,
    )
  if (!match || !isOrgan(match[1]!)) return null
  return foundAt(match.index + match[0].lastIndexOf(match[1]!), match[1]!.length, match[1]!)
}

/** A year that was filled in: 填报年度：2023年, also in the cell behind it. */
export function filledInYear(canonical: string): Found<number> | null {
  const match = /(?:^|\s)(?:填报|报告|统计|所属)?年(?:度|份)[^\S\n]*(?:[:：]|\t)\s*(20[0-3]\d)(?=年?(?:度)?(?:\s|$))/u.exec(
    canonical,
  )
  return match ? foundAt(match.index + match[0].length - 4, 4, Number(match[1])) : null
}
