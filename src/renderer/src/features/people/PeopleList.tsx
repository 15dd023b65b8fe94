import { Button, TextInput } from '@mantine/core'
import { ListFilter, Search } from 'lucide-react'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { Chapter } from '@/domain/community/community'
import type { MemberId } from '@/domain/common/id'
import type { Member } from '@/domain/member/member'
import { searchMembers } from '@/domain/member/search-members'
import { readShowCounts } from '@/storage/reads/members'
import { keptSearchEntry } from '../../parts/find-members'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { EmptyState } from '../../ui/EmptyState'
import { PickList } from '../../ui/PickList'
import { EVERYBODY, PeopleFilters, type PeopleChoice } from './PeopleFilters'
import { PersonRow } from './PersonRow'
import classes from './people.module.css'

interface PeopleListProps {
  readonly members: readonly Member[]
  readonly chapters: readonly Chapter[]
  readonly tags: readonly string[]
  readonly activeIds: ReadonlySet<MemberId>
  readonly dormantDays: number
  readonly selected: MemberId | null
  readonly onSelect: (id: MemberId) => void
}

/** The people, found by name, pinyin, initials or the end of a phone, narrowed by tag, tier, chapter or dormancy. */
export function PeopleList(props: PeopleListProps) {
  const { members, chapters, tags, activeIds, dormantDays, selected, onSelect } = props
  const { t } = useWords()
  const filtersId = useId()
  const [text, setText] = useState('')
  const [choice, setChoice] = useState(EVERYBODY)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [inSight, setInSight] = useState<readonly MemberId[]>([])
  const query = useDeferredValue(text)
  const found = useMemo(() => findPeople(members, query, choice, activeIds), [members, query, choice, activeIds])
  const shows = useRead(async (db) => readShowCounts(db, inSight), [inSight.join(' ')])
  const narrowed = text !== '' || !isEverybody(choice)

  return (
    <div className={directory['side']}>
      <div className={directory['tools']}>
        <TextInput
          type="search"
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          leftSection={<Search aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // What was typed counts, not the list of the moment before.
            const first = event.key === 'Enter' ? findPeople(members, text, choice, activeIds)[0] : undefined
            if (first) onSelect(first.id)
          }}
        />
        {filtersOpen && (
          <PeopleFilters
            id={filtersId}
            choice={choice}
            onChange={setChoice}
            tags={tags}
            chapters={chapters}
            dormantDays={dormantDays}
          />
        )}
        <div className={classes['shown']}>
          <span role="status">{t('people.shown', { count: found.length })}</span>
          {narrowed && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                setText('')
                setChoice(EVERYBODY)
              }}
            >
              {t('people.clearFilters')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant={isEverybody(choice) ? 'subtle' : 'default'}
            leftSection={<ListFilter aria-hidden="true" />}
            aria-expanded={filtersOpen}
            aria-controls={filtersOpen ? filtersId : undefined}
            onClick={() => setFiltersOpen(!filtersOpen)}
          >
            {t('people.filters')}
          </Button>
        </div>
      </div>
      {found.length > 0 ? (
        <PickList
          label={t('people.list')}
          items={found}
          keyOf={(member) => member.id}
          rowHeight={44}
          selected={selected}
          onSelect={(id) => onSelect(id as MemberId)}
          onSight={(ids) => setInSight(ids as readonly MemberId[])}
        >
          {(member) => <PersonRow member={member} shows={shows?.get(member.id) ?? null} />}
        </PickList>
      ) : (
        members.length > 0 && (
          <div className={directory['note']}>
            <EmptyState title={t('people.noMatch')} hint={t('people.noMatchHint')} />
          </div>
        )
      )}
    </div>
  )
}

function findPeople(
  members: readonly Member[],
  text: string,
  choice: PeopleChoice,
  activeIds: ReadonlySet<MemberId>,
): readonly Member[] {
  // Nothing asked: no name has to be read in pinyin for that.
  if (text.trim() === '' && isEverybody(choice)) return members
  const { dormant, ...rest } = choice
  return searchMembers(members.map(keptSearchEntry), { ...rest, text, activeIds: dormant ? activeIds : null })
}

function isEverybody(choice: PeopleChoice): boolean {
  return choice.tag === null && choice.tier === null && choice.chapterId === null && !choice.dormant
}
