import { describe, expect, it } from 'vitest'
import { Markup, markup, scriptCode, scriptJson, trusted } from '../../../viz/report/markup.ts'
import { unbroken } from '../../../viz/report/unbroken.ts'

describe('markup', () => {
  it('escapes what is inserted, and only that', () => {
    const hostile = `<b onclick="x">'&`
    expect(markup`<p title="${hostile}">${hostile}</p>`.markup).toBe(
      '<p title="&#60;b onclick=&#34;x&#34;&#62;&#39;&#38;">&#60;b onclick=&#34;x&#34;&#62;&#39;&#38;</p>',
    )
  })

  it('takes markup, lists of it, numbers and nothing as they are', () => {
    expect(markup`${trusted('<i>')}${[markup`<b>`, markup`${1}`]}${null}${0}`.markup).toBe('<i><b>10')
  })

  it('is nothing that JSON can make, whatever its parts are called', () => {
    const forged = JSON.parse('{"markup": "<script>alert(1)</script>"}') as string
    expect(() => markup`<code>${forged}</code>`).toThrow('a report is made of texts and markup, not of {"markup"')
    expect(() => markup`<code>${[forged] as unknown as Markup[]}</code>`).toThrow(TypeError)
    const copied = Object.assign(Object.create(Markup.prototype) as Markup, {})
    expect(() => markup`${copied}`).toThrow(TypeError)
    expect(() => markup`${undefined as unknown as string}`).toThrow(TypeError)
  })

  it('lets no script end early', () => {
    const value = { text: '</script><!--' }
    const json = scriptJson(value).markup
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toEqual(value)
    const code = scriptCode(`const a = '</script>', b = "</SCRIPT>", c = '<!--'`).markup
    expect(code).not.toMatch(/<\/script|<!--/i)
    expect(new Function(`${code}; return [a, b, c]`)()).toEqual(['</script>', '</SCRIPT>', '<!--'])
  })
})

it('in a title a number stays with its unit, and nothing else is held together', () => {
  const parts = unbroken('每100个问题解决61个<b>，年支出增加9,920万元，61 of 100')
  expect(parts.map((one) => one.markup).join('')).toBe(
    '<span class="unbroken">每100个</span>问题解决<span class="unbroken">61个</span>&#60;b&#62;，年支出增加<span class="unbroken">9,920万元</span>，61 of 100',
  )
})
