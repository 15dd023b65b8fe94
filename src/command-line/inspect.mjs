import { runTypeScript } from './run-typescript.mjs'

runTypeScript('inspect.ts')
