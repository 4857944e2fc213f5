/** What to do about a text that YAML cannot read, in the words of somebody who writes scenarios; the parser's own words say only what it met. */
import type { ErrorCode } from 'yaml'
import { say } from './message.ts'
import type { Message } from './message.ts'

const PLAIN = say`write plain values: anchors (&), aliases (*) and tags (!) are not read`

const ADVICE: Partial<Record<ErrorCode, Message>> = {
  ALIAS_PROPS: PLAIN,
  BAD_ALIAS: PLAIN,
  BAD_COLLECTION_TYPE: PLAIN,
  BAD_DIRECTIVE: say`take the line that begins with % out`,
  BAD_DQ_ESCAPE: say`in double quotes write \\\\ for a backslash, or use single quotes`,
  BAD_INDENT: say`indent what belongs together by the same number of spaces, and close each bracket`,
  BAD_PROP_ORDER: PLAIN,
  BAD_SCALAR_START: say`put the text in quotes`,
  BLOCK_AS_IMPLICIT_KEY: say`a text with a colon in it needs quotes, and a line has one key`,
  BLOCK_IN_FLOW: say`inside brackets write key: value, with commas between`,
  KEY_OVER_1024_CHARS: say`give a shorter key`,
  MISSING_CHAR: say`close each bracket and quote, put commas between what is in brackets and a space after each colon`,
  MULTILINE_IMPLICIT_KEY: say`write each key with its colon on one line, as in name: value`,
  MULTIPLE_ANCHORS: PLAIN,
  MULTIPLE_DOCS: say`take --- and ... out: a file holds one scenario or study`,
  MULTIPLE_TAGS: PLAIN,
  TAB_AS_INDENT: say`indent with spaces`,
  TAG_RESOLVE_FAILED: PLAIN,
  UNEXPECTED_TOKEN: say`look for a bracket or quote too many or too few; a text with such a sign in it needs quotes`,
}

/** @param code undefined where the parser gave up without one */
export function yamlAdvice(code: ErrorCode | undefined): Message {
  return (code && ADVICE[code]) ?? say`write name: value, one a line, indented by spaces`
}
