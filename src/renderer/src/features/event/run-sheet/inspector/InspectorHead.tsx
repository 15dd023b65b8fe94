import { ActionIcon, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, Copy, Ellipsis, ListPlus, Trash2 } from 'lucide-react'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../../parts/words'

interface InspectorHeadProps {
  readonly timed: TimedCue
  readonly onStep: ((step: 1 | -1) => void) | null
  readonly onAddAfter: () => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

/** Which cue it is, and what can be done with it as a whole. */
export function InspectorHead({ timed, onStep, onAddAfter, onDuplicate, onRemove }: InspectorHeadProps) {
  const { t } = useWords()
  const title = timed.cue.title || t('runSheet.untitled')
  return (
    <header>
      <span>{timed.number}</span>
      <h2>{title}</h2>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('runSheet.inspector.more', { title })}>
            <Ellipsis aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onStep && (
            <>
              <Menu.Item leftSection={<ArrowUp aria-hidden="true" />} onClick={() => onStep(-1)}>
                {t('runSheet.inspector.moveUp')}
              </Menu.Item>
              <Menu.Item leftSection={<ArrowDown aria-hidden="true" />} onClick={() => onStep(1)}>
                {t('runSheet.inspector.moveDown')}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<ListPlus aria-hidden="true" />} onClick={onAddAfter}>
            {t('runSheet.inspector.addAfter')}
          </Menu.Item>
          <Menu.Item leftSection={<Copy aria-hidden="true" />} onClick={onDuplicate}>
            {t('runSheet.inspector.duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 aria-hidden="true" />} onClick={onRemove}>
            {t('runSheet.inspector.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  )
}
