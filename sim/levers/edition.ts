/**
 * The edition of the table of defaults. A scenario's hash covers what differs from the defaults and this name, so that a new lever at its default
 * makes nothing stale, and a changed default makes everything stale (docs/decisions/scenario-hash.md). `npm run generate` says when it must be
 * named anew, and what; the list is `defaults.txt`.
 */
export const EDITION_OF_DEFAULTS = '05c3a891'
