/** The lab on the loopback address: one page, and nothing else whatever is asked for; a user's own scenario in it. */
import { request } from 'node:http'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { serve } from '../../../cli/lab/lab-server.ts'
import { bundleLab } from '../../../tools/bundle/lab-file.ts'
import { makeFolder } from '../../../sim/store/folder-maker.ts'
import { listener } from '../terminal/listener.ts'

const ROOT = join(import.meta.dirname, '../../..')
const PAGE = join(ROOT, 'dist', 'lab.html')

beforeAll(async () => {
  if (existsSync(PAGE)) return
  makeFolder(join(ROOT, 'dist'))
  await bundleLab(ROOT, PAGE)
})

/** Paths go out as they are written: `fetch` would tidy them. */
function asked(
  address: string,
  path: string,
  more: { method?: string; host?: string } = {},
): Promise<{ status: number; text: string }> {
  const { host = new URL(address).host, method = 'GET' } = more
  return new Promise((resolve, reject) => {
    const asking = request(address, { path, method, headers: { host }, agent: false }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode!, text }))
    })
    asking.on('error', reject).end()
  })
}

it('answers with its page, and with nothing else', async () => {
  const server = await serve('<!doctype html>page')
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await asked(server.address, '/?lang=zh')).toEqual({ status: 200, text: '<!doctype html>page' })
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/lab.html', '//etc/passwd', '/favicon.ico'])
    expect((await asked(server.address, path)).status, path).toBe(404)
  expect((await asked(server.address, '/', { method: 'POST' })).status).toBe(405)
  expect((await asked(server.address, '/', { host: 'elsewhere.example' })).status).toBe(403)
  await server.stop()
  await expect(asked(server.address, '/')).rejects.toThrow(/ECONNREFUSED/)
})

it('whistlelab lab serves a scenario until it is interrupted, and then ends well', async () => {
  const interruption = new AbortController()
  const terminal = listener()
  const ended = main(['lab', '--no-open', '--lang', 'zh', '--scenario', 'haigang-after'], {
    terminal,
    interruption: interruption.signal,
  })
  while (terminal.printed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const [address] = terminal.printed as [string]
  const { status, text } = await asked(address, '/?lang=zh')
  expect(status).toBe(200)
  expect(text).toContain('"opens":"haigang-after"')
  interruption.abort()
  expect(await ended).toBe(0)
  await expect(asked(address, '/')).rejects.toThrow(/ECONNREFUSED/)
})

it('says what is wrong with a scenario before it serves anything', async () => {
  const terminal = listener()
  const code = await main(['lab', '--no-open', '--scenario', 'haigang-aftr'], {
    terminal,
    interruption: new AbortController().signal,
  })
  expect(code).toBe(2)
  expect(terminal.printed).toEqual([])
  expect(terminal.told.join('')).toContain('did you mean haigang-after')
})
