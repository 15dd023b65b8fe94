import type { Language } from '@/words/language'
import type { Same } from '@/words/same'
import { menu as english } from '@/words/en/menu'
import { menu as chinese } from '@/words/zh-CN/menu'

export type MenuWords = Same<typeof chinese>

/** The words of menus and dialogs. */
export function menuWords(language: Language): MenuWords {
  return language === 'zh-CN' ? chinese : english
}
