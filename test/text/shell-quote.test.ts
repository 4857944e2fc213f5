import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { option, quoted } from '../../sim/text/shell-quote.ts'

describe('shell quoting', () => {
  it('leaves plain words alone', () => {
    expect(quoted('haigang-before')).toBe('haigang-before')
    expect(quoted('half=haigang-before,street.staff=30')).toBe('half=haigang-before,street.staff=30')
  })

  it('gives a shell back exactly what was meant', () => {
    const words = ["it's", 'a b', '', '$HOME', 'street.staff=[11,20]', '"', '\\', '海港', '`id`', '*', '~', '#x', '!']
    const shown = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(quoted).join(' ')}`], { encoding: 'utf8' })
    expect(shown.split('\0').slice(0, -1)).toEqual(words)
  })

  it('ties a value that begins with a dash to its option', () => {
    expect(option('seed', '-x')).toBe('--seed=-x')
    expect(option('seed', 'two words')).toBe("--seed 'two words'")
    expect(option('days', 365)).toBe('--days 365')
  })
})
