import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { addChapter } from '@/actions/member/add-chapter'
import type { Chapter } from '@/domain/community/community'
import type { Fields } from '@/domain/common/row'
import type { Member } from '@/domain/member/member'
import { useActOrSay } from '../../parts/act-or-say'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { StatusMark } from '../../ui/StatusMark'
import { memberRefusalInWords } from './member-refusal-words'
import classes from './people.module.css'

interface ChapterFieldProps {
  readonly member: Member
  readonly members: readonly Member[]
  readonly chapters: readonly Chapter[]
  readonly onSave: (fields: Fields<Member>) => Promise<boolean>
}

/** The city group a person belongs to, with a way to make a new one, and a warning where it has grown too large. */
export function ChapterField({ member, members, chapters, onSave }: ChapterFieldProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(memberRefusalInWords)
  const [draft, setDraft] = useState<string | null>(null)
  const chapter = chapters.find((one) => one.id === member.chapterId)
  const size = chapter ? members.filter((one) => one.chapterId === chapter.id).length : 0
  const add = async (name: string) => {
    const added = await run(addChapter(db, { name }))
    if (!added.ok) return
    setDraft(null)
    await onSave({ chapterId: added.value })
  }
  return (
    <div className={directory['stack']}>
      <NativeSelect
        label={t('people.chapter')}
        value={member.chapterId ?? ''}
        data={[
          { value: '', label: t('people.noChapter') },
          ...chapters.map((one) => ({ value: one.id, label: one.name })),
        ]}
        onChange={(event) => {
          const id = event.currentTarget.value
          void onSave({ chapterId: chapters.find((one) => one.id === id)?.id ?? null })
        }}
      />
      {chapter && size > chapter.sizeLimit && (
        <p className={classes['warning']}>
          <StatusMark mark="short" />
          {t('people.chapterFull', { name: chapter.name, count: size, limit: chapter.sizeLimit })}
        </p>
      )}
      <Problem text={problem} />
      {draft === null ? (
        <div>
          <Button size="compact-sm" leftSection={<Plus aria-hidden="true" />} onClick={() => setDraft('')}>
            {t('people.addChapter')}
          </Button>
        </div>
      ) : (
        <form
          className={classes['contact']}
          onSubmit={(event) => {
            event.preventDefault()
            void add(draft)
          }}
        >
          <TextInput
            label={t('people.newChapter')}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setDraft(null)
            }}
          />
          <Button type="submit">{t('common.add')}</Button>
        </form>
      )}
    </div>
  )
}
