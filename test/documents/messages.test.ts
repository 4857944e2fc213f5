/** Every message of the program, found in its sources, has its Chinese: the same values, whole sentences, nothing that nobody says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { readSources } from '../architecture/source-file.ts'
import { say } from '../../sim/text/message.ts'
import { COMMAND_LINE, at, where } from '../../sim/text/place.ts'
import { CHINESE_PARTS } from '../../viz/words/messages/chinese.ts'
import { inLanguage } from '../../viz/words/messages/in-language.ts'

const ROOT = join(import.meta.dirname, '..', '..')

interface Said {
  readonly template: string
  readonly place: string
  /** English among its values: words that no other language could replace. */
  readonly words: readonly string[]
}

/** As `say` makes the key of it. */
function templateOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  const spans = template.templateSpans.map(({ literal }, index) => `{${index + 1}}${literal.text}`)
  return template.head.text + spans.join('')
}

const ENGLISH = /[a-z]{2,} [a-z]{2,}/i

/** @param texts constants of the file that are texts, by name */
function wordsIn(node: ts.Node, texts: ReadonlyMap<string, string>): string[] {
  if (ts.isTaggedTemplateExpression(node)) return []
  if (ts.isIdentifier(node) && ENGLISH.test(texts.get(node.text) ?? '')) return [texts.get(node.text)!]
  const isText = ts.isStringLiteral(node) || ts.isTemplateLiteral(node)
  if (isText && ENGLISH.test(node.getText())) return [node.getText()]
  return node.getChildren().flatMap((child) => wordsIn(child, texts))
}

function saidIn(path: string): Said[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const texts = new Map(
    [...text.matchAll(/^\s*const (\w+) =\s+['`](.*)['`]$/gm)].map(([, name, value]) => [name, value]),
  )
  const found: Said[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      const spans = ts.isTemplateExpression(node.template) ? [...node.template.templateSpans] : []
      const template = templateOf(node.template).replace(/\n +/g, ' ')
      found.push({
        template,
        place: `${path}:${line + 1}`,
        words: spans.flatMap((span) => wordsIn(span.expression, texts)),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const SAID = readSources(ROOT, ['sim', 'viz', 'cli']).flatMap(({ path }) => saidIn(path))
const CHINESE = new Map(CHINESE_PARTS.flatMap((part) => Object.entries(part)))

/** Of values alone there is nothing to translate. */
function hasWords(template: string): boolean {
  return /\p{L}/u.test(template.replace(/\{\d+\}/g, ''))
}

function valuesOf(template: string): string[] {
  return [...new Set(template.match(/\{\d+\}/g) ?? [])].sort()
}

describe('messages', () => {
  test('are found in the sources', () => expect(SAID.length).toBeGreaterThan(400))

  test('are templates: what is thrown as a plain text could be said in English alone', () => {
    const plain = readSources(ROOT, ['sim', 'viz', 'cli']).flatMap(({ path }) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      const found =
        text.match(/new (?:InputError|StorageError|PoolError|SubmissionError|Wrong)\(\s*[`'"].{0,60}/g) ?? []
      return found.map((site) => `${path}: ${site}`)
    })
    expect(plain).toEqual([])
  })

  test('each has its Chinese, in viz/words/messages/', () => {
    const lacking = SAID.filter(({ template }) => hasWords(template) && !CHINESE.has(template))
    expect(lacking.map(({ place, template }) => `${place}: ${template}`)).toEqual([])
  })

  test('have no English among their values', () => {
    expect(SAID.filter(({ words }) => words.length > 0).map(({ place, words }) => `${place}: ${words.join()}`)).toEqual(
      [],
    )
  })

  test('say the same values in Chinese', () => {
    const other = [...CHINESE].filter(([english, chinese]) => valuesOf(english).join() !== valuesOf(chinese).join())
    expect(other).toEqual([])
  })

  test('stand in Chinese once, and only where the program says them', () => {
    const keys = CHINESE_PARTS.flatMap((part) => Object.keys(part))
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([])
    const said = new Set(SAID.map(({ template }) => template))
    expect(keys.filter((key) => !said.has(key))).toEqual([])
  })

  test('have the signs of Chinese beside its letters', () => {
    const half = /[\u4e00-\u9fff][,;:!?()]|[,;!?()][\u4e00-\u9fff]/
    // What is to be written as it stands has plain signs: lever=value, NAME=SCENARIO,lever=value.
    const plain = ([, chinese]: [string, string]): boolean =>
      half.test(chinese.replace(/“[^”]*”|[\p{L}\d.}]+=[\S]+|[a-z]+: \S+|\{[^{}]*\}/gu, ''))
    expect([...CHINESE].filter(plain)).toEqual([])
  })
})

describe('a message in Chinese', () => {
  const inChinese = (message: ReturnType<typeof say>): string => inLanguage(message, 'zh')

  test('has its values, its place and its remedy', () => {
    const place = { file: 'my/city.yaml', line: 14, column: 3 }
    const remedy = say`give ${say`${1} to ${300} ${{ unit: 'post' }}`}`
    const message = say`${'street.staff'} is ${'0'}${where(place)}; ${remedy}`
    expect(String(message)).toBe('street.staff is 0 in my/city.yaml:14:3; give 1 to 300 posts')
    expect(inChinese(message)).toBe('street.staff 为 0（my/city.yaml:14:3）；请填 1 至 300 个编制')
    expect(message.place).toBe(place)
  })

  test('has no space beside what is Chinese', () => {
    const message = say`${'street.staff'} is ${say`a list`}${where(COMMAND_LINE)}; ${say`give ${say`yes or no`}`}`
    expect(inChinese(message)).toBe('street.staff 为列表（命令行）；请填 yes（是）或 no（否）')
    expect(inChinese(at(COMMAND_LINE))).toBe('命令行')
  })

  test('leaves what the user wrote as it is', () => {
    const message = say`cannot read ${'我的 {1} 方案.yaml'}: ${say`permission denied`}; ${say`name another`}`
    expect(inChinese(message)).toBe('无法读取我的 {1} 方案.yaml：没有权限；请另选一个')
  })
})
