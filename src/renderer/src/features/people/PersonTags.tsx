import { ActionIcon, Autocomplete, Button } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { addTag } from '@/actions/member/add-tag'
import { removeTag } from '@/actions/member/remove-tag'
import type { Member } from '@/domain/member/member'
import { useActOrSay } from '../../parts/act-or-say'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { Chip } from '../../ui/Chip'
import { Problem } from '../../ui/Problem'
import { memberRefusalInWords } from './member-refusal-words'
import classes from './people.module.css'

interface PersonTagsProps {
  readonly member: Member
  readonly known: readonly string[]
}

/** A person's tags: each can be taken off, new ones are typed or picked from those in use. */
export function PersonTags({ member, known }: PersonTagsProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(memberRefusalInWords)
  const [draft, setDraft] = useState('')
  const add = async (tag: string) => {
    const added = await run(addTag(db, { id: member.id, tag }))
    if (added.ok) setDraft('')
  }
  return (
    <>
      <Problem text={problem} />
      <div className={classes['tags']}>
        {member.tags.map((tag) => (
          <Chip key={tag}>
            {tag}
            <ActionIcon
              size={18}
              aria-label={t('people.removeTag', { tag })}
              onClick={() => void run(removeTag(db, { id: member.id, tag }))}
            >
              <X aria-hidden="true" />
            </ActionIcon>
          </Chip>
        ))}
        <form
          className={classes['tagForm']}
          onSubmit={(event) => {
            event.preventDefault()
            if (draft.trim() !== '') void add(draft)
          }}
        >
          <Autocomplete
            size="xs"
            aria-label={t('people.newTag')}
            placeholder={t('people.newTag')}
            // Offered while typing only: an open list would lie over the ladder below.
            data={draft.trim() === '' ? [] : known.filter((tag) => !member.tags.includes(tag))}
            limit={12}
            value={draft}
            onChange={setDraft}
            onOptionSubmit={(tag) => void add(tag)}
          />
          <Button type="submit" size="xs" leftSection={<Plus aria-hidden="true" />}>
            {t('people.addTag')}
          </Button>
        </form>
      </div>
    </>
  )
}
