import fc from 'fast-check'

// The same random reports in every run, so that a red run can be repeated and a green one means the same everywhere.
// HEYUE_SEED looks at others; scripts/night-run.ts looks at very many.
fc.configureGlobal({ seed: Number(process.env['HEYUE_SEED'] ?? '2026') })
