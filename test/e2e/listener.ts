import { createServer, type Server, type Socket } from 'node:net'

/** A door on this machine that counts who knocks. */
export interface Listener {
  port: number
  /** How many connections were made so far. */
  knocks: () => number
  close: () => Promise<void>
}

/** Opens a port on the loopback interface that answers any HTTP request. */
export async function listen(): Promise<Listener> {
  let knocks = 0
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    knocks += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\naccess-control-allow-origin: *\r\n\r\nok'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    knocks: () => knocks,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
