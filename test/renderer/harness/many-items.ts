import type { ReportItem } from '../../../src/contract/views.ts'

const places = ['青溪', '临江', '白鹭', '云台', '石桥', '凤栖', '东渡', '南屏', '长乐', '梅岭']
const organs = [
  '人力资源和社会保障局',
  '医疗保障局',
  '财政局',
  '自然资源和规划局',
  '市场监督管理局',
  '住房和城乡建设局',
  '卫生健康委员会',
  '教育局',
  '交通运输局',
  '退役军人事务局',
]

/** Lines of a long list, of organs that do not exist. */
export function manyItems(count: number): ReportItem[] {
  return Array.from({ length: count }, (_, index) => {
    const failed = index % 4 === 0 ? 0 : (index * 7) % 6
    const missing = index % 11 === 0 ? 25 : 0
    return {
      id: 1_000 + index,
      agency:
        index % 23 === 5
          ? null
          : `${places[index % 10]}${index % 3 === 0 ? '经济技术开发区管理委员会' : '县'}${organs[Math.floor(index / 10) % 10]}`,
      year: 2021 + (index % 5),
      edition: '2021',
      kind: 'annual-report',
      fileName: `${places[index % 10]}_${index}.txt`,
      format: (['text', 'html', 'xlsx', 'docx'] as const)[index % 4] ?? 'text',
      sha256: String(index).padStart(64, '0'),
      importedAt: '2026-02-03T09:00:00+08:00',
      state: (['unreviewed', 'in-review', 'reviewed', 'unreviewed'] as const)[index % 4] ?? 'unreviewed',
      completeness: { total: 200, number: 200 - missing, blank: 0, text: 0, missing, unreadable: 0 },
      checks: { passed: 45, failed: failed, notEvaluable: missing > 0 ? 8 : 0 },
      findings: { error: Math.floor(failed / 2), warning: failed - Math.floor(failed / 2), notice: 0 },
      pending: failed,
      version: 1,
      versions: index % 17 === 0 ? 2 : 1,
      comparing: false,
    }
  })
}
