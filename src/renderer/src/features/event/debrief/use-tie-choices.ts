import type { ComboboxItem } from '@mantine/core'
import { findTemplate } from '@/actions/event-plan/built-in-templates'
import { LESSON_TIES, type LessonTie } from '@/domain/debrief/debrief'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { readTieOptions } from '@/storage/reads/finish'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'

/** What a lesson can be tied to, as choices whose value holds both the kind and the id. */
export interface TieChoices {
  readonly choices: readonly ComboboxItem[]
  readonly keyOf: (tie: LessonTie, tiedTo: string) => string
  readonly read: (key: string) => { readonly tie: LessonTie; readonly tiedTo: string }
}

/** The things of an event that lessons can be tied to, its template included. */
export function useTieChoices(event: EventPlan): TieChoices {
  const { t, language } = useWords()
  const options = useRead((db) => readTieOptions(db, event.id), [event.id]) ?? []
  const template = useRead(
    async (db) => (event.templateKey === '' ? null : await findTemplate(db, event.templateKey, language)),
    [event.templateKey, language],
  )
  const named = (kind: LessonTie, name: string) => t('finish.tied', { kind: t(`finish.tie.${kind}`), name })
  return {
    choices: [
      { value: 'none', label: t('finish.tie.none') },
      ...options.map(({ tie, id, name }) => ({ value: `${tie} ${id}`, label: named(tie, name) })),
      ...(template ? [{ value: `template ${event.templateKey}`, label: named('template', template.name) }] : []),
    ],
    keyOf: (tie, tiedTo) => (tie === 'none' ? 'none' : `${tie} ${tiedTo}`),
    read: (key) => {
      const [kind = 'none', ...rest] = key.split(' ')
      const tie = LESSON_TIES.find((known) => known === kind) ?? 'none'
      return { tie, tiedTo: tie === 'none' ? '' : rest.join(' ') }
    },
  }
}
