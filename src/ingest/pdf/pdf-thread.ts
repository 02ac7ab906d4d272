import { parentPort, type MessagePort } from 'node:worker_threads'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

// The thread in which pdf.js takes documents apart: entry of a worker, started by parsing-thread.ts.

// A thread has globals of its own, and these lead out of the machine; pdf.js is handed all data by its other half.
for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name)

// On damaged files pdf.js rejects promises that nobody waits for.
process.on('unhandledRejection', () => undefined)

parentPort?.once('message', (port: MessagePort) => WorkerMessageHandler.initializeFromPort(port))
