import { Button, Modal } from '@mantine/core'
import type { MemberId } from '@/domain/common/id'
import { takeVersionBack } from '@/actions/run-sheet/take-version-back'
import { formatDuration } from '@/domain/common/parse-duration'
import { formatClockSecond } from '@/domain/common/time'
import { stateOf, type KeptVersion } from '@/domain/run-sheet/sheet-versions'
import { timeCues } from '@/domain/run-sheet/time-cues'
import type { Room } from '@/domain/venue/venue'
import { readNames } from '@/storage/reads/run-sheet'
import { useAct } from '../../../../parts/act'
import { useToast } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { useRead, useWorkspace } from '../../../../parts/workspace'
import table from '../../../../ui/table.module.css'
import { placeText } from '../links/place-text'
import classes from './Versions.module.css'

interface VersionDialogProps {
  readonly version: KeptVersion
  readonly names: ReadonlyMap<MemberId, string | null>
  readonly rooms: readonly Room[]
  readonly opened: boolean
  readonly onClose: () => void
}

/** A released version to look at; it can become the sheet again. */
export function VersionDialog({ version, names, rooms, opened, onClose }: VersionDialogProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { number } = version
  const { opensAt, cues } = stateOf(version)
  const people = [...new Set(cues.flatMap((cue) => [cue.ownerId, cue.speakerId].filter((id) => id !== null)))]
  // Some of them may not be in the sheet of today any more.
  const known = useRead((workspace) => readNames(workspace, people), [version.id]) ?? names
  const nameOf = (id: MemberId | null) => (id === null ? '' : (known.get(id) ?? t('common.deletedRow')))
  const takeBack = async () => {
    const result = await act(takeVersionBack(db, version.id))
    if (!result.ok) return toast.failed(t(`sheetViews.refusal.${result.reason}`))
    onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} size="xl" title={t('versions.readOnly', { number })}>
      <div className={classes['dialog']}>
        <div className={classes['kept']}>
          <table className={table['table']} aria-label={t('versions.table', { number })}>
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col">
                    {t(`versions.column.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {timeCues(opensAt, cues).map(({ cue, startsAt }) => (
                <tr key={cue.id} data-kind={cue.kind}>
                  <td>{cue.kind === 'group' || cue.skipped ? '' : formatClockSecond(startsAt)}</td>
                  <td>{cue.kind === 'group' || cue.kind === 'milestone' ? '' : formatDuration(cue.duration)}</td>
                  <td>
                    {cue.kind === 'group' ? <b>{cue.title}</b> : cue.title || t('runSheet.untitled')}
                    {cue.skipped && ` · ${t('runSheet.skippedMark')}`}
                  </td>
                  <td>{[nameOf(cue.ownerId), nameOf(cue.speakerId)].filter((name) => name !== '').join(' · ')}</td>
                  <td>{placeText(cue, rooms)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className={classes['foot']}>
          <span>{t('versions.takeBackHint', { number })}</span>
          <Button onClick={() => void takeBack()}>{t('versions.takeBack', { number })}</Button>
        </div>
      </div>
    </Modal>
  )
}

const HEADS = ['start', 'length', 'title', 'people', 'place'] as const
