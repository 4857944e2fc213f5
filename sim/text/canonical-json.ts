/** JSON with one spelling for equal data: keys in code-unit order, no spaces, numbers in their shortest form. So equal data have equal hashes. */

/** Plain data only (numbers, booleans, text, null, lists, records); undefined parts are left out, as JSON does. */
export function canonicalJson(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonicalJson).join(',')}]`
  if (data === null || typeof data !== 'object') return JSON.stringify(data)
  const record = data as Readonly<Record<string, unknown>>
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(',')}}`
}
