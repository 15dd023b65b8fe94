import { useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../../parts/words'
import { Chip } from '../../../ui/Chip'
import classes from './BeforeDay.module.css'

/** What is done with the list before the day. */
export const LIST_VIEWS = ['list', 'waitlist', 'invitations', 'reminders', 'answers'] as const
export type ListView = (typeof LIST_VIEWS)[number]

interface ViewTabsProps {
  readonly view: ListView
  /** Things to do, by view. */
  readonly marks: Partial<Record<ListView, string>>
  readonly onView: (view: ListView) => void
}

/** The views of the list as tabs: arrow keys go from one to the next. */
export function ViewTabs({ view, marks, onView }: ViewTabsProps) {
  const { t } = useWords()
  const tabs = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = LIST_VIEWS[(LIST_VIEWS.indexOf(view) + step + LIST_VIEWS.length) % LIST_VIEWS.length]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onView(next)
    tabs.current?.querySelector<HTMLElement>(`[data-view='${next}']`)?.focus()
  }
  return (
    <div ref={tabs} className={classes['views']} role="tablist" aria-label={t('attendance.views.label')}>
      {LIST_VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`list-tab-${name}`}
          data-view={name}
          aria-selected={name === view}
          aria-controls="list-view"
          tabIndex={name === view ? 0 : -1}
          className={classes['viewTab']}
          onClick={() => onView(name)}
          onKeyDown={onKeyDown}
        >
          {t(`attendance.views.${name}`)}
          {marks[name] !== undefined && <Chip>{marks[name]}</Chip>}
        </button>
      ))}
    </div>
  )
}
