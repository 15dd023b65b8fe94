import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { MemberId } from '@/domain/common/id'
import { addDays } from '@/domain/common/time'
import type { Member } from '@/domain/member/member'
import { readActiveMemberIds, readChapters, readMemberRecord, readMembers } from '@/storage/reads/members'
import { usePreparedEntries } from '../../parts/find-members'
import { to, useGo } from '../../parts/go'
import { useToday } from '../../parts/now'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { useCommunity, useRead } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { SealButton } from '../../ui/SealButton'
import { StatusMark } from '../../ui/StatusMark'
import { AddPersonDialog } from './AddPersonDialog'
import { PeopleList } from './PeopleList'
import { PersonDetail } from './PersonDetail'
import { PersonRecord } from './PersonRecord'

/** After this many days without coming, a member is dormant (沉睡). */
const DORMANT_DAYS = 90

/** Everybody the community knows: a searchable list, the chosen person with record and history. */
export default function PeopleScreen({ memberId }: { readonly memberId: MemberId | null }) {
  const { t, language } = useWords()
  const go = useGo()
  const { sizeLimit } = useCommunity()
  const since = addDays(useToday(), -DORMANT_DAYS)
  const members = useRead(readMembers, [])
  const chapters = useRead(readChapters, [])
  const activeIds = useRead(async (db) => readActiveMemberIds(db, since), [since])
  const record = useRead(
    async (db) => (memberId === null ? null : { of: memberId, ...(await readMemberRecord(db, memberId)) }),
    [memberId],
  )
  const [adding, setAdding] = useState(false)
  usePreparedEntries(members)
  const active = useMemo(() => members?.filter((member) => activeIds?.has(member.id)).length ?? 0, [members, activeIds])
  const tags = useMemo(() => allTags(members ?? []), [members])
  if (members === undefined || chapters === undefined || activeIds === undefined) return <Loading />
  const chosen = members.find((member) => member.id === memberId)
  const ready = chosen && record && record.of === memberId ? record : null

  return (
    <Page
      title={t('people.title')}
      subtitle={
        <>
          {t('people.subtitle', {
            count: members.length,
            days: DORMANT_DAYS,
            active: new Intl.NumberFormat(language).format(active),
          })}
          {members.length > sizeLimit && (
            <>
              {' · '}
              <StatusMark mark="over" /> {t('people.overLimit', { limit: sizeLimit })}
            </>
          )}
        </>
      }
      padded={false}
      actions={
        <>
          <UndoButtons />
          <SealButton onClick={() => setAdding(true)}>{t('people.add')}</SealButton>
        </>
      }
      {...(chosen
        ? {
            asideLabel: t('people.record'),
            aside: <PersonRecord key={chosen.id} member={chosen} members={members} chapters={chapters} />,
          }
        : {})}
    >
      <div className={directory['directory']}>
        <PeopleList
          members={members}
          chapters={chapters}
          tags={tags}
          activeIds={activeIds}
          dormantDays={DORMANT_DAYS}
          selected={memberId}
          onSelect={(id) => go(to.people(id))}
        />
        <div className={directory['detail']}>
          {chosen ? (
            <PersonDetail key={chosen.id} member={chosen} record={ready} chapters={chapters} tags={tags} />
          ) : members.length === 0 ? (
            <EmptyState
              title={t('people.noneYet')}
              hint={t('people.noneYetHint')}
              action={<Button onClick={() => setAdding(true)}>{t('people.add')}</Button>}
            />
          ) : memberId === null ? (
            <EmptyState title={t('people.pick')} hint={t('people.pickHint')} />
          ) : (
            <EmptyState title={t('people.gone')} hint={t('people.goneHint')} />
          )}
        </div>
      </div>
      <AddPersonDialog
        opened={adding}
        members={members}
        onClose={() => setAdding(false)}
        onDone={(id) => {
          setAdding(false)
          go(to.people(id))
        }}
      />
    </Page>
  )
}

function allTags(members: readonly Member[]): string[] {
  return [...new Set(members.flatMap((member) => member.tags))].sort()
}
