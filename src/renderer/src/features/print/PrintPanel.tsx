import { Select } from '@mantine/core'
import type { PrintSource } from '@/domain/event-plan/print-source'
import { isKept, releasedVersions } from '@/domain/run-sheet/sheet-versions'
import { SHEET_SIZES, TYPE_SIZES, type PrintChoices } from '@/exchange/print/print-choices'
import { sheetToPrint } from '@/exchange/print/sheet-to-print'
import { formatInstant } from '@/words/format'
import { useWords } from '../../parts/words'
import type { PagesMade } from './PagedDocs'
import { calledPerson, peopleOn, type SheetPageName } from './print-job'
import { Segments } from './Segments'
import { WhatField } from './WhatField'
import classes from './PrintScreen.module.css'

interface PrintPanelProps {
  readonly source: PrintSource
  readonly what: SheetPageName
  readonly choices: PrintChoices
  /** Null while nothing is printed. */
  readonly made: PagesMade | null
  readonly onChange: (changed: Partial<PrintChoices>) => void
}

/** What stands for “all” in a list: an id is never empty. */
const ALL = ''

/** Everything that can be chosen about a print, beside its preview. */
export function PrintPanel({ source, what, choices, made, onChange }: PrintPanelProps) {
  const { t } = useWords()
  const ofVersion = what !== 'actual'
  return (
    <aside className={classes['panel']} aria-label={t('print.panel.label')}>
      <WhatField eventId={source.bundle.event.id} what={what} />
      {ofVersion && <VersionFields source={source} what={what} choices={choices} onChange={onChange} />}
      {what === 'run-sheet' && <RoleFields source={source} choices={choices} onChange={onChange} />}
      {what === 'call-sheet' && <PersonField source={source} choices={choices} onChange={onChange} />}
      <Segments
        label={t('print.panel.paper')}
        value={choices.size}
        data={SHEET_SIZES.map((value) => ({ value, label: value }))}
        onChange={(size) => onChange({ size })}
      />
      <Segments
        label={t('print.panel.direction')}
        value={choices.landscape ? 'landscape' : 'portrait'}
        data={(['portrait', 'landscape'] as const).map((value) => ({ value, label: t(`print.panel.${value}`) }))}
        onChange={(value) => onChange({ landscape: value === 'landscape' })}
      />
      <Segments
        label={t('print.panel.type')}
        value={choices.type}
        data={TYPE_SIZES.map((value) => ({ value, label: t(`print.panel.types.${value}`) }))}
        onChange={(type) => onChange({ type })}
      />
      {choices.type === 'large' && <p className={classes['hint']}>{t('print.panel.largeHint')}</p>}
      {made && (
        <p className={classes['made']} role="status">
          {choices.type === 'onePage' && !made.fits
            ? t('print.panel.tooMuch', { count: made.pages })
            : t('print.panel.pages', { count: made.pages })}
        </p>
      )}
    </aside>
  )
}

type FieldsProps = Pick<PrintPanelProps, 'source' | 'choices' | 'onChange'>

/** Which state is printed, and which one it is compared with. */
function VersionFields({ source, what, choices, onChange }: FieldsProps & Pick<PrintPanelProps, 'what'>) {
  const { t, language } = useWords()
  const { versions, event } = source.bundle
  const released = releasedVersions(versions)
  const kept = released.filter(isKept)
  const mark = (number: number, draft = false) => t(draft ? 'print.draftMark' : 'print.versionMark', { number })
  const said = (version: (typeof kept)[number]) =>
    t('print.panel.released', {
      mark: mark(version.number),
      when: formatInstant(version.publishedAt, language, event.zone, true),
    })
  const present = sheetToPrint(source, { versionId: null, sinceId: null })
  const { number } = sheetToPrint(source, choices)
  const earlier = kept.filter((version) => version.number < number)
  return (
    <>
      <Select
        label={t('print.panel.version')}
        allowDeselect={false}
        value={kept.find(({ id }) => id === choices.versionId)?.id ?? ALL}
        data={[
          { value: ALL, label: t('print.panel.present', { mark: mark(present.number, present.publishedAt === null) }) },
          ...kept.map((version) => ({ value: version.id, label: said(version) })),
        ]}
        onChange={(id) => onChange({ versionId: id === ALL || id === null ? null : id })}
      />
      {released.length > kept.length && kept.length === 0 && (
        <p className={classes['hint']}>{t('print.panel.versionsWithoutContent')}</p>
      )}
      {earlier.length > 0 && what !== 'call-sheet' && (
        <Select
          label={t('print.panel.since')}
          allowDeselect={false}
          value={earlier.find(({ id }) => id === choices.sinceId)?.id ?? ALL}
          data={[
            { value: ALL, label: t('print.panel.before') },
            ...earlier.map((version) => ({ value: version.id, label: said(version) })),
          ]}
          onChange={(id) => onChange({ sinceId: id === ALL || id === null ? null : id })}
        />
      )}
    </>
  )
}

/** The columns of a role, and the tracks. */
function RoleFields({ source, choices, onChange }: FieldsProps) {
  const { t } = useWords()
  const tracks = [...new Set(source.bundle.cues.map(({ track }) => track))]
  return (
    <>
      <Select
        label={t('print.panel.view')}
        allowDeselect={false}
        value={source.views.find(({ id }) => id === choices.viewId)?.id ?? ALL}
        data={[
          { value: ALL, label: t('print.panel.usual') },
          ...source.views.map(({ id, name }) => ({
            value: id,
            label: name === '' ? t('print.panel.plainView') : name,
          })),
        ]}
        onChange={(id) => onChange({ viewId: id === ALL || id === null ? null : id })}
      />
      {(tracks.length > 1 || choices.track !== null) && (
        <Select
          label={t('print.panel.track')}
          allowDeselect={false}
          value={choices.track === null ? ALL : `track ${choices.track}`}
          data={[
            { value: ALL, label: t('print.panel.allTracks') },
            ...[...new Set(['', ...tracks, ...(choices.track === null ? [] : [choices.track])])].map((track) => ({
              value: `track ${track}`,
              label: track === '' ? t('print.mainTrack') : track,
            })),
          ]}
          onChange={(track) => onChange({ track: track?.startsWith('track ') === true ? track.slice(6) : null })}
        />
      )}
    </>
  )
}

function PersonField({ source, choices, onChange }: FieldsProps) {
  const { t } = useWords()
  const people = peopleOn(source, choices)
  return (
    <Select
      label={t('print.panel.person')}
      allowDeselect={false}
      searchable
      value={calledPerson(people, choices) ?? ALL}
      data={[
        { value: ALL, label: t('print.panel.everybody', { count: people.length }) },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => onChange({ memberId: id === ALL || id === null ? null : id })}
    />
  )
}
