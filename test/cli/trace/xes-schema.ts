/**
 * A check of XES by hand: well-formed XML, and the rules of the schema of IEEE 1849-2016 (order and kind of elements, required
 * attributes and the form of their values) with those of its section on globals, extensions and classifiers.
 */

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

const NAME = /^[A-Za-z_:][\w:.-]*$/
const NC_NAME = /^[A-Za-z_][\w.-]*$/
const ATTRIBUTES = /\s+([\w:.-]+)="([^"<]*)"/gy
/** The standard's life cycle. */
const TRANSITIONS = new Set(
  'schedule assign withdraw reassign start suspend resume pi_abort ate_abort complete autoskip manualskip unknown'.split(
    ' ',
  ),
)
const PIECE = /^(schedule ?)?(start ?)?(complete|withdraw|ate_abort|pi_abort)?$/
const VALUES: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/,
  int: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  boolean: /^(true|false)$/,
}

/** The root element. @throws Error where the text is not well-formed */
export function parseXml(text: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!text.startsWith(declaration)) throw new Error('there is no XML declaration')
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  let at = declaration.length
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const between = text.slice(at, next < 0 ? text.length : next)
    if (between.trim() !== '') throw new Error(`text "${between.trim()}" between elements`)
    if (next < 0) break
    const end = text.indexOf('>', next)
    readTag(text.slice(next + 1, end), open)
    at = end + 1
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('elements are left open')
  return root.children[0]
}

function readTag(tag: string, open: Element[]): void {
  if (tag.startsWith('/')) {
    const closed = open.pop()!
    if (closed.name !== tag.slice(1)) throw new Error(`</${tag.slice(1)}> ends <${closed.name}>`)
    return
  }
  const empty = tag.endsWith('/')
  const body = empty ? tag.slice(0, -1) : tag
  const name = /^[\w:.-]+/.exec(body)![0]
  const attributes: Record<string, string> = {}
  ATTRIBUTES.lastIndex = name.length
  let read = name.length
  for (let found = ATTRIBUTES.exec(body); found; found = ATTRIBUTES.exec(body)) {
    attributes[found[1]] = unescaped(found[2])
    read = ATTRIBUTES.lastIndex
  }
  if (body.slice(read).trim() !== '') throw new Error(`cannot read <${tag}>`)
  const element: Element = { name, attributes, children: [] }
  open[open.length - 1].children.push(element)
  if (!empty) open.push(element)
}

function unescaped(value: string): string {
  if (/&(?!#\d+;)/.test(value)) throw new Error(`a bare ampersand in "${value}"`)
  return value.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** What is wrong with a log; empty when nothing is. */
export function faultsOfXes(log: Element): string[] {
  const faults: string[] = []
  const require_ = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault)
  }
  require_(log.name === 'log', `the root is <${log.name}>`)
  require_(/^\d+(\.\d+)?$/.test(log.attributes['xes.version'] ?? ''), 'xes.version is no decimal')
  const order = log.children.map(({ name }) => ['extension', 'global', 'classifier', 'trace'].indexOf(name))
  const ranks = order.map((rank) => (rank < 0 ? 2.5 : rank))
  require_(
    ranks.every((rank, index) => index === 0 || rank >= ranks[index - 1]),
    'elements of the log are out of order',
  )
  const prefixes = new Set(['lifecycle'])
  for (const { name, attributes, children } of log.children) {
    if (name === 'extension') {
      require_(NC_NAME.test(attributes['name'] ?? '') && NC_NAME.test(attributes['prefix'] ?? ''), 'extension name')
      require_(/^http:\/\/\S+$/.test(attributes['uri'] ?? ''), 'extension uri')
      prefixes.add(attributes['prefix'])
    } else if (name === 'classifier') {
      require_(NC_NAME.test(attributes['name'] ?? ''), `classifier ${attributes['name']}`)
      const keys = (attributes['keys'] ?? '').split(' ')
      for (const key of keys) require_(globals(log, 'event').has(key), `classifier key ${key} is not global`)
    } else if (name === 'global') {
      require_(['trace', 'event'].includes(attributes['scope'] ?? ''), 'scope of globals')
    } else if (name === 'trace') {
      const firstEvent = children.findIndex((child) => child.name === 'event')
      require_(firstEvent > 0, 'a trace without attributes or events')
      require_(
        children.slice(firstEvent).every((child) => child.name === 'event'),
        'attributes of a trace after its events',
      )
      faults.push(...missing(globals(log, 'trace'), children.slice(0, firstEvent), 'trace'))
      faults.push(...faultsOfPieces(children.slice(firstEvent)))
      for (const event of children.slice(firstEvent)) {
        faults.push(...missing(globals(log, 'event'), event.children, 'event'))
      }
    }
  }
  faults.push(...faultsOfAttributes(log, prefixes), ...faultsOfTypes(log))
  return faults
}

/** A piece of work has one activity, and ends at most once, last. */
function faultsOfPieces(events: readonly Element[]): string[] {
  const of = ({ children }: Element, key: string): string =>
    children.find(({ attributes }) => attributes['key'] === key)?.attributes['value'] ?? ''
  const unknown = events.map((event) => of(event, 'lifecycle:transition')).filter((one) => !TRANSITIONS.has(one))
  const pieces = new Map<string, Element[]>()
  for (const event of events) {
    const instance = of(event, 'concept:instance')
    if (instance !== '') pieces.set(instance, [...(pieces.get(instance) ?? []), event])
  }
  const wrong = [...pieces].flatMap(([instance, own]) => {
    const moves = own.map((event) => of(event, 'lifecycle:transition')).join(' ')
    const names = new Set(own.map((event) => of(event, 'concept:name')))
    if (!PIECE.test(moves)) return [`piece ${instance}: ${moves}`]
    return names.size === 1 ? [] : [`piece ${instance}: ${[...names].join(', ')}`]
  })
  return [...unknown.map((one) => `transition ${one}`), ...wrong]
}

/** A key has one type in the whole log. */
function faultsOfTypes(log: Element): string[] {
  const types = new Map<string, Set<string>>()
  const look = (element: Element): void => {
    const { key } = element.attributes
    if (key !== undefined) types.set(key, (types.get(key) ?? new Set()).add(element.name))
    element.children.forEach(look)
  }
  look(log)
  return [...types].flatMap(([key, kinds]) => (kinds.size > 1 ? [`key ${key} has types ${[...kinds].join(', ')}`] : []))
}

function globals(log: Element, scope: string): Map<string, string> {
  const found = log.children.find(({ name, attributes }) => name === 'global' && attributes['scope'] === scope)
  return new Map(found?.children.map(({ name, attributes }) => [attributes['key'], name]))
}

function missing(wanted: Map<string, string>, attributes: readonly Element[], what: string): string[] {
  return [...wanted].flatMap(([key, kind]) =>
    attributes.some((one) => one.attributes['key'] === key && one.name === kind) ? [] : [`${what} without ${key}`],
  )
}

function faultsOfAttributes(element: Element, prefixes: ReadonlySet<string>): string[] {
  return element.children.flatMap((child) => {
    if (['extension', 'classifier'].includes(child.name)) return []
    if (['global', 'trace', 'event'].includes(child.name)) {
      const keys = child.children.map(({ attributes }) => attributes['key']).filter((key) => key !== undefined)
      const twice = keys.length === new Set(keys).size ? [] : [`<${child.name}> has a key twice: ${keys.join(' ')}`]
      return [...twice, ...faultsOfAttributes(child, prefixes)]
    }
    const { key = '', value = '' } = child.attributes
    const prefix = key.includes(':') ? key.split(':')[0] : undefined
    return [
      ...(child.name in VALUES && VALUES[child.name].test(value) ? [] : [`<${child.name}> holds "${value}"`]),
      ...(NAME.test(key) ? [] : [`key "${key}"`]),
      ...(prefix === undefined || prefixes.has(prefix) ? [] : [`prefix ${prefix} is of no extension`]),
    ]
  })
}
