import { Button } from '@mantine/core'
import type { TodayView } from '@/storage/reads/today'
import { formatDay, formatInstant } from '@/words/format'
import { GoLink, to } from '../../parts/go'
import { useHostFacts } from '../../parts/host'
import { useBackupState, useShell } from '../../parts/shell'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import { StatusMark } from '../../ui/StatusMark'
import { Registration } from './Registration'
import classes from './TodayScreen.module.css'

/** How many lines of a list stand here; the number of the others is said. */
const SHOWN = 6

/** Beside the day: registrations, roles without people, materials that are missing, follow-ups, the last backup. */
export function TodayAside({ view }: { readonly view: TodayView }) {
  return (
    <>
      {view.next && <Registration readiness={view.next} />}
      <Unfilled view={view} />
      <Missing view={view} />
      <FollowUps view={view} />
      <Backup />
    </>
  )
}

function More({ of }: { readonly of: readonly unknown[] }) {
  const { t } = useWords()
  return of.length > SHOWN ? <p className={classes['meta']}>{t('today.more', { count: of.length - SHOWN })}</p> : null
}

function Unfilled({ view }: { readonly view: TodayView }) {
  const { t, language } = useWords()
  const people = view.unfilled.reduce((sum, { role }) => sum + role.needed - role.confirmed, 0)
  const events = new Set(view.unfilled.map(({ event }) => event.id)).size
  return (
    <section className={classes['section']} aria-labelledby="unfilled">
      <h2 id="unfilled">
        {t('today.unfilled')}
        {people > 0 && <span className={classes['meta']}>{t('today.unfilledSum', { people, events })}</span>}
      </h2>
      {people === 0 && <p className={classes['meta']}>{t('today.allFilled')}</p>}
      <ul>
        {view.unfilled.slice(0, SHOWN).map(({ event, role }) => (
          <li key={role.id} className={classes['mini']}>
            <StatusMark mark="short" />
            <GoLink to={to.event(event.id, 'staff')}>
              <strong>{role.name}</strong>
            </GoLink>
            <span className={classes['warn']}>
              {t('today.roleLine', { confirmed: role.confirmed, needed: role.needed })}
            </span>
            <span className={classes['meta']}>
              {role.asked > 0
                ? t('today.roleAsked', { count: role.asked })
                : role.declined > 0
                  ? t('today.roleDeclined', { count: role.declined })
                  : t('today.roleNobody')}
            </span>
            <span className={`${classes['meta'] ?? ''} ${classes['right'] ?? ''}`}>
              {event.day !== null && formatDay(event.day, language, 'short')}
            </span>
          </li>
        ))}
      </ul>
      <More of={view.unfilled} />
    </section>
  )
}

function Missing({ view }: { readonly view: TodayView }) {
  const { t, language } = useWords()
  const nothing = view.missing.length + view.low.length === 0
  return (
    <section className={classes['section']} aria-labelledby="missing">
      <h2 id="missing">
        {t('today.missing')}
        <span className={classes['meta']}>{t('today.missingSum')}</span>
      </h2>
      {nothing && <p className={classes['meta']}>{t('today.allThere')}</p>}
      <ul>
        {view.missing.slice(0, SHOWN).map(({ event, material }) => (
          <li key={material.id} className={classes['mini']}>
            <StatusMark mark={material.heldBy ? 'clash' : 'short'} />
            <GoLink to={to.event(event.id, 'materials')}>
              <strong>{material.name}</strong>
            </GoLink>
            <span className={material.heldBy ? classes['late'] : classes['warn']}>
              {material.heldBy
                ? t('today.clash', { count: material.missing })
                : t('today.short', { count: material.missing })}
            </span>
            <span className={`${classes['meta'] ?? ''} ${classes['right'] ?? ''}`}>
              {event.day !== null && formatDay(event.day, language, 'short')}
            </span>
          </li>
        ))}
        {view.low.slice(0, Math.max(0, SHOWN - view.missing.length)).map(({ material, stock }) => (
          <li key={material.id} className={classes['mini']}>
            <StatusMark mark="short" />
            <GoLink to={to.materials()}>
              <strong>{material.name}</strong>
            </GoLink>
            <span className={classes['warn']}>{t('today.low', { level: material.lowStock ?? 0, stock })}</span>
          </li>
        ))}
      </ul>
      <More of={[...view.missing, ...view.low]} />
    </section>
  )
}

function FollowUps({ view }: { readonly view: TodayView }) {
  const { t } = useWords()
  return (
    <section className={classes['section']} aria-labelledby="follow-ups">
      <h2 id="follow-ups">
        {t('today.followUps')}
        {view.followUps.length > 0 && (
          <span className={classes['meta']}>{t('today.followUpsSum', { count: view.followUps.length })}</span>
        )}
      </h2>
      {view.followUps.length === 0 && <p className={classes['meta']}>{t('today.none')}</p>}
      <ul>
        {view.followUps.slice(0, SHOWN).map(({ followUp, event, memberName, daysLate }) => {
          const who = followUp.target.kind === 'group' ? t(`today.group.${followUp.target.group}`) : memberName
          return (
            <li key={followUp.id} className={classes['mini']}>
              {event === null ? (
                <strong>{who}</strong>
              ) : (
                <GoLink to={to.event(event.id, 'follow-up')}>
                  <strong>{who}</strong>
                </GoLink>
              )}
              <span className={`${classes['meta'] ?? ''} ${classes['clipped'] ?? ''}`} title={followUp.purpose}>
                {followUp.purpose}
              </span>
              <span className={`${classes['meta'] ?? ''} ${classes['right'] ?? ''}`} data-late={daysLate > 0}>
                {daysLate > 0 ? (
                  <span className={classes['late']}>
                    <StatusMark mark="over" /> {t('today.daysLate', { count: daysLate })}
                  </span>
                ) : (
                  t('today.title')
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <More of={view.followUps} />
    </section>
  )
}

function Backup() {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const backup = useBackupState()
  const { backUpNow } = useShell()
  const { backupsPlace } = useHostFacts()
  return (
    <section className={classes['section']} aria-labelledby="backup">
      <div className={classes['mini']}>
        {backup.failed && <StatusMark mark="short" />}
        <strong id="backup">{t('today.backup')}</strong>
        <span className={classes['meta']}>
          {backup.failed
            ? t('today.backupFailed')
            : backup.lastAt === null
              ? t('today.noBackup')
              : t('today.backupAt', { when: formatInstant(backup.lastAt, language, zone, true) })}
        </span>
        <span className={classes['right']}>
          <Button size="compact-sm" onClick={() => void backUpNow()}>
            {t('today.backUpNow')}
          </Button>
        </span>
      </div>
      {backupsPlace !== '' && <p className={classes['meta']}>{backupsPlace}</p>}
    </section>
  )
}
