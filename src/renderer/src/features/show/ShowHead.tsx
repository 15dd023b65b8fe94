import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { ArrowLeft, CircleHelp, Maximize2, Minimize2, Monitor, Users, Volume2, VolumeX } from 'lucide-react'
import { newStage } from '@/domain/show/stage'
import { readPeopleInside } from '@/storage/reads/show'
import { NumberSeal } from '../../parts/NumberSeal'
import { useProjector } from '../../parts/show-clock/use-projector'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { StatusMark } from '../../ui/StatusMark'
import { Key } from './Key'
import { SavedAt } from './SavedAt'
import classes from './ShowHead.module.css'
import { useShow } from './show-model'
import type { ShowKey } from './use-show-keys'

interface ShowHeadProps {
  readonly run: (key: ShowKey) => void
  readonly isFull: boolean
}

/** Which event and version, who is there, what the stage sees, and that everything is saved. */
export function ShowHead({ run, isFull }: ShowHeadProps) {
  const { t } = useWords()
  const { view } = useShow()
  const { event, version } = view
  const stage = view.stage ?? newStage(event.id)
  const inside = useRead((db) => readPeopleInside(db, event.id), [event.id])
  const projector = useProjector(event.id)
  const full = t(isFull ? 'show.control.leaveFullScreen' : 'show.control.fullScreen')
  return (
    <header className={classes['head']}>
      <Tooltip label={`${t('show.leave')} Esc`}>
        <ActionIcon aria-label={t('show.leave')} color="ink" onClick={() => run('leave')}>
          <ArrowLeft aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      {event.number !== null && <NumberSeal number={event.number} current size="large" />}
      <h1 className={classes['title']} title={event.title} dir="auto">
        {event.title}
      </h1>
      {version !== null && <span className={classes['version']}>{t('show.version', { number: version.number })}</span>}
      <span className={classes['push']} />
      {stage.light && (
        <Button
          size="compact-sm"
          className={classes['light'] ?? ''}
          leftSection={<StatusMark mark="short" />}
          onClick={() => run('light')}
        >
          {t('show.lightOn')} <Key name="L" />
        </Button>
      )}
      {stage.message !== '' && (
        <span className={classes['fact']} title={stage.message}>
          {t('show.messageOn', { text: stage.message })}
        </span>
      )}
      <Button
        variant="subtle"
        color="ink"
        size="compact-sm"
        leftSection={<Monitor aria-hidden="true" />}
        aria-pressed={projector.isOpen}
        onClick={() => void (projector.isOpen ? projector.close() : projector.open())}
      >
        {t(projector.isOpen ? 'show.projectorOpen' : 'show.control.projector')}
      </Button>
      {typeof inside === 'number' && (
        <span className={classes['fact']}>
          <Users aria-hidden="true" />
          {t('show.inside', { count: inside })}
        </span>
      )}
      <span className={classes['fact']}>
        {stage.sound ? <Volume2 aria-hidden="true" /> : <VolumeX aria-hidden="true" />}
        <span className="visually-hidden">{t(stage.sound ? 'show.soundOn' : 'show.soundOff')}</span>
      </span>
      <SavedAt />
      <Button
        variant="subtle"
        color="ink"
        size="compact-sm"
        leftSection={isFull ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
        onClick={() => run('fullScreen')}
      >
        {full} <Key name="F" />
      </Button>
      <Tooltip label={`${t('show.control.help')} ?`}>
        <ActionIcon aria-label={t('show.control.help')} color="ink" onClick={() => run('help')}>
          <CircleHelp aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </header>
  )
}
