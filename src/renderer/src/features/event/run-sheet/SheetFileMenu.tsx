import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import type { EventPlanId } from '@/domain/common/id'
import { to, useGo } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import { useEventFiles } from '../use-event-files'

/** The run-sheet in from a file, and out to one. */
export function SheetFileMenu({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const go = useGo()
  const { saveRunSheet } = useEventFiles(eventId)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('sheetImport.entry.menu')} color="ink">
          <Ellipsis aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go(to.importRunSheet(eventId))}>{t('sheetImport.entry.import')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void saveRunSheet('xlsx')}>{t('sheetImport.entry.exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void saveRunSheet('csv')}>{t('sheetImport.entry.exportCsv')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => go(to.print(eventId, 'run-sheet'))}>{t('common.print')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
