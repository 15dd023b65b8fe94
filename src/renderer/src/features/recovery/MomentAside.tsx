import { useState } from 'react'
import { goBack, type GoBackPreview, type GoBackRefusal } from '@/actions/recovery/go-back'
import { assertNever } from '@/domain/common/assert-never'
import { momentInFigures } from '@/domain/common/moment-in-figures'
import { label } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import { useAct } from '../../parts/act'
import { stepStoppedInWords } from '../../parts/backup-words'
import { MOST_BY_PAGE, writeBeside } from '../../parts/beside/beside'
import { useReadBeside } from '../../parts/beside/use-read-beside'
import { failureInWords } from '../../parts/open-file/failure-words'
import { useProtect } from '../../parts/protect'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { Loading } from '../../ui/Loading'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { changeInWords } from './change-in-words'
import type { ChosenMoment } from './chosen-moment'
import classes from './recovery.module.css'

interface MomentAsideProps {
  readonly chosen: ChosenMoment
  readonly onDone: () => void
}

/** What going back to the chosen moment would take back, and the button that does it. */
export function MomentAside({ chosen, onDone }: MomentAsideProps) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const preview = useReadBeside('goBackPreview', chosen.seq)
  const inWords = useRefusal()
  const when = formatInstant(chosen.at, language, zone, true)
  return (
    <div className={classes['aside']}>
      <h2>{t(chosen.before ? 'recovery.moment.titleBefore' : 'recovery.moment.title', { when })}</h2>
      {preview === undefined ? (
        <Loading />
      ) : preview.ok ? (
        <Preview preview={preview.value} chosen={chosen} onDone={onDone} />
      ) : (
        <Problem text={inWords(preview.reason)} />
      )}
    </div>
  )
}

const SHOWN = 12

function Preview({ preview, chosen, onDone }: MomentAsideProps & { readonly preview: GoBackPreview }) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const { zone } = useCommunity()
  const act = useAct()
  const protect = useProtect()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const inWords = useRefusal()
  const { changes, people, rows, reads, from } = preview

  const go = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const safe = await protect('beforeRestore')
      if (!safe.ok) return setProblem(stepStoppedInWords(t, safe.why))
      const when = momentInFigures(chosen.at, zone)
      const words = label(chosen.before ? 'recovery.changes.wentBackBefore' : 'recovery.changes.wentBack', { when })
      // A few rows may stand in a change of thousands, which has to be read to be taken back.
      const isLarge = rows > MOST_BY_PAGE || reads > MOST_BY_PAGE
      const result = await act(isLarge ? writeBeside(db, 'goBack', chosen.seq, words) : goBack(db, chosen.seq, words))
      if (result.ok) onDone()
      else setProblem(inWords(result.reason))
    } catch (error) {
      setProblem(failureInWords(t, error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <div>
        <p>
          {t('recovery.moment.takesBack', {
            count: changes.length,
            from: formatInstant(from, language, zone, true),
          })}
        </p>
        <p className={classes['meta']}>
          {[
            people.length > 0 && t('recovery.moment.by', { people: people.join(t('recovery.preview.separator')) }),
            t('recovery.moment.rows', { count: rows }),
          ]
            .filter((part) => part !== false)
            .join(' · ')}
        </p>
      </div>
      <ul className={classes['changes']}>
        {changes.slice(0, SHOWN).map(({ seq, at, ...change }) => (
          <li key={seq}>
            <time dateTime={new Date(at).toISOString()}>{formatInstant(at, language, zone)}</time>
            <span>{changeInWords(t, change)}</span>
          </li>
        ))}
        {changes.length > SHOWN && (
          <li className={classes['meta']}>{t('recovery.moment.more', { count: changes.length - SHOWN })}</li>
        )}
      </ul>
      <Problem text={problem} />
      <p className={classes['meta']}>{t('recovery.moment.goHint')}</p>
      <div>
        <SealButton loading={busy} onClick={() => void go()}>
          {t('recovery.moment.go')}
        </SealButton>
      </div>
    </>
  )
}

/** Why it cannot go back there, in words. */
function useRefusal(): (reason: GoBackRefusal) => string {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  return (reason) => {
    switch (reason.kind) {
      case 'nothing':
        return t('recovery.moment.nothing')
      case 'startedHere':
        return t('recovery.moment.tooFar', { when: formatInstant(reason.at, language, zone, true) })
      default:
        return assertNever(reason)
    }
  }
}
