/** What a Chinese keyboard writes full-width (３０ ％ ： ， “ ”), as the signs that files and lines are made of; and how it is named where it cannot be taken for them. */

const SPACES = /[\u3000\u00a0\u2000-\u200a\u202f]/g
const MINUS = /[\u2212\ufe63]/g

/** Full-width letters, digits, signs and spaces as plain ones. */
export function narrow(text: string): string {
  const plain = text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  return plain.replace(SPACES, ' ').replace(MINUS, '-')
}

const QUOTED = /^\s*(?:“(.*)”|‘(.*)’|「(.*)」|"(.*)"|'(.*)')\s*$/s

/** A word as it is meant: plain signs, without the quotes (curly ones stay in what YAML reads) and spaces around it. */
export function plainWord(text: string): string {
  return narrow(
    QUOTED.exec(text)
      ?.slice(1)
      .find((inside) => inside !== undefined) ?? text,
  ).trim()
}

/** Signs that hold a file together, and what to write for each. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '：': ': with a space behind it', '｛': '{', '｝': '}', '［': '[', '］': ']', '【': '[', '】': ']' },
  ...{ '　': 'a plain space', '，': ',', '、': ',', '“': '"', '”': '"', '‘': "'", '’': "'", '＃': '#', '＝': '=' },
}

/** `“：” is a full-width sign, which is read as a letter: write : with a space behind it`; undefined where a text has none. */
export function wideSignAdvice(text: string): string | undefined {
  const found = Object.entries(SIGNS).find(([sign]) => text.includes(sign))
  if (found === undefined) return undefined
  const [sign, plain] = found
  const what = sign === '　' ? 'a full-width space' : `${sign} is a full-width sign, which`
  return `${what} is read as a letter: write ${plain}`.replace('space is', 'space, which is')
}
