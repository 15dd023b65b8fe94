import type { ShowCount } from '@/domain/member/attendance-history'
import type { Member } from '@/domain/member/member'
import { pinyinOf } from '@/domain/member/name-keys'
import { useWords } from '../../parts/words'
import { Initial } from './Initial'
import classes from './people.module.css'

interface PersonRowProps {
  readonly member: Member
  readonly shows: ShowCount | null
}

/** A person in the list: name and pinyin, tier and how often they came of how often they registered. */
export function PersonRow({ member, shows }: PersonRowProps) {
  const { t } = useWords()
  return (
    <div className={classes['row']}>
      <Initial name={member.name} />
      <div className={classes['who']}>
        <strong className={classes['clip']}>{member.name}</strong>
        <span className={classes['under']}>{pinyinOf(member.name) || member.wechat || member.organisation}</span>
      </div>
      <div className={classes['right']}>
        <span>{t(`people.tiers.${member.tier}`)}</span>
        <span className={classes['under']}>
          {member.doNotInvite
            ? t('people.doNotInvite')
            : shows !== null && shows.registered > 0
              ? `${shows.attended}/${shows.registered}`
              : ''}
        </span>
      </div>
    </div>
  )
}
