import { useState } from 'react'
import { useReadBeside } from '../../parts/beside/use-read-beside'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { MomentAside } from './MomentAside'
import { MomentField } from './MomentField'
import { MomentTable } from './MomentTable'
import type { ChosenMoment } from './chosen-moment'
import classes from './recovery.module.css'
import { RecoveryTabs } from './RecoveryTabs'

const STEP = 100

/** The changes of late, to go back behind any of them. */
export function MomentPart({ given = null }: { readonly given?: ChosenMoment | null }) {
  const { t } = useWords()
  const [limit, setLimit] = useState(STEP)
  const moments = useReadBeside('moments', limit)
  const [chosen, setChosen] = useState<ChosenMoment | null>(given)
  if (moments === undefined) return <Loading />
  const changes = moments.list.filter(({ kind }) => kind !== 'base')
  return (
    <Page
      title={t('recovery.title')}
      padded={false}
      actions={<UndoButtons />}
      {...(changes.length === 0
        ? {}
        : {
            asideLabel: t('recovery.moment.details'),
            aside: chosen ? (
              <MomentAside key={`${chosen.seq} ${chosen.at}`} chosen={chosen} onDone={() => setChosen(null)} />
            ) : (
              <EmptyState title={t('recovery.moment.pick')} hint={t('recovery.moment.pickHint')} />
            ),
          })}
    >
      <div className={classes['screen']}>
        <RecoveryTabs part="moment" />
        {changes.length === 0 ? (
          <div className={classes['empty']}>
            <EmptyState title={t('recovery.moment.noChanges')} hint={t('recovery.moment.noChangesHint')} />
          </div>
        ) : (
          <>
            <div className={classes['tools']}>
              <MomentField onChoose={setChosen} />
              <span className={classes['meta']}>{t('recovery.moment.hint')}</span>
            </div>
            <MomentTable
              moments={moments}
              chosen={chosen}
              onChoose={setChosen}
              onOlder={() => setLimit(limit + STEP)}
            />
          </>
        )}
      </div>
    </Page>
  )
}
