import { ActionIcon, Button, Select } from '@mantine/core'
import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { CueId } from '@/domain/common/id'
import { isKept } from '@/domain/run-sheet/sheet-versions'
import { timeCues } from '@/domain/run-sheet/time-cues'
import type { DifferentCue } from '@/domain/run-sheet/version-differences'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import { formatInstant } from '@/words/format'
import { useWords } from '../../../../parts/words'
import { differenceInWords } from './change-words'
import type { Versions } from './use-versions'
import { VersionDialog } from './VersionDialog'
import classes from './Versions.module.css'

interface ChangesPanelProps {
  readonly view: RunSheetView
  readonly versions: Versions
  readonly onClose: () => void
  readonly onGo: (cueId: CueId) => void
}

/** What changed since a released version, in the order of the sheet; every line leads to its row. */
export function ChangesPanel({ view, versions, onClose, onGo }: ChangesPanelProps) {
  const { t, language } = useWords()
  const { compared, released, changes, compareWith } = versions
  const { event, cues, names } = view
  const [looking, setLooking] = useState(false)
  const timed = useMemo(
    () => new Map(timeCues(event.opensAt, cues).map((row) => [row.cue.id, row])),
    [event.opensAt, cues],
  )
  if (compared === null) return null
  const { number } = compared
  const when = (at: number | null) => (at === null ? '' : formatInstant(at, language, event.zone, true))

  return (
    <section className={classes['panel']} aria-label={t('versions.listTitle')}>
      <header>
        <h2>{t('versions.listTitle')}</h2>
        <ActionIcon aria-label={t('versions.close')} onClick={onClose}>
          <X aria-hidden="true" />
        </ActionIcon>
      </header>
      <Select
        label={t('versions.since')}
        allowDeselect={false}
        value={compared.id}
        data={released.map((version) => ({
          value: version.id,
          label: `${t('versions.number', { number: version.number })} · ${when(version.publishedAt)}`,
        }))}
        onChange={(id) => id !== null && compareWith(id)}
      />
      {isKept(compared) ? (
        <div className={classes['actions']}>
          <Button onClick={() => setLooking(true)}>{t('versions.open', { number })}</Button>
        </div>
      ) : (
        <p>{t('versions.notComparable', { number })}</p>
      )}
      {changes?.length === 0 && <p>{t('versions.noChanges')}</p>}
      {changes !== null && changes.length > 0 && (
        <ol className={classes['changes']}>
          {changes.map((change) => {
            const now = timed.get(change.cueId) ?? null
            const gone = change.differences.some(({ kind }) => kind === 'gone')
            const title = titleOf(change) || now?.cue.title || t('runSheet.untitled')
            const body = (
              <>
                <b>
                  <span aria-hidden="true">{TRIANGLE}</span>
                  {title}
                </b>
                {change.differences.map((difference) => (
                  <span key={difference.kind}>{differenceInWords(t, difference, now)}</span>
                ))}
              </>
            )
            return (
              <li key={change.cueId}>
                {gone || now === null ? (
                  <div>{body}</div>
                ) : (
                  <button type="button" title={t('versions.goTo', { title })} onClick={() => onGo(change.cueId)}>
                    {body}
                  </button>
                )}
              </li>
            )
          })}
        </ol>
      )}
      {isKept(compared) && (
        <VersionDialog
          version={compared}
          names={names}
          rooms={view.rooms}
          opened={looking}
          onClose={() => setLooking(false)}
        />
      )}
    </section>
  )
}

const TRIANGLE = '▲'

/** What is gone is called as it was. */
function titleOf({ differences }: DifferentCue): string {
  const gone = differences.find((difference) => difference.kind === 'gone')
  return gone?.kind === 'gone' ? gone.title : ''
}
