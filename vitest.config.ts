import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const alias = { '@': resolve('src'), '@resources': resolve('resources') }

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        plugins: [react()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/desktop/**', 'test/bench/**'],
          setupFiles: ['test/property-runs.ts'],
          testTimeout: process.env['SALONDESK_LONG'] === '1' ? 600_000 : 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'desktop',
          include: ['test/desktop/**/*.test.ts'],
          testTimeout: 360_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
          fileParallelism: false,
          // A browser on a loaded machine may miss a wait that says nothing of the app; the run names what needed two tries.
          retry: 1,
        },
      },
    ],
  },
})
