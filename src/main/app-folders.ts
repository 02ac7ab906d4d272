import { join } from 'node:path'
import { app } from 'electron'

/** The folders that the program itself consists of. */
export function appFolders() {
  const root = app.getAppPath()
  return {
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    importWorker: join(root, 'out', 'main', 'import-worker.js'),
    safetyWorker: join(root, 'out', 'main', 'safety-worker.js'),
    judgingWorker: join(root, 'out', 'main', 'judging-worker.js'),
    samples: app.isPackaged ? join(process.resourcesPath, 'samples') : join(root, 'samples'),
  }
}
