import { afterEach, describe, expect, it } from 'vitest'
import { Examiner } from '../../src/cli/examiner.ts'
import { toUtf8 } from '../ingest/gb18030.ts'

const task = (text: string) => {
  const bytes = new Uint8Array(toUtf8(text))
  return { source: { file: 'a', name: 'a', sha256: '0', bytesLength: bytes.length }, bytes, json: true }
}
let examiner: Examiner
afterEach(() => examiner.close())

describe('Examiner', () => {
  it('answers one file after another in the same worker', async () => {
    examiner = new Examiner()
    for (let i = 0; i < 3; i += 1) {
      const outcome = await examiner.examine(task('一、总体情况\n无'))
      expect(outcome).toMatchObject({ ok: true, answer: { read: true } })
    }
  })

  it('kills what takes too long, and goes on', async () => {
    const cost = { milliseconds: 1, heapMegabytes: 256 }
    examiner = new Examiner(cost)
    expect(await examiner.examine(task('一'))).toMatchObject({ ok: false, error: { code: 'too-slow' } })
    cost.milliseconds = 20_000
    expect(await examiner.examine(task('一'))).toMatchObject({ ok: true })
  })

  it('survives a worker that runs out of memory', async () => {
    examiner = new Examiner({ milliseconds: 30_000, heapMegabytes: 24 })
    expect(await examiner.examine(task('一行文字\n'.repeat(900_000)))).toMatchObject({
      ok: false,
      // What it was is known all the same.
      format: 'text',
      error: { code: 'out-of-memory' },
    })
    expect(await examiner.examine(task('一'))).toMatchObject({ ok: true })
  })
})
