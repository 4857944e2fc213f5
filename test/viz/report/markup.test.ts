import { describe, expect, it } from 'vitest'
import { markup, scriptCode, scriptJson, trusted } from '../../../viz/report/markup.ts'

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
