import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { samples } from '../test/builders/samples/all.ts'
import { expectedSample, renderSample } from '../test/builders/samples/render-sample.ts'
import { samplesReadme } from '../test/builders/samples/samples-readme.ts'

/** Writes samples/ anew: the reports, what is to be found in them, and the list of them. The same bytes each time. */
const folder = join(dirname(import.meta.dirname), 'samples')
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) rmSync(join(folder, name))
for (const sample of samples) writeFileSync(join(folder, sample.fileName), renderSample(sample).bytes)
writeFileSync(
  join(folder, 'expected.json'),
  `[\n${samples.map((sample) => JSON.stringify(expectedSample(sample))).join(',\n')}\n]\n`,
)
writeFileSync(join(folder, 'README.md'), samplesReadme(samples))
console.log(`${samples.length} samples in ${folder}`)
