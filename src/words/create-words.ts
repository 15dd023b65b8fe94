import i18next, { type i18n, type ParseKeys, type TFunction } from 'i18next'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Language } from './language'
import { secondsInWords } from './length-words'
import type { words as chinese } from './zh-CN/words'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof chinese }
    strictKeyChecks: true
  }
}

/** A key of the words, e.g. `runSheet.gap`. */
export type WordKey = ParseKeys

/** Puts a key into the words of one language. */
export type Words = TFunction

/** The words of a language, loaded when they are needed. */
export async function loadWords(language: Language): Promise<i18n> {
  const { words } = language === 'zh-CN' ? await import('./zh-CN/words') : await import('./en/words')
  const instance = i18next.createInstance()
  await instance.init({
    lng: language,
    resources: { [language]: { translation: words } },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  })
  return instance
}

/** Names a change in words that are looked up when they are shown, so that the history reads in either language. */
export function label(key: WordKey, params: Readonly<Record<string, string | number>> = {}): ChangeLabel {
  return { key, params }
}

/**
 * The words of a stored change label. A parameter whose name ends in `Key` holds a key of the words, one that ends in
 * `Seconds` a length; both are said in the language of now, under the name without that ending. A label of a newer app,
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
