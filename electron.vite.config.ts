import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { transformAsync } from '@babel/core'
import react from '@vitejs/plugin-react'
import memoising from 'babel-plugin-react-compiler'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const alias = { '@': resolve('src'), '@resources': resolve('resources') }

/** The page says its version in its head, for the hosts that have no other way to know it. */
function versionInHead(): Plugin {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return { name: 'version-in-head', transformIndexHtml: (html) => html.replace('__VERSION__', version) }
}

/**
 * React Compiler: a component is drawn again only where something it shows has changed. Components and hooks alone pass
 * through it; the rest of the house has nothing to gain.
 */
function reactCompiler(): Plugin {
  return {
    name: 'react-compiler',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/renderer\/src\/.*\.tsx?$/, code: /<[A-Za-z]|\buse[A-Z]/ },
      async handler(code, id) {
        const made = await transformAsync(code, {
          filename: id,
          plugins: [memoising],
          parserOpts: { plugins: ['typescript', 'jsx'] },
          sourceMaps: this.environment.mode === 'dev',
          babelrc: false,
          configFile: false,
        })
        return made?.code ? { code: made.code, map: made.map ?? null } : null
      },
    },
  }
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
    plugins: [reactCompiler(), react(), versionInHead()],
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
