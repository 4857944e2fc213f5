/** The package as others get it: packed from a copy of the sources, since packing builds, and installed in an empty folder. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['sim', 'viz', 'cli', 'tools', 'scenarios', 'deploy', 'docs', 'notebooks']
const FILES = ['README.md', 'CHANGELOG.md', 'CITATION.cff', 'LICENSE', 'package.json', 'tsconfig.json']
const run = promisify(execFile)

/** @returns what it prints. @throws Error with what it says on standard error */
export async function command(folder: string, name: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await run(name, [...words], { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

/**
 * Where `WHISTLE_BUILT` names a program that was just built from these sources, as the gate does, it is packed as it is; else packing builds it.
 * @returns the path of the tarball
 */
export async function pack(folder: string): Promise<string> {
  const built = process.env['WHISTLE_BUILT']
  const sources = join(folder, 'sources')
  mkdirSync(sources)
  for (const name of [...FOLDERS, ...FILES, 'tsconfig.build.json'])
    cpSync(join(ROOT, name), join(sources, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(sources, 'node_modules'))
  if (built !== undefined) cpSync(join(ROOT, built), join(sources, 'dist'), { recursive: true })
  const scripts = built === undefined ? [] : ['--ignore-scripts']
  await command(sources, 'npm', 'pack', ...scripts, '--pack-destination', folder)
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz'))!,
  )
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'whistlelab-package-'))
}

/** A project that has nothing but what is named, from npm's cache as far as that goes. */
export async function projectWith(folder: string, ...packages: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
  await command(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...packages)
}
