import { runTypeScript } from './run-typescript.mjs'

runTypeScript('demo.tsx')
