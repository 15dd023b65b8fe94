import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import { readStaffing, type StaffingView } from '@/storage/reads/staffing'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { SealButton } from '../../../ui/SealButton'
import { StatusMark } from '../../../ui/StatusMark'
import table from '../../../ui/table.module.css'
import { NewRoleForm } from './NewRoleForm'
import { RoleRows } from './RoleRows'
import classes from './Staff.module.css'

/** The roles of an event, and who fills them. */
export default function StaffPart({ eventId }: { readonly eventId: EventPlanId }) {
  const view = useRead((db) => readStaffing(db, eventId), [eventId])
  if (view === undefined) return <Loading />
  return view && <StaffDesk view={view} />
}

function StaffDesk({ view }: { readonly view: StaffingView }) {
  const { t } = useWords()
  const [adding, setAdding] = useState(false)
  const { event, roles, coverage, people, clashes } = view
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setAdding(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const form = <NewRoleForm event={event} onClose={close} />
  if (roles.length === 0)
    return (
      <div className={classes['part']}>
        {adding ? (
          form
        ) : (
          <EmptyState
            title={t('staffing.empty')}
            hint={t('staffing.emptyHint')}
            action={
              <SealButton ref={opener} leftSection={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
                {t('staffing.addFirst')}
              </SealButton>
            }
          />
        )}
      </div>
    )
  return (
    <div className={classes['part']}>
      <div className={classes['bar']}>
        <b>
          {t('staffing.roles', { count: roles.length })} · {t('staffing.people', { count: people })}
        </b>
        <span>{t('staffing.confirmedCount', { count: coverage.confirmed })}</span>
        {coverage.asked > 0 && <span>{t('staffing.askedCount', { count: coverage.asked })}</span>}
        {coverage.short > 0 ? (
          <span data-tone="warn">
            <StatusMark mark="short" /> {t('staffing.short', { count: coverage.short })}
          </span>
        ) : (
          <span>
            <StatusMark mark="ready" /> {t('staffing.full')}
          </span>
        )}
        {clashes > 0 && (
          <span data-tone="late">
            <StatusMark mark="clash" /> {t('staffing.clashes', { count: clashes })}
          </span>
        )}
        <SealButton
          ref={opener}
          className={classes['push'] ?? ''}
          leftSection={<Plus aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {t('staffing.addRole')}
        </SealButton>
      </div>
      {adding && form}
      <table className={`${table['table']} ${classes['roles']}`} aria-label={t('staffing.table')}>
        <thead>
          <tr>
            <th scope="col">{t('staffing.role')}</th>
            <th scope="col">{t('staffing.callTime')}</th>
            <th scope="col">{t('staffing.until')}</th>
            <th scope="col">{t('staffing.station')}</th>
            <th scope="col">{t('staffing.filled')}</th>
            <th scope="col">{t('staffing.peopleColumn')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('common.more')}</span>
            </th>
          </tr>
        </thead>
        {roles.map((line) => (
          <RoleRows key={line.role.id} line={line} />
        ))}
      </table>
    </div>
  )
}
