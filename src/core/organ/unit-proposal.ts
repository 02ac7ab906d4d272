import { innermostKey, isSameOrgan, organKey } from './organ-key.ts'

/**
 * The organs that a government's figures may be summed from, by their names: those that begin with the place it governs
 * (松岫县人民政府: 松岫县教育局, 松岫县杏林镇人民政府), whether or not the places around it are written, and not those of
 * another government within it (云岭市: not 云岭市松岫县教育局). `names` are the organs at hand.
 */
export function proposedUnits(parent: string, names: readonly string[]): string[] {
  const place = governedPlace(parent)
  if (place === null) return []
  return names.filter((name) => {
    if (isSameOrgan(name, parent)) return false
    const rest = within(place, name)
    return rest !== null && rest !== '' && rest !== '人民政府' && !isOfLowerPlace(rest)
  })
}

/** The place that an organ governs: 松岫县 of 松岫县人民政府, 云岭市 of 云岭市汇总; null where it is an organ of another kind. */
export function governedPlace(name: string): string | null {
  const match = /^(.*[省市州盟县区旗镇乡]|.*街道)(?:人民政府|政府|办事处|管理委员会)?(?:本级|合计|汇总)?$/.exec(organKey(name))
  return match?.[1] ?? null
}

/** What follows the place in an organ's name; null where the organ is not of that place. */
function within(place: string, name: string): string | null {
  const key = organKey(name)
  if (key.startsWith(place)) return key.slice(place.length)
  // One of the two leaves the places around it out. Where both write them they must be the same: there are many 鼓楼区.
  const [innerPlace, innerName] = [innermostKey(place), innermostKey(name)]
  const isCut = innerPlace === place || innerName === key
  return isCut && innerName.startsWith(innerPlace) ? innerName.slice(innerPlace.length) : null
}

/** Whether an organ belongs to a county or city within the place, and is not that county's or city's government itself. */
function isOfLowerPlace(rest: string): boolean {
  const match = /^(.{1,7}?[市县区旗])(.+)$/.exec(rest)
  if (!match || wordsLikePlaces.test(match[1]!)) return false
  return !/^(?:人民政府|管理委员会)$/.test(match[2]!)
}

/** 城市管理局, 社区建设办公室: the first letters are no place. */
const wordsLikePlaces = /(?:城市|超市|都市|[社园城山军景牧林库灾老市郊辖校厂小]区)$/
