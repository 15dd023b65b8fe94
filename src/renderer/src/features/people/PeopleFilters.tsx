import { Checkbox, Select } from '@mantine/core'
import type { Chapter } from '@/domain/community/community'
import { TIERS } from '@/domain/member/member'
import type { MemberFilter } from '@/domain/member/search-members'
import { useWords } from '../../parts/words'
import directory from '../../ui/Directory.module.css'

/** Which people are wanted, besides the text. */
export type PeopleChoice = Omit<MemberFilter, 'text' | 'activeIds'> & { readonly dormant: boolean }

export const EVERYBODY: PeopleChoice = { tag: null, tier: null, chapterId: null, dormant: false }

interface PeopleFiltersProps {
  readonly id: string
  readonly choice: PeopleChoice
  readonly onChange: (choice: PeopleChoice) => void
  readonly tags: readonly string[]
  readonly chapters: readonly Chapter[]
  readonly dormantDays: number
}

/** Narrows the people by tag, tier, chapter, and to those who have not come for long. */
export function PeopleFilters({ id, choice, onChange, tags, chapters, dormantDays }: PeopleFiltersProps) {
  const { t } = useWords()
  return (
    <div id={id} className={directory['stack']}>
      <Select
        aria-label={t('people.tags')}
        placeholder={t('people.allTags')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('people.allTags') }}
        limit={100}
        data={tags}
        value={choice.tag}
        onChange={(tag) => onChange({ ...choice, tag })}
      />
      <Select
        aria-label={t('people.tier')}
        placeholder={t('people.allTiers')}
        clearable
        clearButtonProps={{ 'aria-label': t('people.allTiers') }}
        data={TIERS.map((value) => ({ value, label: t(`people.tiers.${value}`) }))}
        value={choice.tier}
        onChange={(tier) => onChange({ ...choice, tier })}
      />
      {chapters.length > 0 && (
        <Select
          aria-label={t('people.chapter')}
          placeholder={t('people.allChapters')}
          clearable
          clearButtonProps={{ 'aria-label': t('people.allChapters') }}
          data={chapters.map((chapter) => ({ value: chapter.id, label: chapter.name }))}
          value={choice.chapterId}
          onChange={(chosen) =>
            onChange({ ...choice, chapterId: chapters.find((chapter) => chapter.id === chosen)?.id ?? null })
          }
        />
      )}
      <Checkbox
        label={t('people.dormant', { days: dormantDays })}
        description={t('people.dormantHint', { days: dormantDays })}
        checked={choice.dormant}
        onChange={(event) => onChange({ ...choice, dormant: event.currentTarget.checked })}
      />
    </div>
  )
}
