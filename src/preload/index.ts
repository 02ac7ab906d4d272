import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels, eventNames, type Bridge, type Events } from '../contract/bridge.ts'
import { methodNames } from './method-names.ts'

type Listener = (payload: unknown) => void
const listeners = new Map<keyof Events, Set<Listener>>(eventNames.map((name) => [name, new Set()]))

ipcRenderer.on(channels.event, (_event, name: keyof Events, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

/** Forwards known requests and known events, and nothing else; main checks the parameters by their schemas. */
const bridge: Bridge = {
  invoke: (method, params) => {
    if (typeof method !== 'string' || !Object.hasOwn(methodNames, method)) return Promise.reject(new TypeError('unknown method'))
    return ipcRenderer.invoke(channels.invoke, method, params)
  },
  on: (event, listener) => {
    const group = listeners.get(event)
    if (!group || typeof listener !== 'function') throw new TypeError('unknown event')
    // A function of its own for each subscription: the same listener may be subscribed twice.
    const own: Listener = (payload) => listener(payload as Parameters<typeof listener>[0])
    group.add(own)
    return () => void group.delete(own)
  },
  pathOf: (file) => {
    try {
      return webUtils.getPathForFile(file)
    } catch {
      // Not a file at all: what was dropped was text or a picture out of a page.
      return ''
    }
  },
}

contextBridge.exposeInMainWorld('heyue', bridge)
