import { runInspect } from './run-inspect.ts'

// A reader that has seen enough (`| head`) closes the pipe: no fault of ours and nothing to say about it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runInspect(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
