import { join } from 'node:path'
import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { findingsExport } from '../../core/catalogue/findings-export.ts'
import { dialogWords as words } from '../../core/catalogue/main.ts'
import { safetyWords } from '../../core/catalogue/safety.ts'
import type { Dialogs } from '../handlers/desk-services.ts'
import { fileStem } from '../memo/memo-file-name.ts'

const readable =
  'txt htm html mht mhtml doc docx docm dot dotx wps wpt rtf odt fodt xml pdf ofd xls xlsx xlsm xlsb xlt xltx et ett ods fods csv tsv png jpg jpeg gif bmp webp tif tiff zip'.split(
    ' ',
  )

/** The system's own dialogs, above the window. */
export function systemDialogs(window: () => BrowserWindow | null): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<string[] | null> => {
    const parent = window()
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return canceled || filePaths.length === 0 ? null : filePaths
  }
  const save = async (name: string, rest: SaveDialogOptions): Promise<string | null> => {
    const options = { ...rest, defaultPath: join(app.getPath('documents'), name) }
    const parent = window()
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : filePath
  }
  const table = (title: string, name: string, format: string): Promise<string | null> =>
    save(`${fileStem(name)}.${format}`, {
      title,
      buttonLabel: words.savePdfButton,
      filters: [{ name: format.toUpperCase(), extensions: [format] }],
    })
  return {
    pickReports: () =>
      open({
        title: words.importTitle,
        buttonLabel: words.importButton,
        properties: ['openFile', 'multiSelections'],
        // Formats are recognised by content, so every file may be chosen.
        filters: [
          { name: words.reports, extensions: readable },
          { name: words.allFiles, extensions: ['*'] },
        ],
      }),
    pickWorkspace: async (purpose) => {
      const create = purpose === 'create'
      const chosen = await open({
        title: create ? words.createTitle : words.openTitle,
        buttonLabel: create ? words.createButton : words.openButton,
        properties: create ? ['openDirectory', 'createDirectory', 'promptToCreate'] : ['openDirectory'],
      })
      return chosen?.[0] ?? null
    },
    savePdf: (name) =>
      save(name, {
        title: words.savePdfTitle,
        buttonLabel: words.savePdfButton,
        filters: [{ name: words.pdf, extensions: ['pdf'] }],
      }),
    saveTrail: (name, format) => table(safetyWords.exportTitle, safetyWords.trailFile(name), format),
    saveFindings: (name, format) => table(findingsExport.title, name, format),
  }
}
