/** “我局”, “本机关”: what follows is the report's own again. */
const own = /我[局厅委办县市区省州旗镇乡街院校处队所会部单机]|本[局厅委办县市区省州旗镇乡街院机单部级]/
/** A place as a whole. */
const place = /全([国省市县区州旗盟镇乡])(?![委府])/
const verbs = '(?:本年|共|累计|依法|新|已)*(?:收到|接收|受理|办理|办结|答复|处理|制发|制定|印发|出台|废止|作出|实施)'
/** “省政府收到”, “市人民政府办公室受理”. */
const governs = new RegExp(`([省市县区州旗])(?:人民)?政府(?:办公[室厅])?${verbs}`)
/** “市教育局收到”: the name without the word for its kind. */
const department = new RegExp(`([省市县区州旗][\\u4e00-\\u9fff]{1,12}?(?:局|厅|委|办|院|中心))(?:员会|公室)?${verbs}`)
const superior = new RegExp(`上级(?:机关|部门|单位)?${verbs}`)

/**
 * Whose numbers words speak of: those of the report's organ (“我局”, its own name, its own place), of another (全省, 市教育局收到),
 * or null where they name nobody. `agency`: the organ's name, or "" where it is not known: then all places may be its own.
 */
export function organOf(words: string, agency: string): 'own' | 'other' | null {
  if (agency === '') return null
  if (own.test(words) || words.includes(agency)) return 'own'
  const level = place.exec(words)?.[1]
  if (level !== undefined) return placeOf(level, agency) ?? 'own'
  const governed = governs.exec(words)?.[1]
  if (governed !== undefined) return placeOf(governed, agency)
  const named = department.exec(words)?.[1]
  if (named !== undefined) return isShortFor(named, agency) ? 'own' : 'other'
  return superior.test(words) ? 'other' : null
}

/** Whose a place is: a government reports on its own; a department may be of it (null), or of no such place at all. */
function placeOf(level: string, agency: string): 'own' | 'other' | null {
  const own = /([省市县区州旗盟镇乡])(?:人民)?政府(?:办公[室厅])?$/.exec(agency)?.[1]
  if (own !== undefined) return own === level ? 'own' : 'other'
  return agency.includes(level) ? null : 'other'
}

/** Whether words are nothing but a short name of the report's organ: “省生态环境厅”, “市住建局”. */
export function isOwnShortName(words: string, agency: string): boolean {
  return words.at(-1) === agency.at(-1) && isShortFor(words, agency)
}

/** “人社局” for 人力资源和社会保障局: its characters stand in the name, in their order. */
function isShortFor(name: string, agency: string): boolean {
  let at = 0
  for (const character of name) {
    at = agency.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
