import { Button, Group, Modal, Switch, TextInput } from '@mantine/core'
import { Volume2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { newStage } from '@/domain/show/stage'
import { typedWarnings } from '@/domain/show/typed-warnings'
import { CommitField } from '../../parts/CommitField'
import { useWords } from '../../parts/words'
import { SealButton } from '../../ui/SealButton'
import classes from './Dialogs.module.css'
import { useShow } from './show-model'
import { playTone } from './tone'
import type { ShowCommands } from './use-show-commands'

interface StageDialogProps {
  readonly commands: ShowCommands
  readonly onClose: () => void
}

/** What the stage sees and hears: the message, the light, the warnings. */
export function StageDialog({ commands, onClose }: StageDialogProps) {
  const { t } = useWords()
  const { view } = useShow()
  const stage = view.stage ?? newStage(view.event.id)
  const [message, setMessage] = useState(stage.message)

  const send = (submit: FormEvent) => {
    submit.preventDefault()
    if (message.trim() !== stage.message) void commands.stage({ message: message.trim() })
    onClose()
  }

  return (
    <Modal opened onClose={onClose} title={t('show.stage.title')} size="lg">
      <form onSubmit={send}>
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <TextInput
            data-autofocus
            className={classes['text'] ?? ''}
            dir="auto"
            label={t('show.stage.message')}
            placeholder={t('show.stage.messageHint')}
            maxLength={120}
            value={message}
            onChange={(change) => setMessage(change.currentTarget.value)}
          />
          {stage.message !== '' && (
            <Button
              onClick={() => {
                setMessage('')
                void commands.stage({ message: '' })
              }}
            >
              {t('show.stage.takeBack')}
            </Button>
          )}
          <SealButton type="submit">{t('show.stage.send')}</SealButton>
        </Group>
      </form>
      <div className={classes['settings']}>
        <Switch
          checked={stage.light}
          label={t('show.stage.light')}
          onChange={(change) => void commands.stage({ light: change.currentTarget.checked })}
        />
        <CommitField<readonly number[]>
          label={t('show.stage.warnings')}
          description={t('show.stage.warningsHint')}
          text={stage.warnAt.map((at) => at / 60).join(' ')}
          parse={(text) => {
            const value = typedWarnings(text)
            return value === null ? null : { value }
          }}
          problem={t('show.stage.badWarnings')}
          onCommit={(warnAt) => void commands.stage({ warnAt })}
        />
        <Group gap="md">
          <Switch
            checked={stage.sound}
            label={t('show.stage.sound')}
            onChange={(change) => void commands.stage({ sound: change.currentTarget.checked })}
          />
          <Button size="compact-sm" leftSection={<Volume2 aria-hidden="true" />} onClick={() => playTone('warning')}>
            {t('show.stage.tryIt')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
