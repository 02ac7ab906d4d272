import { build } from '../build.ts'

process.exitCode = await build()
