import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { archive } from '../../scripts/archive.ts'

it('a packaged folder comes out of its file as it went in, and the sum beside it is the file’s', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heyue-archive-'))
  const packaged = join(folder, 'linux-unpacked')
  mkdirSync(join(packaged, 'resources'), { recursive: true })
  writeFileSync(join(packaged, 'resources', '样例.txt'), '政府信息公开')
  writeFileSync(join(packaged, 'heyue'), '#!/bin/sh\n')
  chmodSync(join(packaged, 'heyue'), 0o755)
  const file = await archive(packaged, true)
  if (file === null) throw new Error('no archive')
  expect(basename(file)).toMatch(/^heyue-\d+\.\d+\.\d+-\w+-\w+-trial\.tar\.gz$/)
  expect(existsSync(packaged)).toBe(true)
  expect(spawnSync('sha256sum', ['-c', `${basename(file)}.sha256`], { cwd: folder }).status).toBe(0)
  const place = join(folder, 'workstation')
  mkdirSync(place)
  expect(spawnSync('tar', ['-xzf', file, '-C', place]).status).toBe(0)
  const inside = join(place, basename(file, '.tar.gz'))
  expect(readFileSync(join(inside, 'resources', '样例.txt'), 'utf8')).toBe('政府信息公开')
  expect(statSync(join(inside, 'heyue')).mode & 0o111).toBe(0o111)
  rmSync(folder, { recursive: true })
})
