/** Elements made from code: no markup is ever parsed, so no text can become one. */
/// <reference lib="dom" />

type Child = Node | string | null
type Props = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>

/** An element with attributes; a function is what is called at an event (`onclick`), false leaves an attribute out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) give(element, name, value)
  element.append(...children.filter((child) => child !== null))
  return element
}

function give(element: Element, name: string, value: Props[string]): void {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value)
  else if (value === true) element.setAttribute(name, '')
  else if (value !== false) element.setAttribute(name, String(value))
}

/** The same for drawings. */
export function svg(tag: string, props: Props = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(props)) give(element, name, value)
  element.append(...children.filter((child) => child !== null))
  return element
}

export function button(label: string, press: () => void, props: Props = {}): HTMLButtonElement {
  return el('button', { type: 'button', onclick: press, ...props }, label)
}

/** A choice among words. */
export function choose(
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
  value: string,
  chosen: (value: string) => void,
): HTMLSelectElement {
  const select = el('select', { 'aria-label': label })
  for (const option of options)
    select.append(el('option', { value: option.value, selected: option.value === value }, option.text))
  select.addEventListener('change', () => chosen(select.value))
  return select
}

/** Hands a text or a picture over as a file: it never leaves this computer. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  el('a', { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
