import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.ts'

describe('parseArguments', () => {
  it('takes files in their order, with or without --json', () => {
    expect(parseArguments(['b.txt', 'a.txt'])).toEqual({ kind: 'inspect', json: false, files: ['b.txt', 'a.txt'] })
    expect(parseArguments(['a.txt', '--json'])).toEqual({ kind: 'inspect', json: true, files: ['a.txt'] })
  })

  it('takes everything after -- for a file', () => {
    expect(parseArguments(['--', '--json', '-x'])).toEqual({ kind: 'inspect', json: false, files: ['--json', '-x'] })
  })

  it('refuses what it does not know, and nothing at all', () => {
    expect(parseArguments(['--xml', 'a'])).toEqual({ kind: 'wrong', what: '--xml' })
    expect(parseArguments(['--json'])).toEqual({ kind: 'wrong', what: '' })
    expect(parseArguments(['-h'])).toEqual({ kind: 'help' })
  })
})
