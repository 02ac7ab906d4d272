import type { Random } from './random.ts'

/** An organ that does not exist. */
export interface Agency {
  /** The full name, as in the title and the signature. */
  name: string
  /** How its own prose calls it: 我局, 我厅, 区政府办公室. */
  self: string
  /** The short form that documents use after the first mention: 区人社局. */
  short: string
  /** The place it serves: 青禾区, 全市. */
  place: string
}

const provinces = ['澜江省', '岚州省']
const cities = ['云岭市', '棠溪市', '璟州市', '泓安市', '霁阳市', '岚屏市', '沅浦市']
const districts = ['青禾区', '漱玉区', '松岫县', '鹿鸣区', '杏坞县', '砚池区', '澄湖区', '望岫县', '汀兰县', '采菱区']

interface Bureau {
  full: string
  short: string
}

const bureaus: Bureau[] = [
  { full: '人力资源和社会保障', short: '人社' },
  { full: '卫生健康', short: '卫健' },
  { full: '市场监督管理', short: '市场监管' },
  { full: '自然资源', short: '自然资源' },
  { full: '住房和城乡建设', short: '住建' },
  { full: '医疗保障', short: '医保' },
  { full: '交通运输', short: '交通' },
  { full: '农业农村', short: '农业农村' },
  { full: '民政', short: '民政' },
  { full: '财政', short: '财政' },
  { full: '生态环境', short: '生态环境' },
  { full: '文化广电和旅游', short: '文旅' },
  { full: '审计', short: '审计' },
]

/** Makes up an organ of a province, a city, or a county or district. */
export function agencyOf(random: Random): Agency {
  const bureau = random.pick(bureaus)
  const city = random.pick(cities)
  const district = random.pick(districts)
  const level = district.endsWith('县') ? '县' : '区'
  return random.pick<() => Agency>([
    () => ({ name: `${random.pick(provinces)}${bureau.full}厅`, self: '我厅', short: `省${bureau.short}厅`, place: '全省' }),
    () => ({ name: `${city}${bureau.full}局`, self: '我局', short: `市${bureau.short}局`, place: '全市' }),
    () => ({ name: `${city}${district}${bureau.full}局`, self: '我局', short: `${level}${bureau.short}局`, place: `全${level}` }),
    () => ({ name: `${district}${bureau.full}局`, self: '我局', short: `${level}${bureau.short}局`, place: `全${level}` }),
    () => ({ name: `${city}${district}人民政府办公室`, self: '本机关', short: `${level}政府办`, place: `全${level}` }),
  ])()
}
