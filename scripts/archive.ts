import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { announce, root, run } from './run.ts'

/**
 * Puts a packaged app into one file beside its folder, with the line that `sha256sum -c` reads. `trial` goes into the name
 * of what is not to be used in earnest. Answers the file's path, or null where it could not be made (that was said).
 */
export async function archive(folder: string, trial: boolean): Promise<string | null> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const name = `heyue-${version}-${process.platform}-${process.arch}${trial ? '-trial' : ''}`
  const file = join(dirname(folder), `${name}.tar.gz`)
  const draft = `${file}.new`
  // The folder in the archive is called as the archive is, whatever the packager called it.
  const called = join(dirname(folder), name)
  rmSync(called, { recursive: true, force: true })
  renameSync(folder, called)
  // tar comes with Linux, macOS and Windows.
  const { code } = await run('tar', ['-czf', draft, '-C', dirname(folder), name])
  renameSync(called, folder)
  if (code !== 0) {
    rmSync(draft, { force: true })
    announce(`The package could not be put into one file: tar ended with ${code}.`)
    return null
  }
  renameSync(draft, file)
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  writeFileSync(`${file}.sha256`, `${hash.digest('hex')}  ${basename(file)}\n`)
  return file
}
