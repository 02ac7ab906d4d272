import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../architecture/tree.ts'

const corpus = join(dirname(projectRoot), 'shared', 'corpus', 'reports')
const seeds = globSync('seed_*.txt', { cwd: corpus }).map((name) => join(corpus, name))
const samples = globSync('*.{txt,htm,html,xls,xlsx,docx}', { cwd: join(projectRoot, 'samples') })

if (seeds.length === 0) console.warn('The real reports are not here: the desk is tested with the samples.')

/** The reports that the flow is driven with: the five real ones where they are, the samples elsewhere. */
export const reports: readonly string[] =
  seeds.length > 0 ? seeds.toSorted() : samples.map((name) => join(projectRoot, 'samples', name)).toSorted()
