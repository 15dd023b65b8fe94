import { Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { saveDebrief, type DebriefField } from '@/actions/finish/save-debrief'
import type { EventPlanId } from '@/domain/common/id'
import { useAct } from '../../../parts/act'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { closeRefusalInWords } from './finish-refusal-words'
import classes from './DebriefPart.module.css'

interface DebriefTextProps {
  readonly eventId: EventPlanId
  readonly field: DebriefField
  readonly text: string
}

/** One column of the debrief in words; saved when the person leaves it. */
export function DebriefText({ eventId, field, text }: DebriefTextProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const [draft, setDraft] = useState<string | null>(null)
  const save = async () => {
    if (draft === null) return
    const result = await act(saveDebrief(db, { eventId, field, text: draft.trim() }), { quiet: true })
    if (result.ok) setDraft(null)
    else toast.failed(closeRefusalInWords(t, result.reason))
  }
  const saveNow = useEffectEvent(() => void save())
  useEffect(() => {
    // Leaving the screen or the window takes no focus away, and must not take the words away either.
    const hidden = () => document.visibilityState === 'hidden' && saveNow()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      saveNow()
    }
  }, [])
  return (
    <section className={classes['column']}>
      <h2 id={`debrief-${field}`}>
        {t(`finish.column.${field}`)}
        <small>{t(`finish.columnHint.${field}`)}</small>
      </h2>
      <Textarea
        aria-labelledby={`debrief-${field}`}
        placeholder={t(`finish.placeholder.${field}`)}
        autosize
        minRows={7}
        value={draft ?? text}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void save()}
      />
    </section>
  )
}
