import { Button, Group, Modal, Stack } from '@mantine/core'
import { FileDown, FileUp } from 'lucide-react'
import type { EventPlanId } from '@/domain/common/id'
import { readIsDoorDesk } from '@/storage/reads/door-past'
import { readBeside } from '../../parts/beside/beside'
import { useHostFacts } from '../../parts/host'
import { useOpenFile } from '../../parts/open-file/OpenFiles'
import { incomingSource } from '../../parts/open-file/file-source'
import { usePick } from '../../parts/pick'
import { useSave } from '../../parts/save'
import { useWords } from '../../parts/words'
import { useRead, useWorkspace } from '../../parts/workspace'

interface SecondLaptopProps {
  readonly eventId: EventPlanId
  readonly door: string
  readonly onClose: () => void
}

/** Carrying the door to another laptop and back, on a stick: one file out, one file in. */
export function SecondLaptop({ eventId, door, onClose }: SecondLaptopProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { appVersion } = useHostFacts()
  const save = useSave()
  const pick = usePick()
  const openFile = useOpenFile()
  const isDoorDesk = useRead(readIsDoorDesk, [])
  const write = async () => {
    const saved = await save(async () => {
      const made = await readBeside(db, 'doorFile', { eventId, door, appVersion })
      if (!made.ok) throw new Error(t('doorFile.gone'))
      return made.value
    })
    if (saved) onClose()
  }
  const bring = async () => {
    const file = await pick({ purpose: 'workspace' })
    if (!file) return
    onClose()
    // Once the field has the focus, so that it is the field that has it again afterwards.
    setTimeout(() => openFile(incomingSource(file)))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('door.second.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <section>
          <h3>{t(isDoorDesk === true ? 'door.second.backTitle' : 'door.second.outTitle')}</h3>
          <p>{t(isDoorDesk === true ? 'door.second.deskOut' : 'door.second.out')}</p>
          <Group mt="xs">
            <Button data-autofocus leftSection={<FileDown aria-hidden="true" />} onClick={() => void write()}>
              {t('door.second.write')}
            </Button>
          </Group>
        </section>
        <section>
          <h3>{t(isDoorDesk === true ? 'door.second.outTitle' : 'door.second.backTitle')}</h3>
          <p>{t('door.second.back')}</p>
          <Group mt="xs">
            <Button leftSection={<FileUp aria-hidden="true" />} onClick={() => void bring()}>
              {t('door.second.bring')}
            </Button>
          </Group>
        </section>
      </Stack>
    </Modal>
  )
}
