import { describe, expect, it } from 'vitest'
import { expected, withAnswers, writeExpected } from './understanding.ts'

/**
 * What is understood of sentences, in `understood*.txt`: under a heading a sentence with its section, and below it each of
 * its quantities: its characters; the measure with how sure it is; what it may be the sum of; how it stands to the sample
 * tables. Written by HEYUE_WRITE=1, to be read line by line before it is kept.
 */
if (process.env['HEYUE_WRITE']) writeExpected()

describe('what is understood of each sentence is what a careful reader understands', () => {
  it.each([...expected])('$name', ({ text }) => {
    if (!process.env['HEYUE_WRITE']) expect(withAnswers(text)).toBe(text)
  })
})
