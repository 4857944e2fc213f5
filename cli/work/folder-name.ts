/** A word of the user as a part of the name of a folder. */
export function folderName(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'run'
}
