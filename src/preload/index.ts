import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { type Bridge, channels, eventNames } from '../contract/bridge.ts'
import { requests } from '../contract/methods.ts'

/** The one thing that the window gets: requests that the contract knows, and the events that it names. */
const bridge: Bridge = {
  invoke: (method, params) => {
    if (!Object.hasOwn(requests, method)) return Promise.reject(new Error('unknown request'))
    return ipcRenderer.invoke(channels.invoke, method, params) as ReturnType<Bridge['invoke']> as never // main answers as the contract says
  },
  on: (event, listener) => {
    if (!eventNames.includes(event)) throw new Error('unknown event')
    const forward = (_event: IpcRendererEvent, name: string, payload: unknown): void => {
      if (name === event) listener(payload as Parameters<typeof listener>[0])
    }
    ipcRenderer.on(channels.event, forward)
    return () => ipcRenderer.removeListener(channels.event, forward)
  },
  pathOf: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('heyue', bridge)
