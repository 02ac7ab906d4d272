/** How the thresholds of rules are called, by rule and threshold. */
export const thresholdNames: Record<string, Record<string, { name: string; unit: string }>> = {
  'across.outlier': {
    years: { name: '至少有其他年度', unit: '个' },
    factor: { name: '偏离倍数', unit: '倍' },
    floor: { name: '较大一方须超过', unit: '件' },
  },
  'across.fee-scale': { factor: { name: '相差倍数', unit: '倍' } },
  'across.copied-prose': {
    likeness: { name: '句子相同的程度', unit: '%' },
    'section-1': { name: '第一部分相同的文字', unit: '%' },
    'section-5': { name: '第五部分相同的文字', unit: '%' },
  },
}

/** How a setting of a rule is told. */
export const settingWords = {
  off: '停用',
  on: '启用',
  changed: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
  severity: '严重程度',
  standard: '恢复标准',
  line: (title: string, changes: string) => `规则“${title}”：${changes}`,
  separator: '；',
} as const
