/** The languages the app speaks. Both are complete. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The app's language for a system language (BCP 47): Chinese for any Chinese, English for everything else. */
export function languageFor(systemLanguage: string): Language {
  return /^zh\b/i.test(systemLanguage) ? 'zh-CN' : 'en'
}
