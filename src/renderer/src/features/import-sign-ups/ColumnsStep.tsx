import { useWords } from '../../parts/words'
import { AfterImport } from './AfterImport'
import { ColumnsTable } from './ColumnsTable'
import { DoubtList } from './DoubtList'
import { ProblemList } from './ProblemList'
import { takeFocus } from './take-focus'
import type { SignUpsDraft } from './use-sign-ups'
import classes from './import.module.css'

interface ColumnsStepProps {
  readonly draft: SignUpsDraft
}

/** What each column means, what could not be read, and who might be somebody known. */
export function ColumnsStep({ draft }: ColumnsStepProps) {
  const { t } = useWords()
  const {
    file,
    plan,
    preview: { remembered, shown },
  } = draft
  const recognised = file.columns.filter(({ field }) => field !== null && field !== 'answer').length
  return (
    <div className={classes['middle']}>
      <main className={classes['check']} tabIndex={-1} ref={takeFocus}>
        <section aria-labelledby="import-columns">
          <div className={classes['heading']}>
            <h2 id="import-columns">{t('signUps.columns.heading')}</h2>
            <span className={classes['meta']}>
              {file.platform !== 'generic' &&
                t('signUps.columns.platform', { platform: t(`signUps.platforms.${file.platform}`) })}
            </span>
            <span className={classes['meta']}>
              {remembered
                ? t('signUps.columns.remembered')
                : t('signUpFigures.recognised', {
                    columns: t('signUpFigures.columns', { count: recognised }),
                    rows: t('signUpFigures.rows', { count: shown.length }),
                  })}
            </span>
          </div>
          <ColumnsTable shown={shown} draft={draft} />
        </section>
        <ProblemList draft={draft} />
      </main>
      <aside className={classes['aside']} aria-label={t('signUps.doubts.heading')}>
        <DoubtList doubts={plan.doubts} count={plan.counts.doubts} onDecide={draft.decide} />
        <AfterImport totals={plan.totals} />
      </aside>
    </div>
  )
}
