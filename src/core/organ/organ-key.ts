/** Abbreviations of organs as signatures and workbooks write them, longest first; each stands at the end of a name. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/人力资源(?:和|与|及)?社会保障(?=局|厅)|人社(?=局|厅)/, '人力资源和社会保障'],
  [/自然资源(?:和|与|及)?规划(?=局)|自规(?=局)/, '自然资源和规划'],
  [/住房(?:和|与|及)?城乡建设(?=局|厅)|住建(?=局|厅)/, '住房和城乡建设'],
  [/卫生健康(?=委|局)|卫健(?=委|局)/, '卫生健康'],
  [/市场监督管理(?=局)|市监(?=局)|市场监管(?=局)/, '市场监督管理'],
  [/医疗保障(?=局)|医保(?=局)/, '医疗保障'],
  [/文化(?:和|与|及)?旅游(?=局|厅)|文旅(?=局|厅)/, '文化和旅游'],
  [/退役军人(?:事务)?(?=局|厅)/, '退役军人事务'],
  [/应急(?:管理)?(?=局|厅)/, '应急管理'],
  [/交通(?:运输)?(?=局|厅)/, '交通运输'],
  [/农业(?:和)?农村(?=局|厅)/, '农业农村'],
  [/教育(?:和)?体育(?=局)|教体(?=局)/, '教育体育'],
  [/科学技术(?=局|厅)|科技(?=局|厅)/, '科学技术'],
  [/工业(?:和|与)?信息化(?=局|厅)|工信(?=局|厅)/, '工业和信息化'],
  [/发展(?:和|与)?改革(?=委|局)|发改(?=委|局)/, '发展和改革'],
  [/人民政府办公(?=室|厅)|政府办公(?=室|厅)|政府办(?=$)/, '人民政府办公'],
  [/管理委员会|管委会/, '管理委员会'],
]

/** Whole-word endings that are written short: 发改委 is 发展和改革委员会. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(卫生健康|发展和改革)委$/, '$1委员会'],
  [/人民政府办公$/, '人民政府办公室'],
]

const known = new Map<string, string>()
const innermost = new Map<string, string>()

/** The name of an organ in one spelling: full width folded, spaces gone, common abbreviations written out. */
export function organKey(name: string): string {
  const remembered = known.get(name)
  if (remembered !== undefined) return remembered
  let key = name.normalize('NFKC').replace(/\s+/g, '')
  for (const [pattern, full] of abbreviations) key = key.replace(pattern, full)
  for (const [pattern, full] of endings) key = key.replace(pattern, full)
  known.set(name, key)
  return key
}

/**
 * The key without the places around the innermost one: 湘潭市湘潭县… and 湘潭县… have it in common. Only a first sieve, for
 * there are many 鼓楼区: {@link isSameOrgan} decides.
 */
export function innermostKey(name: string): string {
  const remembered = innermost.get(name)
  if (remembered !== undefined) return remembered
  const key = organKey(name)
  const within = /^.*?(?:省|自治区|市|州|盟|地区)(?=[^省市县区旗]{1,9}(?:市|县|区|旗)(?!场))/
  let inner = key
  for (let cut = within.exec(inner); cut && cut[0].length < inner.length; cut = within.exec(inner))
    inner = inner.slice(cut[0].length)
  innermost.set(name, inner)
  return inner
}

/** Whether two names mean one organ: the same key, or one is the other with the places around it written out. */
export function isSameOrgan(a: string, b: string): boolean {
  const [one, other] = [organKey(a), organKey(b)]
  if (one === other) return true
  if (innermostKey(a) !== innermostKey(b)) return false
  return one.endsWith(other) || other.endsWith(one)
}
