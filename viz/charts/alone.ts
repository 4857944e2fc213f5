/** A drawing as a file of its own. */
import type { Language } from '../words/language.ts'

const FACES: Readonly<Record<Language, string>> = {
  en: 'Arial, sans-serif',
  zh: "'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
}

/** A drawing made for the inside of a page as a file of its own: name space, typeface, title, and white below. */
export function alone(svg: string, title: string, language: Language): string {
  const escaped = title.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
  const head = ` xmlns="http://www.w3.org/2000/svg" role="img" font-family="${FACES[language]}"`
  const inside = `<title>${escaped}</title><rect width="100%" height="100%" fill="#fff"/>`
  return `${svg.replace(/^<svg([^>]*)>/, `<svg${head}$1>${inside}`)}\n`
}
