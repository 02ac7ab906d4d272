import type { Oddity, OddContext } from './oddity.ts'

/** Labels in other dress. */
export const labelOddities: readonly Oddity[] = [
  {
    id: 'labels without numbers',
    parted: false,
    relabel: (text) => text.replace(/^(?:[（(]?[一二三四五六七]）?[)、]?|\d[.、．])/, ''),
  },
  { id: 'labels numbered otherwise', parted: true, relabel: renumbered },
  {
    id: 'footnote marks',
    parted: true,
    relabel: (text, { random }) => (random.chance(0.15) ? `${text}${random.pick(['①', '*', '[1]', '（注1）', '②', '¹'])}` : text),
  },
  {
    id: 'units in heads',
    parted: true,
    relabel: (text, { random }) =>
      isHead(text) && random.chance(0.8) ? `${text}${random.pick(['（件）', '(件)', '（单位：件）'])}` : text,
  },
  {
    id: 'spaced labels',
    parted: false,
    // No line is cut behind a space.
    unfit: /wrapped|cut/,
    relabel: (text, { random }) => (random.chance(0.5) ? [...text].join(random.pick([' ', '\u3000', '\u00a0'])) : text),
  },
  { id: 'short labels', parted: true, relabel: (text) => short[text.replace(/[（(].{20,}$/, '')] ?? text },
  {
    id: 'brackets wrong',
    parted: true,
    relabel: (text, { random }) =>
      text.replace(
        /[（(]([一二三四五六七])[）)]/,
        random.pick(['（$1(', '【$1】', '〔$1〕', '$1）', '[$1]', '﹙$1﹚', '（ $1 ）']),
      ),
  },
  {
    id: 'quotes and dashes',
    parted: false,
    relabel: (text, { random }) =>
      text.replace(
        '“三安全一稳定”',
        random.pick(['"三安全一稳定"', '＂三安全一稳定＂', '〝三安全一稳定〞', '《三安全一稳定》', '三安全、一稳定']),
      ),
  },
  { id: 'colons', parted: true, relabel: (text) => (isHead(text) ? text : `${text}：`) },
  {
    id: 'heads with the group',
    parted: true,
    relabel: (text) => (/^(?:商业企业|科研机构|社会公益组织|法律服务机构)$/.test(text) ? `法人或其他组织${text}` : text),
  },
  {
    id: 'unit in labels',
    parted: true,
    relabel: (text, { random }) => (text.endsWith('数量') ? `${text}${random.pick(['（件）', '(单位:件)', '/件'])}` : text),
  },
  {
    id: 'of which',
    parted: true,
    relabel: (text, { random }) => (/^1[.、．]/.test(text) && random.chance(0.7) ? `其中：${text}` : text),
  },
  { id: 'explained labels', parted: true, unfit: /wrapped|narrow|cut/, relabel: explainedLabel },
  {
    id: 'sounds of characters',
    parted: false,
    unfit: /wrapped|narrow|cut|characters/,
    relabel: (text, { random }) =>
      text.replaceAll(/[政国动项数发机区无处结复]/g, (one) => (random.chance(0.6) ? `${one}(${sounds[one]})` : one)),
  },
  { id: 'traditional', parted: false, relabel: (text) => text.replace(/政府信息/g, '政府資訊').replace(/决/g, '決') },
]

const sounds: Record<string, string> = {
  政: 'zhèng',
  国: 'guó',
  动: 'dòng',
  项: 'xiàng',
  数: 'shù',
  发: 'fā',
  机: 'jī',
  区: 'qū',
  无: 'wú',
  处: 'chù',
  结: 'jié',
  复: 'fù',
}

/** What forms that a superior organ hands out print behind the labels of table two: other rows of it, years, examples. */
function explainedLabel(text: string, { truth, random }: OddContext): string {
  const year = truth.year - 1
  const words: Record<string, readonly string[]> = {
    规章: ['（设区的市应填报）', '(仅限有权制定规章的机关)'],
    规范性文件: ['（含决定、公告、通告，标题用“规定”“办法”的公文，一般属于规范性文件）', '(不含规章及内部文件3类)'],
    行政规范性文件: ['（不含规章、党内规范性文件）'],
    行政许可: ['（含行政处罚以外的审批事项）', `（以${year}年12月31日的清单为准）`],
    其他对外管理服务事项: ['（指行政许可以外的事项，含行政确认、行政处罚、行政强制、行政检查等10类）'],
    行政处罚: ['（不含行政强制）', '(含简易程序，不含警告2种)'],
    行政强制: ['（含行政强制措施和行政强制执行）'],
    上一年项目数量: [`（指${year}年的事项数）`],
    '本年增/减': ['（减少的用负数表示，如-8）'],
    处理决定数量: [`（指${year + 1}年的办件量）`],
    本年处理决定数量: [`（指${year + 1}年的办件量）`],
  }
  const notes = words[text]
  return notes && random.chance(0.7) ? `${text}${random.pick(notes)}` : text
}

function isHead(text: string): boolean {
  return /^(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|结果维持|结果纠正|其他结果|尚未审结)$/.test(text)
}

function renumbered(text: string, { random }: OddContext): string {
  const digits = '一二三四五六七八'
  const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ']
  const ways: ((n: number) => string)[] = [
    (n) => `（${n}）`,
    (n) => `(${n})`,
    (n) => `${n}、`,
    (n) => '①②③④⑤⑥⑦⑧'.charAt(n - 1),
    (n) => `${n}．`,
    (n) => `${n} `,
    (n) => `${n})`,
    (n) => `${digits.charAt(n - 1)}、`,
    (n) => `${roman[n - 1]}.`,
    (n) => `第${digits.charAt(n - 1)}项 `,
    (n) => '⑴⑵⑶⑷⑸⑹⑺⑻'.charAt(n - 1),
    (n) => '⒈⒉⒊⒋⒌⒍⒎⒏'.charAt(n - 1),
    (n) => '㈠㈡㈢㈣㈤㈥㈦㈧'.charAt(n - 1),
  ]
  return text.replace(/^([1-8])[.、．]/, (_, n: string) => random.pick(ways)(Number(n)))
}

const short: Record<string, string> = {
  自然人: '自然人',
  商业企业: '企业',
  科研机构: '科研',
  社会公益组织: '公益',
  法律服务机构: '法律',
  结果维持: '维持',
  结果纠正: '纠正',
  其他结果: '其他',
  尚未审结: '未审结',
  '一、本年新收政府信息公开申请数量': '一、本年新收',
  '二、上年结转政府信息公开申请数量': '二、上年结转',
  '四、结转下年度继续办理': '四、结转下年',
  '5.要求行政机关确认或重新出具已获取信息': '5.要求确认或重新出具信息',
}
