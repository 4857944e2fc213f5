/** An archive by ZIP out of named texts, every other one packed, the rest as they are. */
import { deflateRawSync } from 'node:zlib'

export function zipped(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [at, [name, text]] of Object.entries(parts).entries()) {
    const raw = Buffer.from(text)
    const deflated = at % 2 === 0
    const body = deflated ? deflateRawSync(raw) : raw
    const named = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(named.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(deflated ? 8 : 0, 10)
    entry.writeUInt32LE(body.length, 20)
    entry.writeUInt32LE(raw.length, 24)
    entry.writeUInt16LE(named.length, 28)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, named, body)
    entries.push(entry, named)
    offset += 30 + named.length + body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}
