import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { Check, RotateCcw, X } from 'lucide-react'
import { changeFollowUp, type FollowUpChange } from '@/actions/follow-up/change-follow-up'
import { removeFollowUp } from '@/actions/follow-up/remove-follow-up'
import { reopenFollowUp } from '@/actions/follow-up/reopen-follow-up'
import { daysBetween } from '@/domain/common/time'
import { FOLLOW_UP_CHANNELS, type FollowUpChannel } from '@/domain/follow-up/follow-up'
import type { FollowUpLine } from '@/storage/reads/finish'
import { formatInstant } from '@/words/format'
import { useAct } from '../../../parts/act'
import { DayField, SavedTextField } from '../../../parts/fields'
import { GoLink, to } from '../../../parts/go'
import { useToday } from '../../../parts/now'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useCommunity, useWorkspace } from '../../../parts/workspace'
import { StatusMark } from '../../../ui/StatusMark'
import { followUpRefusalInWords } from './follow-up-refusal-words'
import { OwnerCell } from './OwnerCell'
import classes from './FollowUpPart.module.css'

interface FollowUpRowProps {
  readonly line: FollowUpLine
  readonly onComplete: () => void
}

/** A follow-up; everything about an open one is changed in place, a done one shows what came of it. */
export function FollowUpRow({ line, onComplete }: FollowUpRowProps) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const today = useToday()
  const { followUp, memberName } = line
  const { id: followUpId, target, purpose, doneAt } = followUp
  const late = doneAt === null ? daysBetween(followUp.dueDay, today) : -1
  const change = async (fields: FollowUpChange) => {
    const result = await act(changeFollowUp(db, { followUpId, change: fields }), { quiet: true })
    if (!result.ok) toast.failed(followUpRefusalInWords(t, result.reason))
  }
  return (
    <tr data-done={doneAt !== null}>
      <td className={classes['due']}>
        <DayField
          aria-label={t('finish.followUp.dueOf', { purpose })}
          value={followUp.dueDay}
          onChange={(dueDay) => dueDay !== null && void change({ dueDay })}
        />
        {late > 0 && (
          <span className={classes['late']}>
            <StatusMark mark="over" />
            {t('finish.followUp.late', { count: late })}
          </span>
        )}
        {late === 0 && <span className={classes['meta']}>{t('finish.followUp.dueToday')}</span>}
      </td>
      <td>
        {target.kind === 'group' ? (
          t(`finish.group.${target.group}`)
        ) : memberName === '' ? (
          t('common.deletedRow')
        ) : (
          <GoLink to={to.people(target.memberId)}>{memberName}</GoLink>
        )}
      </td>
      <td className={classes['purpose']}>
        <SavedTextField
          aria-label={t('finish.followUp.purposeOf')}
          required
          value={purpose}
          onChange={(text) => void change({ purpose: text })}
        />
      </td>
      <td>
        <NativeSelect
          className={classes['channel'] ?? ''}
          aria-label={t('finish.followUp.channelOf', { purpose })}
          value={followUp.channel}
          data={FOLLOW_UP_CHANNELS.map((channel) => ({ value: channel, label: t(`finish.channel.${channel}`) }))}
          onChange={(event) => void change({ channel: event.currentTarget.value as FollowUpChannel })}
        />
      </td>
      <td className={classes['owner']}>
        <OwnerCell
          purpose={purpose}
          ownerId={followUp.ownerId}
          name={line.ownerName}
          onChange={(ownerId) => void change({ ownerId })}
        />
      </td>
      <td>
        {doneAt !== null && (
          <span className={classes['done']}>
            <StatusMark mark="ready" />
            {t('finish.followUp.doneAt', { day: formatInstant(doneAt, language, zone, true) })}
          </span>
        )}
        {[followUp.outcome, followUp.nextStep].filter(Boolean).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </td>
      <td className={classes['buttons']}>
        {doneAt === null ? (
          <Button
            leftSection={<Check aria-hidden="true" />}
            aria-label={t('finish.followUp.completeOf', { purpose })}
            onClick={onComplete}
          >
            {t('finish.followUp.complete')}
          </Button>
        ) : (
          <ActionIcon
            color="ink"
            aria-label={t('finish.followUp.reopen', { purpose })}
            onClick={() => void act(reopenFollowUp(db, { followUpId }))}
          >
            <RotateCcw aria-hidden="true" />
          </ActionIcon>
        )}
        <ActionIcon
          color="ink"
          aria-label={t('finish.followUp.remove', { purpose })}
          onClick={() => void act(removeFollowUp(db, { followUpId }))}
        >
          <X aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  )
}
