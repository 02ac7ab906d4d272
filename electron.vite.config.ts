import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string) => resolve(import.meta.dirname, path)

// Which plugin took how long is nothing that somebody who starts the app must read.
const checks = { pluginTimings: false }

/**
 * Three bundles under out/. The runtime dependencies of main stay outside the bundle (better-sqlite3 is native, and
 * pdfjs-dist looks for its cmaps and fonts beside itself); preload is one self-contained CommonJS file, as the sandbox
 * asks; the renderer carries everything it needs, fonts included.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      externalizeDeps: true,
      rollupOptions: {
        checks,
        // The workers are entries of their own: utilityProcess.fork loads out/main/import-worker.js and its like, and the
        // import worker starts a thread of pdf-thread.js.
        input: {
          index: from('src/main/index.ts'),
          'import-worker': from('src/main/import-worker.ts'),
          'judging-worker': from('src/main/judging-worker.ts'),
          'safety-worker': from('src/main/safety-worker.ts'),
          'pdf-thread': from('src/ingest/pdf/pdf-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      sourcemap: true,
      externalizeDeps: false,
      rollupOptions: {
        checks,
        input: { index: from('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src/renderer'),
    plugins: [react()],
    build: {
      outDir: from('out/renderer'),
      sourcemap: false,
      reportCompressedSize: false,
      // Offline and read from disk: a data: URL would need a wider CSP for fonts and images.
      assetsInlineLimit: 0,
      rollupOptions: { checks, input: { index: from('src/renderer/index.html') } },
    },
  },
})
