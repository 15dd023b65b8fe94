import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { i18n } from 'i18next'
import { Check, Copy, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { setReminderSent } from '@/actions/attendance/set-reminder-sent'
import { planReminders, type PlannedReminder } from '@/domain/attendance/reminder-plan'
import type { ReminderKind } from '@/domain/attendance/reminder'
import { daysBetween } from '@/domain/common/time'
import { dayAt } from '@/domain/common/zone'
import { smsParts } from '@/domain/attendance/sms-parts'
import { REMINDER_CHANNELS, reminderText, type ReminderChannel } from '@/exchange/reminder-text/reminder-text'
import type { ReminderGround } from '@/storage/reads/reminders'
import { loadWords } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import type { Language } from '@/words/language'
import { useAct } from '../../../parts/act'
import { useNow } from '../../../parts/now'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useCommunity, useWorkspace } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { StatusMark } from '../../../ui/StatusMark'
import { useCopy } from './use-copy'
import classes from './BeforeDay.module.css'

/** The four reminders: which one is due, its text to paste, and whether it was sent. */
export function RemindersView({ ground }: { readonly ground: ReminderGround }) {
  const { t } = useWords()
  const planned = planReminders(ground.event, ground.sent, useNow())
  const first = planned.find(({ state }) => state === 'due') ?? planned.find(({ state }) => state === 'later')
  const [picked, setPicked] = useState<ReminderKind | null>(null)
  const shown = planned.find(({ kind }) => kind === picked) ?? first ?? planned.at(-1)
  if (shown === undefined)
    return (
      <div className={classes['view']}>
        <EmptyState title={t('reminders.noDay')} hint={t('reminders.noDayHint')} />
      </div>
    )
  return (
    <div className={classes['view']}>
      <div className={classes['reminders']}>
        <ul className={classes['kinds']} aria-label={t('reminders.which')}>
          {planned.map((one) => (
            <li key={one.kind}>
              <KindButton
                planned={one}
                zone={ground.event.zone}
                pressed={one.kind === shown.kind}
                onPick={() => setPicked(one.kind)}
              />
            </li>
          ))}
        </ul>
        <Writing ground={ground} planned={shown} />
      </div>
    </div>
  )
}

interface KindButtonProps {
  readonly planned: PlannedReminder
  readonly zone: string
  readonly pressed: boolean
  readonly onPick: () => void
}

function KindButton({ planned, zone, pressed, onPick }: KindButtonProps) {
  const { t, language } = useWords()
  const { kind, state, dueAt, sentAt } = planned
  return (
    <button type="button" className={classes['kind']} aria-pressed={pressed} onClick={onPick}>
      <b>{t(`attendance.reminder.${kind}`)}</b>
      <span className={classes['state']}>
        {state === 'sent' && <StatusMark mark="ready" />}
        {state === 'due' && <StatusMark mark="short" />}
        {t(`reminders.state.${state}`)}
      </span>
      <span className={classes['meta']}>
        {sentAt === null
          ? t('reminders.dueAt', { time: formatInstant(dueAt, language, zone, true) })
          : t('reminders.sentAt', { time: formatInstant(sentAt, language, zone, true) })}
      </span>
    </button>
  )
}

function Writing({ ground, planned }: { readonly ground: ReminderGround; readonly planned: PlannedReminder }) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const copy = useCopy()
  const community = useCommunity().name
  const [channel, setChannel] = useState<ReminderChannel>('group')
  const [written, setWritten] = useState<Language>(language)
  const [bring, setBring] = useState('')
  const [changed, setChanged] = useState<{ readonly from: string; readonly text: string } | null>(null)
  const other = useWordsOf(written)
  const { event, venue, room } = ground
  const today = dayAt(useNow(), event.zone)
  const daysLeft = event.day === null ? 0 : daysBetween(today, event.day)
  const made = other
    ? reminderText(other.t, written, { kind: planned.kind, channel, community, event, venue, room, bring, daysLeft })
    : ''
  // What was typed stands as long as it was typed into this text.
  const text = changed?.from === made ? changed.text : made
  const note = async (sent: boolean) => {
    const result = await act(setReminderSent(db, { eventId: event.id, kind: planned.kind, sent }))
    if (!result.ok) toast.failed(t(`reminders.refusal.${result.reason}`))
  }
  return (
    <div className={classes['writing']}>
      <div className={classes['choices']}>
        <SegmentedControl
          size="xs"
          aria-label={t('reminders.channel')}
          value={channel}
          data={REMINDER_CHANNELS.map((value) => ({ value, label: t(`reminders.channels.${value}`) }))}
          onChange={setChannel}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('reminders.language')}
          value={written}
          data={[
            { value: 'zh-CN' as const, label: t('reminders.languages.chinese') },
            { value: 'en' as const, label: t('reminders.languages.english') },
          ]}
          onChange={setWritten}
        />
      </div>
      <TextInput
        label={t('reminders.bring')}
        placeholder={t('reminders.bringHint')}
        value={bring}
        onChange={(typed) => setBring(typed.currentTarget.value)}
      />
      <Textarea
        label={t('reminders.text')}
        autosize
        minRows={6}
        maxRows={16}
        value={text}
        onChange={(typed) => setChanged({ from: made, text: typed.currentTarget.value })}
      />
      <p className={classes['meta']}>
        {channel === 'sms'
          ? t('reminders.sms', { characters: [...text].length, count: smsParts(text) })
          : t('reminders.length', { characters: [...text].length })}
        {' · '}
        {t('reminders.to', { count: ground.promised })}
        {venue === null ? ` · ${t('reminders.noPlace')}` : venue.route.trim() === '' && ` · ${t('reminders.noRoute')}`}
      </p>
      <div className={classes['actions']}>
        <Button leftSection={<Copy aria-hidden="true" />} onClick={() => void copy(text, t('reminders.copied'))}>
          {t('reminders.copy')}
        </Button>
        {planned.state === 'sent' ? (
          <Button leftSection={<Undo2 aria-hidden="true" />} onClick={() => void note(false)}>
            {t('reminders.markNotSent')}
          </Button>
        ) : (
          <Button leftSection={<Check aria-hidden="true" />} onClick={() => void note(true)}>
            {t('reminders.markSent')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The words of a language that need not be the app's; undefined for a moment. */
function useWordsOf(language: Language): i18n | undefined {
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly words: i18n } | null>(null)
  useEffect(() => {
    let wanted = true
    void loadWords(language).then((words) => {
      if (wanted) setLoaded({ language, words })
    })
    return () => {
      wanted = false
    }
  }, [language])
  return loaded?.language === language ? loaded.words : undefined
}
