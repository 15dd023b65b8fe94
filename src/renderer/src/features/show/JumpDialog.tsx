import { Button, Modal, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ExpectedCue } from '@/domain/show/expected-times'
import { isPlayable } from '@/domain/show/show-state'
import type { Words } from '@/words/create-words'
import { useWords } from '../../parts/words'
import { SealButton } from '../../ui/SealButton'
import classes from './Dialogs.module.css'
import { Key } from './Key'
import { useShow } from './show-model'
import { clockText, shortLength } from './show-words'
import type { ShowCommands } from './use-show-commands'

interface JumpDialogProps {
  readonly commands: ShowCommands
  readonly onClose: () => void
}

/** All cues, to be found by typing; Enter jumps to one, and each can be left out or taken in again. */
export function JumpDialog({ commands, onClose }: JumpDialogProps) {
  const { t } = useWords()
  const { cues, now, next } = useShow().shown().state
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState<string | null>(next?.cue.id ?? now?.cue.id ?? null)
  const wanted = query.trim().toLowerCase()
  const found = cues.filter(
    ({ cue }) => isPlayable(cue) && `${cue.title} ${cue.track} ${cue.note}`.toLowerCase().includes(wanted),
  )
  const at = Math.max(
    0,
    found.findIndex(({ cue }) => cue.id === picked),
  )
  const chosen = found[at]

  const jump = (cue: ExpectedCue) => {
    onClose()
    void commands.start(cue.cue.id)
  }
  const turn = (cue: ExpectedCue) => void commands.skip(cue.cue.id, cue.status !== 'skipped')

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) setPicked(found[Math.min(found.length - 1, Math.max(0, at + by))]?.cue.id ?? null)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) jump(chosen)
    else if (event.altKey && event.code === 'KeyX' && chosen) turn(chosen)
    else return
    event.preventDefault()
  }

  return (
    <Modal opened onClose={onClose} title={t('show.jump.title')} size="xl">
      <TextInput
        data-autofocus
        aria-label={t('show.jump.search')}
        placeholder={t('show.jump.search')}
        leftSection={<Search aria-hidden="true" />}
        value={query}
        onChange={(change) => setQuery(change.currentTarget.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls="jump-list"
        {...(chosen ? { 'aria-activedescendant': `jump-${chosen.cue.id}` } : {})}
      />
      <p className={classes['hint']}>{t('show.jump.hint')}</p>
      {found.length === 0 && <p className={classes['none']}>{t('show.jump.nothing')}</p>}
      <ul id="jump-list" className={classes['list']} role="listbox" aria-label={t('show.jump.list')}>
        {found.map((cue) => (
          <JumpRow key={cue.cue.id} cue={cue} picked={cue === chosen} pick={setPicked} jump={jump} />
        ))}
      </ul>
      {chosen && <Steps cue={chosen} jump={jump} turn={turn} />}
    </Modal>
  )
}

interface JumpRowProps {
  readonly cue: ExpectedCue
  readonly picked: boolean
  readonly pick: (cueId: string) => void
  readonly jump: (cue: ExpectedCue) => void
}

function JumpRow({ cue, picked, pick, jump }: JumpRowProps) {
  const { t } = useWords()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (picked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [picked])
  return (
    // The keys are those of the field above, which keeps the focus.
    // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
    <li
      ref={row}
      id={`jump-${cue.cue.id}`}
      role="option"
      aria-selected={picked}
      data-status={cue.status}
      onClick={() => pick(cue.cue.id)}
      onDoubleClick={() => jump(cue)}
    >
      <time>{clockText(cue.startsAt)}</time>
      <b>
        <bdi>{titleOf(t, cue)}</bdi>
        {cue.cue.track !== '' && <small>{t('show.track', { track: cue.cue.track })}</small>}
      </b>
      <span>{lengthOf(t, cue)}</span>
      <span className={classes['status']}>{t(`show.jump.${cue.status}`)}</span>
    </li>
  )
}

interface StepsProps {
  readonly cue: ExpectedCue
  readonly jump: (cue: ExpectedCue) => void
  readonly turn: (cue: ExpectedCue) => void
}

/** What can be done with the row that is picked. */
function Steps({ cue, jump, turn }: StepsProps) {
  const { t } = useWords()
  const title = titleOf(t, cue)
  const out = cue.status === 'skipped'
  const runs = cue.status === 'running' || cue.status === 'held'
  return (
    <div className={classes['steps']}>
      <b dir="auto">{title}</b>
      {(cue.status === 'waiting' || out) && (
        <Button
          aria-label={t(out ? 'show.jump.takeInLabel' : 'show.jump.skipLabel', { title })}
          onClick={() => turn(cue)}
        >
          {t(out ? 'show.jump.takeIn' : 'show.jump.skip')} <Key name="Alt X" />
        </Button>
      )}
      <SealButton disabled={runs} aria-label={t('show.control.start', { title })} onClick={() => jump(cue)}>
        {t('show.jump.go')} <Key name="Enter" />
      </SealButton>
    </div>
  )
}

function titleOf(t: Words, { cue }: ExpectedCue): string {
  return cue.title === '' ? t('runSheet.untitled') : cue.title
}

/** How long a cue is tonight: what it took, what it is given, and nothing where it is left out. */
function lengthOf(t: Words, { status, length, elapsed }: ExpectedCue): string {
  return status === 'skipped' ? '–' : shortLength(t, status === 'done' ? elapsed : length)
}
