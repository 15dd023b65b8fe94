import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const alias = { '@': resolve('src'), '@resources': resolve('resources') }

/** The page says its version in its head, for the hosts that have no other way to know it. */
function versionInHead(): Plugin {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return { name: 'version-in-head', transformIndexHtml: (html) => html.replace('__VERSION__', version) }
}

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      // The package holds no library beside what is built here.
      externalizeDeps: false,
      // The browser host's server is plain Node and shares the rules by which the page is handed out.
      lib: {
        entry: {
          main: 'src/main/main.ts',
          'page-answer': 'src/main/page-answer.ts',
          'backups-verify-worker': 'src/main/backups-verify-worker.ts',
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    // A sandboxed preload must be one CommonJS file.
    build: {
      outDir: 'out/preload',
      lib: { entry: 'src/preload/preload.ts', formats: ['cjs'] },
      externalizeDeps: false,
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias },
    plugins: [react(), versionInHead()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome140',
      // electron-vite leaves the page as it is written; a first start over a slow disk is quicker with less of it.
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
})
