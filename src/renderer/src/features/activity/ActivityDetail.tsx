import { Button } from '@mantine/core'
import { Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { OperationId } from '@/domain/common/id'
import { redoOperation, undoOperation } from '@/storage/history/undo-operation'
import type { ActivityEntry } from '@/storage/reads/activity'
import { labelInWords } from '@/words/create-words'
import { useActOrSay } from '../../parts/act-or-say'
import { useReadBeside } from '../../parts/beside/use-read-beside'
import { GoLink, to } from '../../parts/go'
import { useLargeSteps } from '../../parts/large-steps'
import { useToast } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { Loading } from '../../ui/Loading'
import { Problem } from '../../ui/Problem'
import { ChangedRow } from './ChangedRow'
import { refusalInWords } from './refusal-words'
import type { Standing } from './standing'
import classes from './activity.module.css'

/** How many rows are shown at first, and how many more each time. */
const ROWS = 20

/** What a change did, row by row, and what can be done about it. */
export function ActivityDetail({ entry, standing }: { readonly entry: ActivityEntry; readonly standing: Standing }) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const [most, setMost] = useState(ROWS)
  const detail = useReadBeside('activityDetail', entry.id, most)
  if (detail === undefined) return <Loading />
  if (detail === null) return <p className={classes['note']}>{t('history.refusal.gone')}</p>
  const speech = { t, language, zone, names: detail.names }
  const left = detail.rows - detail.changes.length
  return (
    <div className={classes['detail']}>
      {entry.kind === 'base' && <p className={classes['note']}>{t('history.base')}</p>}
      {detail.changes.map((change) => (
        <ChangedRow key={`${change.table} ${change.id}`} change={change} speech={speech} />
      ))}
      {left > 0 && (
        <Button size="compact-sm" onClick={() => setMost(most + 10 * ROWS)}>
          {t('history.moreRows', { count: left })}
        </Button>
      )}
      <Actions entry={entry} standing={standing} />
    </div>
  )
}

function Actions({ entry, standing }: { readonly entry: ActivityEntry; readonly standing: Standing }) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const db = useWorkspace()
  const toast = useToast()
  const largeSteps = useLargeSteps()
  const again = (entry.kind === 'undo') === (standing !== 'undone')
  const { run, problem } = useActOrSay(refusalInWords({ language, zone, again }))
  const act = async (id: OperationId) => {
    const elsewhere = largeSteps(entry.label, again)
    const result = await run(again ? redoOperation(db, id, elsewhere) : undoOperation(db, id, elsewhere))
    if (result.ok) toast.done(t(again ? 'common.redone' : 'common.undone', { what: labelInWords(t, result.value) }))
  }
  return (
    <div>
      <Problem text={problem} />
      <div className={classes['actions']}>
        {entry.kind !== 'base' && (
          <Button
            leftSection={again ? <Redo2 aria-hidden="true" /> : <Undo2 aria-hidden="true" />}
            onClick={() => void act(entry.id)}
          >
            {t(again ? 'history.redoThis' : 'history.undoThis')}
          </Button>
        )}
        {entry.kind !== 'base' && <GoLink to={to.goBackBefore(entry.id)}>{t('history.goBack')}</GoLink>}
        {entry.eventId !== null && <GoLink to={to.event(entry.eventId)}>{t('history.toEvent')}</GoLink>}
      </div>
    </div>
  )
}
