/** One page on the loopback address, from memory: no path is looked up, so none can lead anywhere. */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PageServer {
  /** Such as `http://127.0.0.1:49152/`. */
  readonly address: string
  stop(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** On a port that is free. */
export async function serve(page: string): Promise<PageServer> {
  const bytes = Buffer.from(page)
  const server = createServer((request, response) => answer(request, response, bytes))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, LOOPBACK, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${LOOPBACK}:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer({ headers, method, socket, url = '' }: IncomingMessage, response: ServerResponse, page: Buffer): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  const own = [`${LOOPBACK}:${socket.localPort}`, `localhost:${socket.localPort}`]
  // A page elsewhere may point a name of its own at this computer.
  if (!own.includes(headers.host ?? '')) return refuse(response, 403)
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405)
  if (url.split('?')[0] !== '/') return refuse(response, 404)
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length })
  response.end(method === 'HEAD' ? undefined : page)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' })
  response.end(`${status}\n`)
}
