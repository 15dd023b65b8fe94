import { Button, Checkbox, MultiSelect, NativeSelect, SegmentedControl } from '@mantine/core'
import { Copy, MailPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { inviteMembers } from '@/actions/attendance/invite-members'
import { proposeInvitations } from '@/domain/attendance/invitation-list'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import type { Member } from '@/domain/member/member'
import type { ListedPerson } from '@/storage/reads/attendance'
import { readInvitees, type InviteeMember } from '@/storage/reads/invitations'
import { formatDay } from '@/words/format'
import { useAct } from '../../../parts/act'
import { GoLink, to } from '../../../parts/go'
import { useToday } from '../../../parts/now'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useRead, useWorkspace } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import table from '../../../ui/table.module.css'
import { useCopy } from './use-copy'
import classes from './BeforeDay.module.css'

const ACTIVE_DAYS = [30, 90, 180, 365] as const
const AT_A_TIME = ['30', '40', '50'] as const
const ANY = 'any'

interface InvitationsViewProps {
  readonly eventId: EventPlanId
  readonly people: readonly ListedPerson[]
}

/** A fair list of whom to invite, from tags and history; shown before anybody is put on the list. */
export function InvitationsView({ eventId, people }: InvitationsViewProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const copy = useCopy()
  const today = useToday()
  const everybody = useRead((read) => readInvitees(read, eventId, today), [eventId, today])
  const [tags, setTags] = useState<string[]>([])
  const [activeDays, setActiveDays] = useState<number | null>(90)
  const [notAtLastEvent, setNotAtLastEvent] = useState(true)
  const [count, setCount] = useState<(typeof AT_A_TIME)[number]>('30')
  const [leftOut, setLeftOut] = useState<ReadonlySet<MemberId>>(new Set())
  const known = useMemo(() => [...new Set((everybody ?? []).flatMap((one) => one.tags))].sort(), [everybody])
  const proposal = useMemo(() => {
    const wish = { tags, activeDays, notAtLastEvent, count: Number(count) }
    return proposeInvitations(everybody ?? [], wish, today)
  }, [everybody, tags, activeDays, notAtLastEvent, count, today])
  if (everybody === undefined) return <Loading />

  const byId = new Map(everybody.map((one) => [one.memberId, one]))
  const shown = proposal.chosen.flatMap((one) => byId.get(one.memberId) ?? [])
  const wanted = shown.filter(({ memberId }) => !leftOut.has(memberId))
  const invited = people.filter(({ attendance }) => attendance.status === 'invited')
  const invite = async () => {
    const memberIds = wanted.map(({ memberId }) => memberId)
    const result = await act(inviteMembers(db, { eventId, memberIds, source: t('invitations.source') }))
    if (!result.ok) toast.failed(t(`invitations.refusal.${result.reason}`))
    setLeftOut(new Set())
  }
  const copyPeople = (members: readonly Member[]) =>
    void copy(
      [t('invitations.columnsCopied'), ...members.map(contactLine)].join('\n'),
      t('invitations.copied', { count: members.length }),
    )
  const toggle = (id: MemberId) => {
    const next = new Set(leftOut)
    if (!next.delete(id)) next.add(id)
    setLeftOut(next)
  }
  return (
    <div className={classes['view']}>
      <div className={classes['wishes']}>
        <MultiSelect
          className={classes['tags'] ?? ''}
          label={t('invitations.tags')}
          placeholder={tags.length === 0 ? t('invitations.tagsAll') : ''}
          data={known}
          value={tags}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          onChange={setTags}
        />
        <NativeSelect
          label={t('invitations.active')}
          value={activeDays === null ? ANY : String(activeDays)}
          data={[
            ...ACTIVE_DAYS.map((days) => ({
              value: String(days),
              label: t('invitations.activeDays', { count: days }),
            })),
            { value: ANY, label: t('invitations.activeAny') },
          ]}
          onChange={({ currentTarget: { value } }) => setActiveDays(value === ANY ? null : Number(value))}
        />
        <SegmentedControl
          aria-label={t('invitations.count')}
          value={count}
          data={AT_A_TIME.map((value) => ({ value, label: t('invitations.people', { count: Number(value) }) }))}
          onChange={setCount}
        />
        <Checkbox
          label={t('invitations.notAtLast')}
          checked={notAtLastEvent}
          onChange={(event) => setNotAtLastEvent(event.currentTarget.checked)}
        />
      </div>
      <div className={classes['actions']}>
        <Button
          leftSection={<MailPlus aria-hidden="true" />}
          disabled={wanted.length === 0}
          onClick={() => void invite()}
        >
          {t('invitations.add', { count: wanted.length })}
        </Button>
        <Button
          leftSection={<Copy aria-hidden="true" />}
          disabled={wanted.length === 0}
          onClick={() => copyPeople(wanted.map(({ member }) => member))}
        >
          {t('invitations.copy')}
        </Button>
        {invited.length > 0 && (
          <Button
            leftSection={<Copy aria-hidden="true" />}
            onClick={() => copyPeople(invited.flatMap(({ member }) => member ?? []))}
          >
            {t('invitations.copyInvited', { count: invited.length })}
          </Button>
        )}
        <span className={classes['meta']} role="status">
          {t('invitations.basis', { fitting: proposal.fitting, chosen: shown.length })}
        </span>
      </div>
      <p className={classes['meta']}>{t('invitations.fair')}</p>
      {shown.length === 0 ? (
        <EmptyState title={t('invitations.empty')} hint={t('invitations.emptyHint')} />
      ) : (
        <InviteeTable shown={shown} leftOut={leftOut} onToggle={toggle} />
      )}
    </div>
  )
}

interface InviteeTableProps {
  readonly shown: readonly InviteeMember[]
  readonly leftOut: ReadonlySet<MemberId>
  readonly onToggle: (id: MemberId) => void
}

function InviteeTable({ shown, leftOut, onToggle }: InviteeTableProps) {
  const { t, language } = useWords()
  return (
    <table className={table['table']} aria-label={t('invitations.title')}>
      <thead>
        <tr>
          <th>
            <span className="visually-hidden">{t('invitations.columns.choose')}</span>
          </th>
          {(['name', 'tier', 'cohort', 'tags', 'lastInvited', 'lastCame'] as const).map((column) => (
            <th key={column}>{t(`invitations.columns.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ member, lastInvited, lastCame }) => (
          <tr key={member.id}>
            <td className={classes['handle']}>
              <Checkbox
                aria-label={t('invitations.chooseOf', { name: member.name })}
                checked={!leftOut.has(member.id)}
                onChange={() => onToggle(member.id)}
              />
            </td>
            <td className={classes['name']}>
              <GoLink to={to.people(member.id)}>{member.name}</GoLink>
            </td>
            <td>{t(`people.tiers.${member.tier}`)}</td>
            <td>{member.cohort}</td>
            <td>{member.tags.join(' · ')}</td>
            <td className={classes['nowrap']}>
              {lastInvited === null ? t('invitations.never') : formatDay(lastInvited, language)}
            </td>
            <td className={classes['nowrap']}>
              {lastCame === null ? t('invitations.never') : formatDay(lastCame, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One line that can be pasted into a table; a name never becomes two cells. */
function contactLine({ name, phones, emails, wechat }: Member): string {
  return [name, phones[0] ?? '', emails[0] ?? '', wechat].map((cell) => cell.replace(/\s+/g, ' ')).join('\t')
}
