import { Button, NativeSelect, TagsInput } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { changeMember } from '@/actions/member/change-member'
import { removeMember } from '@/actions/member/remove-member'
import type { Chapter } from '@/domain/community/community'
import type { Fields } from '@/domain/common/row'
import { GATES, type Member } from '@/domain/member/member'
import { useActOrSay } from '../../parts/act-or-say'
import { SavedTextField } from '../../parts/fields'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { ChapterField } from './ChapterField'
import { ContactFields } from './ContactFields'
import { DoNotInvite } from './DoNotInvite'
import { memberRefusalInWords } from './member-refusal-words'

interface PersonRecordProps {
  readonly member: Member
  readonly members: readonly Member[]
  readonly chapters: readonly Chapter[]
}

/** What is known of a person; every field is saved when it is left. */
export function PersonRecord({ member, members, chapters }: PersonRecordProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const go = useGo()
  const { run, problem } = useActOrSay(memberRefusalInWords)
  const save = async (fields: Fields<Member>) => (await run(changeMember(db, { id: member.id, fields }))).ok
  const remove = async () => {
    await run(removeMember(db, { id: member.id }), { toast: true })
    go(to.people())
  }
  const text = (field: TextField, label: string) => (
    <SavedTextField label={label} value={member[field]} onChange={(value) => void save({ [field]: value })} />
  )
  return (
    <>
      <Problem text={problem} />
      <ContactFields member={member} onSave={save} />
      <section className={directory['section']}>
        <h2>{t('people.record')}</h2>
        <div className={directory['stack']}>
          <SavedTextField
            label={t('people.name')}
            value={member.name}
            required
            onChange={(name) => void save({ name })}
          />
          <TagsInput
            label={t('people.otherNames')}
            placeholder={t('people.otherNamesHint')}
            value={[...member.otherNames]}
            onChange={(otherNames) => void save({ otherNames })}
          />
          {text('organisation', t('people.organisation'))}
          <ChapterField member={member} members={members} chapters={chapters} onSave={save} />
          <NativeSelect
            label={t('people.gate')}
            value={member.gate}
            data={GATES.map((value) => ({ value, label: t(`people.gates.${value}`) }))}
            onChange={(event) => {
              const gate = GATES.find((one) => one === event.currentTarget.value)
              if (gate) void save({ gate })
            }}
          />
          {text('cohort', t('people.cohort'))}
          {text('source', t('people.source'))}
          {text('consent', t('people.consent'))}
          {text('birthday', t('people.birthday'))}
          {text('emergencyContact', t('people.emergency'))}
          {text('note', t('people.note'))}
        </div>
      </section>
      <DoNotInvite member={member} />
      <Button leftSection={<Trash2 aria-hidden="true" />} onClick={() => void remove()}>
        {t('people.delete')}
      </Button>
    </>
  )
}

type TextField = 'organisation' | 'cohort' | 'source' | 'consent' | 'birthday' | 'emergencyContact' | 'note'
