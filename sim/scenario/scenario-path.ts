/** References to scenarios as text: names, paths, folders. Pure, so that it serves files on disk and in memory alike. */

/** True for a path (`my/city.yaml`), false for a name (`haigang-before`). */
export function isPath(reference: string): boolean {
  return /[/\\]/.test(reference) || /\.ya?ml$/.test(reference)
}

/** `haigang-before` for `scenarios/haigang/haigang-before.yaml`. Some systems take letters with accents apart in names of files: the name is the same on all. */
export function nameOf(path: string): string {
  return path
    .replace(/^.*[/\\]/, '')
    .replace(/\.ya?ml$/, '')
    .normalize('NFC')
}

/** Folder of a file, with its closing slash; '' for a bare file name. */
export function folderOf(path: string): string {
  return path.replace(/[^/\\]*$/, '').replaceAll('\\', '/')
}

/** A path without `.`, `..` (where something stands before it) and doubled slashes. */
export function tidy(path: string): string {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '.' || (step === '' && steps.length > 0)) continue
    const last = steps.at(-1)
    if (step === '..' && last !== undefined && last !== '..' && last !== '') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}

/** True for a path from the root of a disk: `/etc/x`, `C:\x`. */
export function isAbsolute(path: string): boolean {
  return /^([/\\]|[A-Za-z]:)/.test(path)
}

/** Whether a path leads to something below a folder, as far as the text says; '' is the folder from which paths without a root start. */
export function isBelow(path: string, folder: string): boolean {
  const top = tidy(folder)
  const target = tidy(path)
  if (top !== '' || isAbsolute(folder)) return target.startsWith(`${top}/`)
  return target !== '' && !isAbsolute(target) && target.split('/')[0] !== '..'
}
