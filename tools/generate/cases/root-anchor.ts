/** The anchor of a root, worked out once: most cases go back to the same root. */
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import type { Anchor } from '../../../sim/city/model/replication.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'

const KNOWN = new Map<string, Anchor>()

export function rootAnchor(root: Setting): Anchor {
  const key = JSON.stringify(root)
  const anchor = KNOWN.get(key) ?? anchorOf(root)
  KNOWN.set(key, anchor)
  return anchor
}
