import i18next, { type i18n, type ParseKeys, type TFunction } from 'i18next'
import { isolated } from '@/domain/common/isolated'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Language } from './language'
import { secondsInWords } from './length-words'
import type { laterWords as chineseLater } from './zh-CN/later-words'
import type { words as chinese } from './zh-CN/words'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof chinese & typeof chineseLater }
    strictKeyChecks: true
  }
}

/** A key of the words, e.g. `runSheet.gap`. */
export type WordKey = ParseKeys

/** Puts a key into the words of one language. */
export type Words = TFunction

/** All words of a language. */
export async function loadWords(language: Language): Promise<i18n> {
  const words = await loadFirstWords(language)
  await loadLaterWords(words)
  return words
}

/** The words that the frame and Today need. `loadLaterWords` adds the others. */
export async function loadFirstWords(language: Language): Promise<i18n> {
  const { words } = language === 'zh-CN' ? await import('./zh-CN/words') : await import('./en/words')
  const instance = i18next.createInstance()
  await instance.init({
    lng: language,
    resources: { [language]: { translation: words } },
    // React and the printed pages escape markup themselves; what a sentence needs is that no title turns its order round.
    interpolation: { escapeValue: true, escape: isolated },
    returnNull: false,
    showSupportNotice: false,
  })
  return instance
}

/** Adds what `loadFirstWords` left out. */
export async function loadLaterWords(words: i18n): Promise<void> {
  const { language } = words
  const { laterWords } = language === 'zh-CN' ? await import('./zh-CN/later-words') : await import('./en/later-words')
  words.addResourceBundle(language, 'translation', laterWords, true)
}

/**
 * The words of a language for screens, which ask for the same ones at every drawing: a word without parameters is looked
 * up once. (i18next takes some ten microseconds for each.)
 */
export function quickWords(words: i18n): Words {
  const known = new Map<string, string>()
  const quick = (key: string, params?: unknown): string => {
    if (params !== undefined) return words.t(key as WordKey, params as never)
    const said = known.get(key) ?? words.t(key as WordKey)
    known.set(key, said)
    return said
  }
  return quick as Words
}

/** Names a change in words that are looked up when they are shown, so that the history reads in either language. */
export function label(key: WordKey, params: Readonly<Record<string, string | number>> = {}): ChangeLabel {
  return { key, params }
}

/**
 * The words of a stored change label. A parameter whose name ends in `Key` holds a key of the words, one that ends in
 * `Seconds` a length; both are said in the language of now, under the name without that ending. One that ends in `At` is a
 * moment that is kept with the change and not said. A label of a newer app,
 * whose words are not known here, shows its key.
 */
export function labelInWords(t: Words, change: ChangeLabel): string {
  const said = Object.entries(change.params).flatMap(([name, value]) => {
    if (name.endsWith('Key'))
      return [[name.slice(0, -3), t(value as WordKey, { defaultValue: String(value).split('.').at(-1) } as never)]]
    if (name.endsWith('Seconds')) return [[name.slice(0, -7), secondsInWords(t, Number(value))]]
    return []
  })
  return t(change.key as WordKey, { ...change.params, ...Object.fromEntries(said), defaultValue: change.key } as never)
}
