/**
 * The program as JavaScript, a module for each of its files. esbuild only takes the types out, which is a matter of a second; what is wrong with
 * types is told by `npm run types`, and by the build of the package.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { makeFolder } from '../../sim/store/folder-maker.ts'

/** What a module imports, as esbuild writes it. It is not bundled, for that would make a `var` of every constant. */
const IMPORTED = /(\bfrom |\bimport |\bimport\()"(\.{1,2}\/[^"\n]+)\.ts"/g

/**
 * @param root folder of the program
 * @param folders below it whose modules are written
 * @param out folder to write into, each to its place
 */
export async function writeJavaScript(root: string, folders: readonly string[], out: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: folders.flatMap((folder) => modulesBelow(join(root, folder))),
    outbase: root,
    outdir: out,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  })
  for (const { path, text } of outputFiles) {
    makeFolder(dirname(path))
    writeFileSync(path, text.replace(IMPORTED, '$1"$2.js"'))
  }
}

function modulesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}
