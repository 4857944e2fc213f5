/** Bytes of all columns (typed arrays) that can be reached from an object, each memory counted once. */
export function columnBytes(root: object): number {
  const seen = new Set<object>()
  const waiting: object[] = [root]
  let bytes = 0
  const meet = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    waiting.push(value)
  }
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (ArrayBuffer.isView(one)) meet(one.buffer)
    else if (one instanceof ArrayBuffer) bytes += one.byteLength
    else if (Array.isArray(one) && typeof one[0] === 'number') bytes += 8 * one.length
    else for (const value of one instanceof Map ? one.values() : Object.values(one)) meet(value)
  }
  return bytes
}
