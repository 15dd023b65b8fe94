import type { Words } from '@/words/create-words'

/** A refusal in words. */
export function taskRefusal(t: Words, refusal: 'gone' | 'titleMissing' | 'nameMissing'): string {
  switch (refusal) {
    case 'gone':
      return t('checklist.refusal.gone')
    case 'titleMissing':
      return t('checklist.refusal.titleMissing')
    case 'nameMissing':
      return t('checklist.refusal.nameMissing')
  }
}
