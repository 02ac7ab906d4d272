/** Why a statement about organs was refused. */
export const organRefusals = {
  'organ-empty': '机关名称不能为空。',
  'merged-with-itself': '一个机关不能与它自己合并。',
  'already-one': '这些名称已按同一机关处理。',
  'not-merged': '这个名称没有合并过，不能拆开。',
  'unit-of-itself': '汇总机关不能是它自己的下属单位。',
  'no-change': '与现有内容相同，没有改动。',
  'nothing-to-undo': '没有可撤销的机关操作。',
  'nothing-to-redo': '没有可重做的机关操作。',
} as const

/** The lines of the trail about organs. */
export const organLines = {
  merged: (names: readonly string[], into: string) => `认定${quoted(names)}与“${into}”为同一机关`,
  parted: (names: readonly string[]) => `撤回合并，${quoted(names)}另作机关`,
  units: (parent: string, before: readonly string[], after: readonly string[]) => {
    if (after.length === 0) return `撤销“${parent}”的汇总单位（原 ${before.length} 个）`
    const added = after.filter((name) => !before.includes(name))
    const removed = before.filter((name) => !after.includes(name))
    if (before.length === 0) return `设定“${parent}”的汇总单位 ${after.length} 个：${quoted(after)}`
    const parts = [added.length > 0 ? `加入${quoted(added)}` : '', removed.length > 0 ? `移出${quoted(removed)}` : '']
    return `更改“${parent}”的汇总单位（现 ${after.length} 个）：${parts.filter(Boolean).join('，')}`
  },
  cause: '机关的合并或汇总单位',
} as const

/** The mark of a report that is still to be compared with others. */
export const comparingWords = {
  mark: '比对中',
  hint: '正与同一机关的其他报告及下属单位比对，疑点数可能还会变；打开时即得最新结果',
} as const

/** How many names a line of the trail spells out. */
const spelledOut = 6

function quoted(names: readonly string[]): string {
  const shown = names
    .slice(0, spelledOut)
    .map((name) => `“${name}”`)
    .join('、')
  return names.length > spelledOut ? `${shown}等 ${names.length} 个` : shown
}
