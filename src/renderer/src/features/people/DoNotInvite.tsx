import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { setDoNotInvite } from '@/actions/member/set-do-not-invite'
import type { Member } from '@/domain/member/member'
import { useActOrSay } from '../../parts/act-or-say'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { memberRefusalInWords } from './member-refusal-words'
import classes from './people.module.css'

/** Marks a person as not to be invited, which takes a reason, and lifts the mark again. */
export function DoNotInvite({ member }: { readonly member: Member }) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(memberRefusalInWords)
  const [reason, setReason] = useState('')
  const mark = async (text: string | null) => {
    const done = await run(setDoNotInvite(db, { id: member.id, reason: text }), { toast: true })
    if (done.ok) setReason('')
  }
  return (
    <section className={directory['section']}>
      <h2>{t('people.doNotInvite')}</h2>
      <Problem text={problem} />
      {member.doNotInvite ? (
        <div className={directory['stack']}>
          <p>{member.doNotInviteReason}</p>
          <div>
            <Button onClick={() => void mark(null)}>{t('people.inviteAgain')}</Button>
          </div>
        </div>
      ) : (
        <form
          className={classes['contact']}
          onSubmit={(event) => {
            event.preventDefault()
            void mark(reason)
          }}
        >
          <TextInput
            label={t('people.doNotInviteReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit">{t('people.markDoNotInvite')}</Button>
        </form>
      )}
    </section>
  )
}
