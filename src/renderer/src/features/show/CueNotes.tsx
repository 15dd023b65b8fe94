import { Info, LifeBuoy, Lightbulb, Package, ScrollText, Tv, Volume2, type LucideIcon } from 'lucide-react'
import type { Cue } from '@/domain/run-sheet/cue'
import { useWords } from '../../parts/words'
import classes from './NowPanel.module.css'

const FIELDS = ['sound', 'light', 'screen', 'props', 'script', 'note', 'planB'] as const
type Field = (typeof FIELDS)[number]

const ICONS: Record<Field, LucideIcon> = {
  sound: Volume2,
  light: Lightbulb,
  screen: Tv,
  props: Package,
  script: ScrollText,
  note: Info,
  planB: LifeBuoy,
}

/** What the crew has to do in the cue that runs. */
export function CueNotes({ cue }: { readonly cue: Cue }) {
  const { t } = useWords()
  const filled = FIELDS.filter((field) => cue[field].trim() !== '')
  if (filled.length === 0) return null
  return (
    // A long script scrolls, and then has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <ul className={classes['notes']} aria-label={t('show.notes')} tabIndex={0}>
      {filled.map((field) => {
        const Icon = ICONS[field]
        return (
          <li key={field} title={t(`show.field.${field}`)}>
            <Icon aria-hidden="true" />
            <span className="visually-hidden">{t(`show.field.${field}`)}</span>
            <span className={classes['noteText']} dir="auto">
              {cue[field]}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
