import { changesAnything } from '@/domain/attendance/merge-sign-ups'
import type { PersonPlan } from '@/domain/attendance/sign-up-plan'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { PersonName } from '../../parts/PersonName'
import { useWords } from '../../parts/words'
import { EmptyState } from '../../ui/EmptyState'
import table from '../../ui/table.module.css'
import { changeInWords } from './change-words'
import type { SeenPlan } from './seen-preview'
import classes from './import.module.css'

/** Everything that will be written: who joins, what changes field by field, who is not in the list any more. */
export function ConfirmStep({ plan, event }: { readonly plan: SeenPlan; readonly event: EventPlan }) {
  const { t } = useWords()
  const { added, changed, gone, totals } = plan
  const { checkIns } = plan.counts
  return (
    <main className={classes['confirm']} tabIndex={-1}>
      <h2>{t('signUps.confirm.heading')}</h2>
      {!changesAnything(plan) && <EmptyState title={t('signUps.confirm.nothing')} />}
      {checkIns > 0 && (
        <p>
          <b>{checkIns}</b> {t('signUps.result.checkIns')}
        </p>
      )}
      {changed.length > 0 && <ChangedPeople people={changed} count={totals.changed} event={event} />}
      {added.length > 0 && (
        <section aria-labelledby="import-added">
          <h2 id="import-added">{t('signUps.confirm.addedHeading', { count: totals.added })}</h2>
          <p className={classes['names']}>
            {added.map((person) => (
              <AddedPerson key={person.rows[0]} person={person} />
            ))}
            {totals.added > added.length && (
              <span className={classes['meta']}>
                {t('signUps.confirm.more', { count: totals.added - added.length })}
              </span>
            )}
          </p>
        </section>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="import-gone">
          <h2 id="import-gone">{t('signUps.confirm.goneHeading', { count: totals.gone })}</h2>
          <p className={classes['names']}>
            {gone.map((attendance) => (
              <span key={attendance.id}>
                <PersonName id={attendance.memberId} />
              </span>
            ))}
            {totals.gone > gone.length && (
              <span className={classes['meta']}>{t('signUps.confirm.more', { count: totals.gone - gone.length })}</span>
            )}
          </p>
        </section>
      )}
    </main>
  )
}

/** A new person, with whatever is not the usual: a status that gives no place, or people brought along. */
function AddedPerson({ person: { entry } }: { readonly person: PersonPlan }) {
  const { t } = useWords()
  const { status, plusOnes } = entry
  const notes = [
    ...(status === null || status === 'registered' ? [] : [t(`common.attendanceStatus.${status}`)]),
    ...(plusOnes === null || plusOnes === 0 ? [] : [`+${plusOnes}`]),
  ]
  return (
    <span>
      {entry.name}
      {notes.length > 0 && <span className={classes['meta']}> {notes.join(' · ')}</span>}
    </span>
  )
}

interface ChangedPeopleProps {
  /** The first of them. */
  readonly people: readonly PersonPlan[]
  readonly count: number
  readonly event: EventPlan
}

function ChangedPeople({ people, count, event }: ChangedPeopleProps) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="import-changed">
      <h2 id="import-changed">{t('signUps.confirm.changedHeading', { count })}</h2>
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
          {people.flatMap((person) =>
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
      {count > people.length && (
        <p className={classes['meta']}>{t('signUps.confirm.more', { count: count - people.length })}</p>
      )}
    </section>
  )
}
