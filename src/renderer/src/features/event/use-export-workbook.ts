import type { EventPlanId } from '@/domain/common/id'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { useSave } from '../../parts/save'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Writes the workbook of an event and asks where to save it. The spreadsheet library is loaded only now. */
export function useExportWorkbook(eventId: EventPlanId): () => Promise<void> {
  const db = useWorkspace()
  const { t, language } = useWords()
  const { currency, zone } = useCommunity()
  const save = useSave()
  return () =>
    save(async () => {
      const [{ writeEventWorkbook }, bundle] = await Promise.all([
        import('@/exchange/workbook/event-workbook'),
        readEventBundle(db, eventId),
      ])
      if (!bundle) throw new Error(t('event.gone'))
      const bytes = await writeEventWorkbook(bundle, { t, language, currency, zone, now: db.clock.now() })
      const { event } = bundle
      const parts = [event.day, event.title, t('workbook.fileKind')].filter((part) => part !== null)
      return { name: `${fileName(parts.join(' '))}.xlsx`, mediaType: XLSX, bytes }
    })
}

/** Without the characters that a file name may not hold on one of the systems. */
function fileName(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').trim()
}
