/** What a Chinese keyboard writes full-width (３０ ％ ： ， “ ”), as the signs that files and lines are made of. */

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
