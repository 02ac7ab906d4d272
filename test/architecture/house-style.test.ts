import { describe, expect, it } from 'vitest'
import { badNames, longest, tooLong, undocumentedExports } from './house-style.ts'
import { parseSource } from './source-file.ts'
import { tracesIn } from './traces.ts'
import { filesOf, sourcesOf, textOf } from './tree.ts'

const written = filesOf('{src,scripts,test}/**/*.{ts,tsx,mjs,css}')

describe('the files of the project', () => {
  it('bear names that say what is in them', () => {
    expect(written.flatMap(badNames)).toEqual([])
  })

  it('are short', () => {
    expect(written.flatMap((path) => tooLong(path, textOf(path).split('\n').length - 1))).toEqual([])
  })

  it('are mostly shorter than a hundred lines', () => {
    const lengths = sourcesOf('src/**/*.{ts,tsx}').map(({ lines }) => lines)
    expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(100)
  })

  it('explain every export', () => {
    expect(sourcesOf('{src,scripts}/**/*.{ts,tsx}').flatMap(undocumentedExports)).toEqual([])
  })

  it('name no package host and no folder of a machine', () => {
    const text = filesOf('{*,.*,{src,scripts,test,docs,resources,.ci,samples}/**/*}').filter((path) =>
      /(\.(ts|tsx|mjs|json|css|html|md|yml|txt|sql)|\/run|LICENSE|\.gitignore)$/.test(path),
    )
    expect(text).toContain('package-lock.json')
    expect(text.flatMap((path) => tracesIn(path, textOf(path)))).toEqual([])
  })
})

describe('the checks of style', () => {
  it.each([
    'src/core/utils/a.ts',
    'src/main/helpers.ts',
    'src/store/common.ts',
    'src/main/window-manager.ts',
    'src/core/readIt.ts',
    'src/renderer/App_two.tsx',
    'src/Core/a.ts',
  ])('refuse the name %s', (path) => {
    expect(badNames(path).length).toBeGreaterThan(0)
  })

  it.each([
    'src/core/form/edition-2021.ts',
    'src/renderer/app/App.tsx',
    'src/renderer/main.tsx',
    'src/store/migrations/0001-first.ts',
    'test/core/form.test.ts',
  ])('allow the name %s', (path) => {
    expect(badNames(path)).toEqual([])
  })

  it('refuse a long file, save form data', () => {
    expect(tooLong('src/core/a.ts', longest + 1)).toHaveLength(1)
    expect(tooLong('src/core/a.ts', longest)).toEqual([])
    expect(tooLong('src/core/form/edition-2021.ts', longest + 1)).toEqual([])
  })

  it.each([
    'export const a = 1',
    '// no docstring\nexport function a() {}',
    '/** Of b. */\nconst b = 1\nexport interface A { b: number }',
    'export default 1',
  ])('refuse the undocumented %s', (code) => {
    expect(undocumentedExports(parseSource('src/core/a.ts', code))).toHaveLength(1)
  })

  it.each(['/** A. */\nexport const a = 1', '/** A. */\nexport type A = 1', "export * from './b.ts'"])(
    'allow the documented %s',
    (code) => {
      expect(undocumentedExports(parseSource('src/core/a.ts', code))).toEqual([])
    },
  )

  it('find traces of a machine', () => {
    const [host, folder] = [['registry', 'npmjs', 'org'].join('.'), ['', 'work', 'x'].join('/')]
    expect(tracesIn('a.md', `see https://${host}/x\nand ${folder}\nand src/work/x`)).toHaveLength(2)
  })
})
