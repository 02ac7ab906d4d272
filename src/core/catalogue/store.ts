/** Why a workspace could not be opened or made, by code: what is wrong and what to do. */
export const workspaceMessages = {
  'not-found': '这个文件夹里没有核阅工作区。请选择含有 workspace.db 的文件夹，或新建工作区。',
  'not-a-workspace': '这个文件夹里的 workspace.db 不是核阅工作区，或文件头已损坏；未作任何改动。请选择别的文件夹，或从备份恢复。',
  'already-exists': '这个文件夹里已有工作区。请直接打开它，或另选文件夹新建。',
  'workspace-in-use': '这个工作区已在另一个核阅窗口中打开。请先关闭那个窗口。',
  'workspace-damaged': '工作区数据库已损坏，未作任何改动。请从备份恢复整个文件夹。',
  'workspace-newer': '这个工作区由更新版本的核阅建立，未作任何改动。请升级核阅后再打开。',
  'not-writable': '不能在这个文件夹里写入。请检查权限和磁盘空间，或选择别的文件夹。',
} as const

/** Why a change of a review was refused by the store. */
export const reviewMessages = {
  'not-found': '这份报告已不在工作区中。',
  'nothing-to-undo': '没有可撤销的操作。',
  'nothing-to-redo': '没有可重做的操作。',
} as const

/** Who the trail names for what the program does by itself. */
export const programName = '（程序）'

/** The lines of the trail that are not about one command. */
export const trailLines = {
  created: (name: string) => `新建工作区“${name}”`,
  reviewer: (name: string) => `审核人设为“${name}”`,
  imported: (file: string, part: string | null) => (part === null ? `导入 ${file}` : `导入 ${file}（${part}）`),
  rechecked: (from: string, to: string, findings: number) => `按新规则集重新核对（${from} → ${to}），疑点 ${findings} 条`,
} as const
