import type { EventPlanId } from '@/domain/common/id'
import { workbookBeside } from '../../parts/beside/beside'
import { useSave } from '../../parts/save'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'

/** The event as files: workbook, run-sheet and calendar entry. What writes them is loaded only now. */
export function useEventFiles(eventId: EventPlanId) {
  const db = useWorkspace()
  const { t, language } = useWords()
  const save = useSave()
  return {
    saveWorkbook: () =>
      save(async () => {
        const made = await workbookBeside(db, 'eventWorkbook', { eventId, language })
        if (!made.ok) throw new Error(t('event.gone'))
        return made.value
      }),
    saveRunSheet: (format: 'xlsx' | 'csv') =>
      save(async () => {
        const { makeRunSheetFile } = await import('@/actions/workspace/make-run-sheet-file')
        const made = await makeRunSheetFile(db, { eventId, format, t, language })
        if (!made.ok) throw new Error(t('event.gone'))
        return made.value
      }),
    saveCalendar: () =>
      save(async () => {
        const { makeEventCalendar } = await import('@/actions/workspace/make-calendar')
        const made = await makeEventCalendar(db, { eventId, t })
        if (!made.ok) throw new Error(t(made.reason === 'gone' ? 'event.gone' : 'event.noDay'))
        return made.value
      }),
  }
}
