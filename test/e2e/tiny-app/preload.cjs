const { contextBridge, webUtils } = require('electron')

contextBridge.exposeInMainWorld('tiny', { pathOf: (file) => webUtils.getPathForFile(file) })
