import { defineConfig } from 'vitest/config'

/** A window paints after its answer, and on a busy machine much after: what is looked for is waited for, in every project. */
const expecting = { poll: { timeout: 20_000, interval: 50 } }

/**
 * `unit` mirrors src under test/; `e2e` drives the built app in a real Electron, one file at a time; `packaged` drives what
 * `npm run dist` has packaged.
 */
export default defineConfig({
  test: {
    // The default leaves one core for a watching person; on two cores that halves the speed.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          expect: expecting,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/{e2e,packaged}/**'],
          setupFiles: ['test/fixed-seed.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          expect: expecting,
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'packaged',
          environment: 'node',
          expect: expecting,
          include: ['test/packaged/**/*.test.ts'],
          testTimeout: 400_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
