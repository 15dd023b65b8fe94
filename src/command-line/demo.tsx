import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { loadWords, type Words } from '@/words/create-words'
import { languageFor, LANGUAGES, type Language } from '@/words/language'
import { say } from './say.mjs'
import { Unusable } from './unusable'
import { readSignUpFile, runDemo } from './run-demo'
import { writeAll } from './write-all'

/** Ends with a clear message and code 2: what the person gave cannot be used. */
function refuse(message: string): never {
  say(message)
  process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({
      options: { out: { type: 'string' }, signups: { type: 'string' }, language: { type: 'string' } },
    }).values
  } catch {
    // An argument nobody knows: the usage says which there are.
    return null
  }
}

const calledFrom = process.env['SALONDESK_CALLED_FROM'] ?? process.cwd()
const given = readArguments()
const system = process.env['LC_ALL'] || process.env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale
const language = (given?.language ?? languageFor(system.replace('_', '-'))) as Language
const { t }: { t: Words } = await loadWords(LANGUAGES.includes(language) ? language : 'en')
if (!given) refuse(t('demo.usage'))
if (!LANGUAGES.includes(language)) refuse(`${t('demo.badLanguage')}\n${t('demo.usage')}`)
if (given.out === undefined || given.out === '') refuse(`${t('demo.outMissing')}\n${t('demo.usage')}`)

try {
  const out = resolve(calledFrom, given.out)
  const list = given.signups === undefined ? null : await readSignUpFile(resolve(calledFrom, given.signups), t)
  const files = await runDemo({ t, language, list })
  say(t('demo.writing'))
  for (const { what, path } of await writeAll(out, files, t)) console.log(t('demo.wrote', { what, path }))
} catch (error) {
  if (error instanceof Unusable) refuse(error.message)
  throw error
}
