import { Button } from '@mantine/core'
import { useState } from 'react'
import { setTier } from '@/actions/member/set-tier'
import type { Chapter } from '@/domain/community/community'
import { balancesOf } from '@/domain/member/ledger'
import { TIERS, type Member } from '@/domain/member/member'
import { pinyinOf } from '@/domain/member/name-keys'
import { formatPhone, maskPhone } from '@/domain/member/phone'
import type { MemberRecord } from '@/storage/reads/members'
import { formatNumber } from '@/words/format'
import { useActOrSay } from '../../parts/act-or-say'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { Figure } from '../../ui/Figure'
import { Loading } from '../../ui/Loading'
import { Problem } from '../../ui/Problem'
import { StatusMark } from '../../ui/StatusMark'
import { Initial } from './Initial'
import { PersonHistory } from './PersonHistory'
import { PersonLedger } from './PersonLedger'
import { PersonTags } from './PersonTags'
import { memberRefusalInWords } from './member-refusal-words'
import classes from './people.module.css'

interface PersonDetailProps {
  readonly member: Member
  /** Null while it is being read. */
  readonly record: MemberRecord | null
  readonly chapters: readonly Chapter[]
  /** Every tag in use, offered when one is added. */
  readonly tags: readonly string[]
}

/** A person: who, tags, place on the ladder, how reliably they come, and where they were. */
export function PersonDetail({ member, record, chapters, tags }: PersonDetailProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(memberRefusalInWords)
  return (
    <>
      <PersonHead member={member} chapters={chapters} />
      {member.doNotInvite && (
        <p className={classes['doNotInvite']}>
          <StatusMark mark="unfit" />
          {t('people.doNotInviteBecause', { reason: member.doNotInviteReason })}
        </p>
      )}
      <Problem text={problem} />
      <PersonTags member={member} known={tags} />
      <fieldset className={classes['ladder']}>
        <legend className="visually-hidden">{t('people.tier')}</legend>
        {TIERS.map((tier) => (
          <label key={tier} data-chosen={member.tier === tier}>
            <input
              type="radio"
              className="visually-hidden"
              name="tier"
              value={tier}
              checked={member.tier === tier}
              onChange={() => void run(setTier(db, { id: member.id, tier }))}
            />
            {t(`people.tiers.${tier}`)}
          </label>
        ))}
      </fieldset>
      {record === null ? (
        <Loading />
      ) : (
        <>
          <Figures record={record} />
          <PersonHistory history={record.history} />
          <PersonLedger entries={record.ledger} />
          <p>
            <GoLink to={to.activity({ memberId: member.id })}>{t('history.link')}</GoLink>
          </p>
        </>
      )}
    </>
  )
}

function PersonHead({ member, chapters }: { readonly member: Member; readonly chapters: readonly Chapter[] }) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  const chapter = chapters.find((one) => one.id === member.chapterId)?.name ?? ''
  const [phone] = member.phones
  const facts = [member.wechat === '' ? '' : `${t('people.wechat')} ${member.wechat}`, chapter, member.cohort]
  return (
    <header className={classes['head']}>
      <Initial name={member.name} large />
      <div>
        <h2 className={classes['title']}>
          {member.name} <span className={classes['pinyin']}>{pinyinOf(member.name)}</span>
        </h2>
        <div className={classes['facts']}>
          {phone !== undefined && (
            <span>
              <span className={classes['phone']}>{shown ? formatPhone(phone) : maskPhone(phone)}</span>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={shown ? t('people.hidePhones') : t('people.showPhones')}
                onClick={() => setShown(!shown)}
              >
                {shown ? t('people.hide') : t('people.show')}
              </Button>
            </span>
          )}
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
      </div>
    </header>
  )
}

function Figures({ record }: { readonly record: MemberRecord }) {
  const { t, language } = useWords()
  const { shows, ledger } = record
  const balances = balancesOf(ledger)
  const lines = (which: 'points' | 'credit') => ledger.filter((entry) => entry.ledger === which).length
  return (
    <div className={classes['figures']}>
      <Figure
        label={t('people.showRate')}
        value={shows.registered === 0 ? '–' : `${shows.attended}/${shows.registered}`}
        basis={
          shows.registered === 0
            ? t('people.noShowRate')
            : t('people.showRateBasis', { count: shows.registered, noShows: shows.noShows })
        }
      />
      <Figure label={t('people.walkIns')} value={shows.walkIns} basis={t('people.walkInsBasis')} />
      <Figure
        label={t('people.credit')}
        value={formatNumber(balances.credit, language)}
        basis={t('people.ledgerBasis', { count: lines('credit') })}
      />
      <Figure
        label={t('people.points')}
        value={formatNumber(balances.points, language)}
        basis={t('people.ledgerBasis', { count: lines('points') })}
      />
    </div>
  )
}
