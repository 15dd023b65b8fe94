import { useState } from 'react'
import { mergeDoorFile, type MergeDoorRefusal } from '@/actions/door/merge-door-file'
import { clockDifference, correctionOf } from '@/domain/attendance/door-clock'
import type { DifferenceKey } from '@/domain/attendance/door-difference'
import type { DoorFile } from '@/domain/attendance/door-file'
import { doorMergeChanges, type DoorChoice, type DoorChoices } from '@/domain/attendance/merge-door'
import type { AttendanceId } from '@/domain/common/id'
import type { Words } from '@/words/create-words'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { StatusMark } from '../../ui/StatusMark'
import { useActOrSay } from '../act-or-say'
import { stepStoppedInWords } from '../backup-words'
import { writeBeside } from '../beside/beside'
import { useProtect } from '../protect'
import { useWords } from '../words'
import { useWorkspace } from '../workspace'
import { DoorClock } from './DoorClock'
import { DoorConflicts } from './DoorConflicts'
import { DoorDifferences } from './DoorDifferences'
import { failureInWords } from './failure-words'
import { Figures } from './Figures'
import { isLargeDoorFile, useDoorMerge } from './use-door-merge'
import classes from './open-file.module.css'

interface DoorFileMergeProps {
  readonly file: DoorFile
  readonly onDone: (() => void) | undefined
}

/** What the file would bring home, what both doors say of one head, and the button that merges it in one step. */
export function DoorFileMerge({ file, onDone }: DoorFileMergeProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const protect = useProtect()
  const { run, problem } = useActOrSay(refusalInWords)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [choices, setChoices] = useState<DoorChoices>(new Map())
  const choose = (key: AttendanceId | DifferenceKey, choice: DoorChoice) =>
    setChoices((before) => new Map(before).set(key, choice))
  // The moment at which the file was looked at; a dialog left open must not make the other clock look right.
  const [now] = useState(() => db.clock.now())
  const difference = clockDifference(file, now)
  const [minutes, setMinutes] = useState(() => correctionOf(difference))
  const preview = useDoorMerge({ file, choices, minutes })
  if (!preview) return null
  const { merge, isDoorDesk, named } = preview
  const isAsked = merge.conflicts.length + merge.differences.length > 0
  const nothingNew = (
    <p className={classes['fact']} role="status">
      <StatusMark mark="ready" />
      <span>{t(isAsked ? 'doorFile.nothingNewButAsked' : 'doorFile.nothingNew')}</span>
    </p>
  )
  if (!doorMergeChanges(merge) && !isAsked) return nothingNew
  const apply = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const safe = await protect('beforeImport')
      if (!safe.ok) {
        setFailure(stepStoppedInWords(t, safe.why))
        return
      }
      const ask = { file, choices, minutes }
      const merging = isLargeDoorFile(file) ? writeBeside(db, 'mergeDoorFile', ask) : mergeDoorFile(db, ask)
      const merged = await run(merging, { toast: true })
      if (merged.ok) onDone?.()
    } catch (error) {
      setFailure(failureInWords(t, error))
    } finally {
      setBusy(false)
    }
  }
  const figures = [
    [t('doorFile.here'), merge.heads.here],
    [t('doorFile.there'), merge.heads.there],
    [t('doorFile.together'), merge.heads.together],
    [t('doorFile.newFacts'), merge.facts.length],
  ] as const
  const inConflict = new Set(merge.conflicts.map(({ there }) => there.id))
  const straight = merge.facts.filter(({ id }) => !inConflict.has(id)).length
  const changed = merge.updates.length + merge.doorNotes.length
  const names = merge.newcomers.map(({ person }) => person.name)
  return (
    <div className={classes['sections']}>
      <div className={classes['part']}>
        <Figures figures={figures} />
        <p className={classes['meta']}>{t('doorFile.togetherHint')}</p>
        <p>
          {t('doorFile.straight', { count: straight })}
          {' · '}
          {merge.conflicts.length === 0
            ? t('doorFile.noConflicts')
            : t('doorFile.conflicts', { count: merge.conflicts.length })}
        </p>
        {changed > 0 && <p>{t('doorFile.changes', { count: changed })}</p>}
        {names.length > 0 && (
          <p>{t('doorFile.newcomers', { count: names.length, names: names.join(t('recovery.preview.separator')) })}</p>
        )}
        {!doorMergeChanges(merge) && nothingNew}
      </div>
      {merge.conflicts.length > 0 && (
        <DoorConflicts file={file} named={named} conflicts={merge.conflicts} choices={choices} onChoose={choose} />
      )}
      {merge.differences.length > 0 && (
        <DoorDifferences file={file} differences={merge.differences} choices={choices} onChoose={choose} />
      )}
      {merge.facts.length > 0 && !isDoorDesk && (
        <DoorClock
          file={file}
          now={now}
          difference={difference}
          facts={merge.facts}
          minutes={minutes}
          onMinutes={setMinutes}
        />
      )}
      <div className={classes['actions']}>
        <p className={classes['meta']}>{t('doorFile.mergeHint')}</p>
        <Problem text={failure ?? problem} />
        <div className={classes['buttons']}>
          <SealButton loading={busy} disabled={!doorMergeChanges(merge)} onClick={() => void apply()}>
            {merge.facts.length > 0 ? t('doorFile.merge', { count: merge.facts.length }) : t('doorFile.mergeList')}
          </SealButton>
        </div>
      </div>
    </div>
  )
}

function refusalInWords(t: Words, reason: MergeDoorRefusal): string {
  return t(reason === 'gone' ? 'doorFile.gone' : 'doorFile.nothingNew')
}
