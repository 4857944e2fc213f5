/** `npm run release -- VERSION [--go]`: says what a release would write; with --go it runs the gate, writes, commits and tags. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkVersion, releasedChangelog, releasedCitation, withVersion } from './release-texts.ts'

const ROOT = join(import.meta.dirname, '../..')

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim()
}

function release(version: string, go: boolean): void {
  const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
  const day = new Date().toISOString().slice(0, 10)
  checkVersion(version, (JSON.parse(read('package.json')) as { version: string }).version)
  const files = new Map([
    ['package.json', withVersion(read('package.json'), version)],
    ['package-lock.json', withVersion(read('package-lock.json'), version)],
    ['CITATION.cff', releasedCitation(read('CITATION.cff'), version, day)],
    ['CHANGELOG.md', releasedChangelog(read('CHANGELOG.md'), version, day)],
  ])
  const changed = git('status', '--porcelain')
  if (changed !== '')
    throw new Error(`there are changes that are not committed; commit or undo them first:\n${changed}`)
  if (!go) {
    process.stdout.write(
      `Version ${version} of ${day}: would write ${[...files.keys()].join(', ')}, commit and tag v${version} after the gate.\nTo do so: npm run release -- ${version} --go\n`,
    )
    return
  }
  execFileSync('bash', ['.ci/run'], { cwd: ROOT, stdio: 'inherit' })
  for (const [name, text] of files) writeFileSync(join(ROOT, name), text)
  git('commit', '--all', '--message', `Version ${version}`)
  git('tag', '--annotate', `v${version}`, '--message', `Version ${version}`)
  process.stdout.write(`Tagged v${version}. Next: git push --follow-tags, npm publish\n`)
}

const words = process.argv.slice(2)
const [version] = words.filter((word) => word !== '--go')
if (version === undefined || words.length > (words.includes('--go') ? 2 : 1)) {
  process.stderr.write('give a version and, to do it, --go: npm run release -- 0.3.0 --go\n')
  process.exitCode = 2
} else {
  try {
    release(version, words.includes('--go'))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
