import boundaries from 'eslint-plugin-boundaries'
import jsxA11y from 'eslint-plugin-jsx-a11y-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import writesOnlyThroughCommit from './test/lint/writes-only-through-commit.mjs'

/** The layers of src/ARCHITECTURE.md. The first pattern that matches a file gives its layer. */
const layers = [
  { type: 'domain', pattern: 'src/domain' },
  { type: 'words', pattern: 'src/words' },
  { type: 'storage-writes', pattern: 'src/storage/writes' },
  { type: 'storage', pattern: 'src/storage' },
  { type: 'exchange', pattern: 'src/exchange' },
  { type: 'actions', pattern: 'src/actions' },
  { type: 'host', pattern: 'src/host' },
  { type: 'main', pattern: 'src/main' },
  { type: 'preload', pattern: 'src/preload' },
  { type: 'command-line', pattern: 'src/command-line' },
  { type: 'ui', pattern: 'src/renderer/src/ui' },
  { type: 'parts', pattern: 'src/renderer/src/parts' },
  { type: 'feature', pattern: 'src/renderer/src/features/*', capture: ['screen'] },
  { type: 'app', pattern: 'src/renderer/src/app' },
  { type: 'entry', pattern: 'src/renderer/src' },
  { type: 'resources', pattern: 'resources' },
]

/** Who may import whom. Everything not named here is refused; type imports count. */
const arrows = {
  domain: ['domain'],
  words: ['words', 'domain'],
  host: ['host', 'domain', 'exchange'],
  storage: ['storage', 'storage-writes', 'domain'],
  'storage-writes': ['storage', 'storage-writes', 'domain'],
  exchange: ['exchange', 'domain', 'words'],
  actions: ['actions', 'storage', 'storage-writes', 'exchange', 'domain', 'words', 'resources'],
  main: ['main', 'host', 'words', 'domain', 'exchange'],
  preload: ['preload', 'host', 'domain'],
  'command-line': ['command-line', 'actions', 'storage', 'exchange', 'domain', 'words', 'host', 'resources'],
  ui: ['ui', 'words'],
  parts: ['parts', 'ui', 'actions', 'storage', 'exchange', 'domain', 'words', 'host'],
  app: ['app', 'feature', 'parts', 'ui', 'actions', 'storage', 'exchange', 'domain', 'words', 'host', 'resources'],
  entry: ['entry', 'app', 'parts', 'ui', 'words', 'host', 'storage'],
}

const policies = Object.entries(arrows).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: to } } } },
}))

policies.push(
  {
    from: { element: { type: 'feature' } },
    allow: {
      to: {
        element: { types: { anyOf: ['parts', 'ui', 'actions', 'storage', 'exchange', 'domain', 'words', 'host'] } },
      },
    },
  },
  {
    from: { element: { type: 'feature' } },
    allow: { to: { element: { type: 'feature', captured: { screen: '{{from.element.captured.screen}}' } } } },
  },
)

const restricted = {
  dexie: { name: 'dexie', message: 'The database is only known to src/storage.' },
  dexieReact: { name: 'dexie-react-hooks', message: 'Read through useRead of src/renderer/src/parts.' },
  exceljs: { name: 'exceljs', message: 'Workbooks are read and written only in src/exchange/workbook and table.' },
  electron: { name: 'electron', message: 'Electron is only known to src/main and src/preload.' },
  zod: { name: 'zod', message: 'Take it from domain/common/zod: it may not try to make functions out of text.' },
}

function restrictImports(...allowed) {
  const paths = Object.entries(restricted).flatMap(([key, path]) => (allowed.includes(key) ? [] : [path]))
  return { 'no-restricted-imports': ['error', { paths }] }
}

const clockMessage = 'The domain has no clock and no dice: take the moment or the id as a parameter.'

export default defineConfig(
  globalIgnores(['out', 'dist', 'coverage', 'node_modules']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Plain Node files: no types needed.
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.base],
    rules: {
      'no-unused-vars': 'error',
      'no-undef': 'off',
      'no-empty': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
    },
  },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },

  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': layers,
      'boundaries/legacy-templates': false,
      'import/resolver': { typescript: { project: 'tsconfig.json', noWarnOnMultipleProjects: true } },
    },
    rules: {
      ...restrictImports(),
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', policies, message: '{{from.element.type}} must not import {{to.element.type}}.' },
      ],
    },
  },

  {
    files: ['src/**/*.{ts,tsx}'],
    // The one way to write, and what brings whole databases in or up to date.
    ignores: [
      'src/storage/writes/**',
      'src/storage/migrations/**',
      'src/storage/backup/import-workspace.ts',
      'src/storage/start/rebuild.ts',
    ],
    plugins: { storage: { rules: { 'writes-only-through-commit': writesOnlyThroughCommit } } },
    rules: { 'storage/writes-only-through-commit': 'error' },
  },

  {
    files: ['{src,test}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='transaction'] > :function[async=false]",
          message: 'Dexie follows the awaits of what it calls only where that is an async function.',
        },
      ],
    },
  },

  { files: ['src/storage/**/*.ts'], rules: restrictImports('dexie') },
  { files: ['src/renderer/src/parts/**/*.{ts,tsx}'], rules: restrictImports('dexieReact') },
  { files: ['src/exchange/{workbook,table}/**/*.ts'], rules: restrictImports('exceljs') },
  { files: ['src/{main,preload}/**/*.ts'], rules: restrictImports('electron', 'zod') },
  { files: ['src/domain/common/zod.ts'], rules: restrictImports('zod') },

  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clockMessage },
        { object: 'Math', property: 'random', message: clockMessage },
        { object: 'performance', property: 'now', message: clockMessage },
        { object: 'crypto', property: 'randomUUID', message: clockMessage },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockMessage },
        { selector: "CallExpression[callee.name='Date']", message: clockMessage },
        { selector: "MemberExpression[object.property.name='Now']", message: clockMessage },
      ],
    },
  },

  {
    files: ['src/renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.configs.recommended],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]/]',
          message: 'Words live in src/words, in both languages.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'The page never builds markup from text.',
        },
      ],
    },
  },
  { files: ['src/renderer/**/*.ts'], extends: [reactHooks.configs.flat.recommended] },

  // Test doubles of a foreign untyped world (sheets read back, pages driven) are full of any.
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
)
