/** What vouches for a manifest before there are results: a SHA-256 of all that it says, in itself, so that both are put in place in one step. */
import { canonicalJson } from '../text/canonical-json.ts'
import { sha256 } from '../text/sha256.ts'
import type { Manifest } from './summary.ts'

/** Of what is said, not how it is written. What the manifest says its sum is does not count. */
export function sumOf(manifest: Omit<Manifest, 'sum'> & { readonly sum?: string }): string {
  return sha256(canonicalJson({ ...manifest, sum: undefined }))
}
