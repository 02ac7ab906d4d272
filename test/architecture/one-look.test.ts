import { describe, expect, it } from 'vitest'
import { oneLooks } from './one-look.ts'
import { parseSource } from './source-file.ts'
import { sourcesOf } from './tree.ts'

describe('the tests of the window', () => {
  it('wait for what they look for', () => {
    const tests = sourcesOf('test/{e2e,renderer}/**/*.test.ts')
    expect(tests.length).toBeGreaterThan(15)
    expect(tests.flatMap(oneLooks)).toEqual([])
  })
})

describe('the check of looking once', () => {
  it.each([
    "expect(await page.locator('a').textContent()).toBe('x')",
    "expect((await cell('b').getAttribute('c'))?.trim()).toBe('x')",
    'expect(await list().count()).toBe(0)',
    'await page.waitForTimeout(300)',
  ])('refuses %s', (code) => {
    expect(oneLooks(parseSource('a.ts', code))).toHaveLength(1)
  })

  it.each([
    "await expect.poll(() => page.locator('a').textContent()).toBe('x')",
    "await expect.poll(async () => (await page.locator('a').textContent())?.trim()).toBe('x')",
    "expect(await ask(page, 'reports.list', {})).toHaveLength(1)",
    "const count = await page.locator('a').count()",
  ])('allows %s', (code) => {
    expect(oneLooks(parseSource('a.ts', code))).toEqual([])
  })
})
