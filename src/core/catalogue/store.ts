/** Why a workspace could not be opened or made, by code: what is wrong and what to do. */
export const workspaceMessages = {
  'not-found': '这个文件夹里没有核阅工作区。请选择含有 workspace.db 的文件夹，或新建工作区。',
  'not-a-workspace': '这个文件夹里的 workspace.db 不是核阅工作区，或文件头已损坏；未作任何改动。请选择别的文件夹，或从备份恢复。',
  'already-exists': '这个文件夹里已有工作区。请直接打开它，或另选文件夹新建。',
  'workspace-in-use': '这个工作区已在另一个核阅窗口中打开。请先关闭那个窗口。',
  'workspace-damaged': '工作区数据库已损坏，未作任何改动。请从备份恢复，或把尚能读出的内容抢救到新工作区。',
  'workspace-newer': '这个工作区由更新版本的核阅建立，未作任何改动。请升级核阅后再打开。',
  'not-writable': '不能在这个文件夹里写入。请检查权限和磁盘空间，或选择别的文件夹。',
} as const

/** What the disk refused in the middle of work: what is wrong and what to do. */
export const diskMessages = {
  'disk-full': '磁盘空间不足，这一步没有保存；此前的工作都在。请腾出空间后重试。',
  'io-error': '磁盘读写出错，这一步没有保存；此前的工作都在。请检查磁盘，并尽快把工作区备份到别处。',
  busy: '工作区数据库正被另一个程序占用，这一步没有保存。请稍候重试。',
  'read-only': '工作区因损坏以只读方式打开，不能改动。请从备份恢复，或把内容抢救到新工作区。',
} as const

/** What is wrong with a workspace that was opened for reading only. */
export const damageMessages = {
  database: '数据库文件有损坏。',
  lost: (head: number, witness: number) =>
    `留痕只到第 ${head} 条，而此前已保存到第 ${witness} 条：有 ${witness - head} 条改动丢失（数据库或其日志文件被截断、改动或换过）。`,
  other: (seq: number) => `第 ${seq} 条留痕与上次保存时不同：数据库被换过或改过。`,
  trail: (seq: number) => `留痕从第 ${seq} 条起不能核实：数据库的内容被改动或损坏。`,
} as const

/** Why a change of a review was refused by the store. */
export const reviewMessages = {
  'not-found': '这份报告已不在工作区中。',
  'nothing-to-undo': '没有可撤销的操作。',
  'nothing-to-redo': '没有可重做的操作。',
  'no-change': '与现在的设置相同，没有改动。',
} as const

/** Who the trail names for what the program does by itself. */
export const programName = '（程序）'

/** The lines of the trail that are not about one command. */
export const trailLines = {
  created: (name: string) => `新建工作区“${name}”`,
  reviewer: (name: string) => `审核人设为“${name}”`,
  imported: (file: string, part: string | null) => (part === null ? `导入 ${file}` : `导入 ${file}（${part}）`),
  rechecked: (from: string, to: string, findings: number) => `按新规则集重新核对（${from} → ${to}），疑点 ${findings} 条`,
  compared: (cause: string, findings: number) => `因“${cause}”有变动，重新对照，疑点 ${findings} 条`,
  restored: (backup: string, head: number) => `从备份 ${backup}（留痕第 ${head} 条）恢复；被替换的数据库另存`,
  salvaged: (reports: number, lost: number) => `从损坏的工作区抢救：报告 ${reports} 份，未能读出 ${lost} 份`,
  supplemented: (changes: number) => `抢救：按损坏数据库中的现状补记 ${changes} 处，留痕未能证明`,
} as const
