import { changesAnything } from '@/domain/attendance/merge-sign-ups'
import type { PersonPlan, SignUpPlan } from '@/domain/attendance/sign-up-plan'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { PersonName } from '../../parts/PersonName'
import { useWords } from '../../parts/words'
import { EmptyState } from '../../ui/EmptyState'
import table from '../../ui/table.module.css'
import { changeInWords } from './change-words'
import classes from './import.module.css'

const LISTED = 100

/** Everything that will be written: who joins, what changes field by field, who is not in the list any more. */
export function ConfirmStep({ plan, event }: { readonly plan: SignUpPlan; readonly event: EventPlan }) {
  const { t } = useWords()
  const added = plan.people.filter(({ outcome }) => outcome === 'added')
  const changed = plan.people.filter(({ outcome }) => outcome === 'changed')
  const checkIns = plan.people.filter(({ checkIn }) => checkIn !== null).length
  return (
    <main className={classes['confirm']} tabIndex={-1}>
      <h2>{t('signUps.confirm.heading')}</h2>
      {!changesAnything(plan) && <EmptyState title={t('signUps.confirm.nothing')} />}
      {checkIns > 0 && (
        <p>
          <b>{checkIns}</b> {t('signUps.result.checkIns')}
        </p>
      )}
      {changed.length > 0 && <ChangedPeople people={changed} event={event} />}
      {added.length > 0 && (
        <section aria-labelledby="import-added">
          <h2 id="import-added">{t('signUps.confirm.addedHeading', { count: added.length })}</h2>
          <p className={classes['names']}>
            {added.slice(0, LISTED).map((person) => (
              <span key={person.rows[0]}>{person.entry.name}</span>
            ))}
            {added.length > LISTED && (
              <span className={classes['meta']}>{t('signUps.confirm.more', { count: added.length - LISTED })}</span>
            )}
          </p>
        </section>
      )}
      {plan.gone.length > 0 && (
        <section aria-labelledby="import-gone">
          <h2 id="import-gone">{t('signUps.confirm.goneHeading', { count: plan.gone.length })}</h2>
          <p className={classes['names']}>
            {plan.gone.slice(0, LISTED).map((attendance) => (
              <span key={attendance.id}>
                <PersonName id={attendance.memberId} />
              </span>
            ))}
            {plan.gone.length > LISTED && (
              <span className={classes['meta']}>{t('signUps.confirm.more', { count: plan.gone.length - LISTED })}</span>
            )}
          </p>
        </section>
      )}
    </main>
  )
}

function ChangedPeople({ people, event }: { readonly people: readonly PersonPlan[]; readonly event: EventPlan }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="import-changed">
      <h2 id="import-changed">{t('signUps.confirm.changedHeading', { count: people.length })}</h2>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('signUps.confirm.person')}</th>
            <th scope="col">{t('signUps.confirm.field')}</th>
            <th scope="col">{t('signUps.confirm.before')}</th>
            <th scope="col">{t('signUps.confirm.after')}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, LISTED).flatMap((person) =>
            person.changes.map((change, at) => {
              const { field, before, after } = changeInWords(t, change, language, event.zone)
              return (
                <tr key={`${person.rows[0]} ${at}`}>
                  <td>{at === 0 ? person.entry.name : ''}</td>
                  <td>{field}</td>
                  <td className={classes['raw']}>{before}</td>
                  <td className={classes['raw']}>{after}</td>
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
      {people.length > LISTED && (
        <p className={classes['meta']}>{t('signUps.confirm.more', { count: people.length - LISTED })}</p>
      )}
    </section>
  )
}
