import { Button, Modal, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addFollowUp } from '@/actions/follow-up/add-follow-up'
import type { MemberId } from '@/domain/common/id'
import { addDays, type LocalDay } from '@/domain/common/time'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import {
  FOLLOW_UP_CHANNELS,
  FOLLOW_UP_GROUPS,
  type FollowUpChannel,
  type FollowUpGroup,
} from '@/domain/follow-up/follow-up'
import { useAct } from '../../../parts/act'
import { DayField } from '../../../parts/fields'
import { useToday } from '../../../parts/now'
import { PersonPicker } from '../../../parts/PersonPicker'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { SealButton } from '../../../ui/SealButton'
import { followUpRefusalInWords } from './follow-up-refusal-words'
import classes from './FollowUpPart.module.css'

/** Plans to get back to a person or a group: about what, how, by when, and who does it. */
export function AddFollowUpDialog({ event, onClose }: { readonly event: EventPlan; readonly onClose: () => void }) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const today = useToday()
  const [whom, setWhom] = useState<'group' | 'member'>('group')
  const [group, setGroup] = useState<FollowUpGroup>('attendees')
  const [memberId, setMemberId] = useState<MemberId | null>(null)
  const [purpose, setPurpose] = useState('')
  const [channel, setChannel] = useState<FollowUpChannel>('wechat')
  const [dueDay, setDueDay] = useState<LocalDay>(() =>
    addDays(event.day === null || event.day < today ? today : event.day, 1),
  )
  const [ownerId, setOwnerId] = useState<MemberId | null>(event.ownerId)
  const [problem, setProblem] = useState<string | null>(null)
  const [nobody, setNobody] = useState(false)
  const submit = async () => {
    setNobody(whom === 'member' && memberId === null)
    if (whom === 'member' && memberId === null) return
    const target =
      whom === 'member' && memberId !== null
        ? ({ kind: 'member', memberId } as const)
        : ({ kind: 'group', group } as const)
    const result = await act(addFollowUp(db, { eventId: event.id, target, purpose, channel, dueDay, ownerId }))
    if (result.ok) onClose()
    else setProblem(followUpRefusalInWords(t, result.reason))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('finish.followUp.addTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={classes['form']}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          void submit()
        }}
      >
        <SegmentedControl
          aria-label={t('finish.followUp.whom')}
          value={whom}
          data={[
            { value: 'group', label: t('finish.followUp.group') },
            { value: 'member', label: t('finish.followUp.person') },
          ]}
          onChange={(value) => setWhom(value)}
        />
        {whom === 'group' ? (
          <NativeSelect
            label={t('finish.followUp.whichGroup')}
            value={group}
            data={FOLLOW_UP_GROUPS.map((value) => ({ value, label: t(`finish.group.${value}`) }))}
            onChange={(change) => setGroup(change.currentTarget.value as FollowUpGroup)}
          />
        ) : (
          <PersonPicker
            label={t('finish.followUp.who')}
            value={memberId}
            onChange={setMemberId}
            error={nobody ? t('finish.refusal.whomMissing') : undefined}
          />
        )}
        <TextInput
          data-autofocus
          label={t('finish.followUp.purpose')}
          value={purpose}
          error={problem}
          onChange={(change) => setPurpose(change.currentTarget.value)}
        />
        <NativeSelect
          label={t('finish.followUp.channel')}
          value={channel}
          data={FOLLOW_UP_CHANNELS.map((value) => ({ value, label: t(`finish.channel.${value}`) }))}
          onChange={(change) => setChannel(change.currentTarget.value as FollowUpChannel)}
        />
        <DayField label={t('finish.followUp.due')} value={dueDay} onChange={(day) => day !== null && setDueDay(day)} />
        <PersonPicker label={t('finish.followUp.owner')} value={ownerId} onChange={setOwnerId} />
        <div className={classes['formActions']}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SealButton type="submit">{t('finish.followUp.addAction')}</SealButton>
        </div>
      </form>
    </Modal>
  )
}
