import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { ListFilter, Search } from 'lucide-react'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { Chapter } from '@/domain/community/community'
import type { MemberId } from '@/domain/common/id'
import { TIERS, type Member } from '@/domain/member/member'
import { searchMembers, type MemberFilter } from '@/domain/member/search-members'
import { readShowCounts } from '@/storage/reads/members'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { EmptyState } from '../../ui/EmptyState'
import { PickList } from '../../ui/PickList'
import { PersonRow } from './PersonRow'
import { entriesOf } from './search-entries'
import classes from './people.module.css'

interface PeopleListProps {
  readonly members: readonly Member[]
  readonly chapters: readonly Chapter[]
  readonly activeIds: ReadonlySet<MemberId>
  readonly dormantDays: number
  readonly selected: MemberId | null
  readonly onSelect: (id: MemberId) => void
}

type Choice = Omit<MemberFilter, 'text' | 'activeIds'> & { readonly dormant: boolean }

const OPEN: Choice = { tag: null, tier: null, chapterId: null, dormant: false }

/** The people, found by name, pinyin, initials or the end of a phone, narrowed by tag, tier, chapter or dormancy. */
export function PeopleList(props: PeopleListProps) {
  const { members, chapters, activeIds, dormantDays, selected, onSelect } = props
  const { t } = useWords()
  const filtersId = useId()
  const [text, setText] = useState('')
  const [choice, setChoice] = useState(OPEN)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [inSight, setInSight] = useState<readonly MemberId[]>([])
  const query = useDeferredValue(text)
  const found = useMemo(() => {
    const untouched = query.trim() === '' && choice === OPEN
    if (untouched) return members
    const { dormant, ...rest } = choice
    return searchMembers(entriesOf(members), { ...rest, text: query, activeIds: dormant ? activeIds : null })
  }, [members, activeIds, query, choice])
  const shows = useRead(async (db) => readShowCounts(db, inSight), [inSight.join(' ')])
  const tags = useMemo(() => [...new Set(members.flatMap((member) => member.tags))].sort(), [members])
  const clear = () => {
    setText('')
    setChoice(OPEN)
  }

  return (
    <div className={directory['side']}>
      <div className={directory['tools']}>
        <div className={classes['searchLine']}>
          <TextInput
            type="search"
            aria-label={t('people.search')}
            placeholder={t('people.search')}
            leftSection={<Search aria-hidden="true" />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              const first = found[0]
              if (event.key === 'Enter' && first) onSelect(first.id)
            }}
          />
          <Button
            variant={choice === OPEN ? 'subtle' : 'default'}
            leftSection={<ListFilter aria-hidden="true" />}
            aria-expanded={filtersOpen}
            aria-controls={filtersId}
            onClick={() => setFiltersOpen(!filtersOpen)}
          >
            {t('people.filters')}
          </Button>
        </div>
        <div id={filtersId} className={directory['stack']} hidden={!filtersOpen}>
          <Select
            aria-label={t('people.tags')}
            placeholder={t('people.allTags')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('people.allTags') }}
            limit={100}
            data={tags}
            value={choice.tag}
            onChange={(tag) => setChoice({ ...choice, tag })}
          />
          <Select
            aria-label={t('people.tier')}
            placeholder={t('people.allTiers')}
            clearable
            clearButtonProps={{ 'aria-label': t('people.allTiers') }}
            data={TIERS.map((value) => ({ value, label: t(`people.tiers.${value}`) }))}
            value={choice.tier}
            onChange={(tier) => setChoice({ ...choice, tier })}
          />
          {chapters.length > 0 && (
            <Select
              aria-label={t('people.chapter')}
              placeholder={t('people.allChapters')}
              clearable
              clearButtonProps={{ 'aria-label': t('people.allChapters') }}
              data={chapters.map((chapter) => ({ value: chapter.id, label: chapter.name }))}
              value={choice.chapterId}
              onChange={(id) =>
                setChoice({ ...choice, chapterId: chapters.find((chapter) => chapter.id === id)?.id ?? null })
              }
            />
          )}
          <Checkbox
            label={t('people.dormant', { days: dormantDays })}
            description={t('people.dormantHint', { days: dormantDays })}
            checked={choice.dormant}
            onChange={(event) => setChoice({ ...choice, dormant: event.currentTarget.checked })}
          />
        </div>
        <div className={classes['shown']} role="status">
          {t('people.shown', { count: found.length })}
          {(choice !== OPEN || text !== '') && (
            <Button size="compact-xs" variant="subtle" onClick={clear}>
              {t('people.clearFilters')}
            </Button>
          )}
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
