import { makeBackup } from '../../src/store/backups/backups.ts'
import { salvageWorkspace } from '../../src/store/salvage/salvage.ts'
import { createWorkspace, openWorkspace, refusalOf, type WorkspaceResult } from '../../src/store/workspace.ts'
import { options } from './plain-options.ts'

/* Does one step at a strange place and says what came of it: a code, or a word. Arguments: step, folders. */
const [step = '', folder = '', other = ''] = process.argv.slice(2)
const at = '2026-03-02T12:00:00+08:00'

const codeOf = (result: WorkspaceResult): string => {
  if (!result.ok) return result.error.code
  result.workspace.close()
  return 'opened'
}

const steps: Record<string, () => string | Promise<string>> = {
  create: () => codeOf(createWorkspace(folder, '奇处', options)),
  open: () => codeOf(openWorkspace(folder, options)),
  salvage: () => {
    const salvaged = salvageWorkspace(folder, other, at)
    return typeof salvaged === 'string' ? salvaged : 'salvaged'
  },
  backup: async () => (await makeBackup(folder, at)).name,
  original: () => {
    const opened = openWorkspace(folder, options)
    if (!opened.ok) return opened.error.code
    const bytes = opened.workspace.readOriginal(other)
    opened.workspace.close()
    return bytes ? 'read' : 'lost'
  },
}

try {
  console.log(await steps[step]?.())
} catch (error) {
  console.log(refusalOf(error)?.code ?? `uncoded: ${String(error)}`)
}
