import { SegmentedControl } from '@mantine/core'
import { formatClock, formatClockSecond } from '@/domain/common/time'
import type { SheetImportGround } from '@/storage/reads/run-sheet-import'
import { DurationField } from '../../parts/fields'
import { useWords } from '../../parts/words'
import type { SheetDraft } from './use-sheet-import'
import classes from './import.module.css'

interface PlaceChoicesProps {
  readonly ground: SheetImportGround
  readonly draft: SheetDraft
}

/** Where the rows go, from when on, and how long those are that do not say so: only what there is to choose. */
export function PlaceChoices({ ground, draft }: PlaceChoicesProps) {
  return (
    <>
      <WhereTo ground={ground} draft={draft} />
      <Beginning ground={ground} draft={draft} />
      <Lengths draft={draft} />
    </>
  )
}

function WhereTo({ ground, draft }: PlaceChoicesProps) {
  const { t } = useWords()
  const { choices, change, plan } = draft
  const count = ground.cues.length
  if (count === 0) return null
  return (
    <section aria-labelledby="import-where">
      <div className={classes['heading']}>
        <h2 id="import-where">{t('sheetImport.mode.heading')}</h2>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t('sheetImport.mode.label')}
        value={choices.mode}
        data={(['append', 'replace'] as const).map((value) => ({ value, label: t(`sheetImport.mode.${value}`) }))}
        onChange={(mode) => change({ mode })}
      />
      <p className={classes['meta']}>
        {choices.mode === 'append'
          ? t('sheetImport.mode.appendHint', { count })
          : t('sheetImport.mode.replaceHint', { count })}
      </p>
      {choices.mode === 'replace' && ground.showStarted && <p>{t('sheetImport.mode.showStarted')}</p>}
      {choices.mode === 'append' && plan.known > 0 && (
        <div className={classes['known']}>
          <b>{t('sheetImport.mode.known', { count: plan.known })}</b>
          <SegmentedControl
            size="xs"
            aria-label={t('sheetImport.mode.knownLabel')}
            value={choices.known}
            data={(['skip', 'again'] as const).map((value) => ({ value, label: t(`sheetImport.mode.${value}`) }))}
            onChange={(known) => change({ known })}
          />
        </div>
      )}
    </section>
  )
}

function Beginning({ ground, draft }: PlaceChoicesProps) {
  const { t } = useWords()
  const { choices, change, plan } = draft
  const { opensAt } = ground.event
  if (plan.firstStart === null || plan.firstStart === opensAt * 60) return null
  const event = formatClock(opensAt)
  return (
    <section aria-labelledby="import-opening">
      <div className={classes['heading']}>
        <h2 id="import-opening">{t('sheetImport.opening.heading')}</h2>
      </div>
      <p className={classes['meta']}>
        {t('sheetImport.opening.differs', { file: formatClockSecond(plan.firstStart), event })}
      </p>
      <SegmentedControl
        size="xs"
        aria-label={t('sheetImport.opening.label')}
        value={choices.opening}
        data={[
          { value: 'file', label: t('sheetImport.opening.file') },
          { value: 'event', label: t('sheetImport.opening.event', { event }) },
        ]}
        onChange={(opening) => change({ opening })}
      />
    </section>
  )
}

function Lengths({ draft }: { readonly draft: SheetDraft }) {
  const { t } = useWords()
  const { choices, change, plan, table } = draft
  if (plan.guessed === 0) return null
  return (
    <section aria-labelledby="import-lengths">
      <div className={classes['heading']}>
        <h2 id="import-lengths">{t('sheetImport.lengths.heading')}</h2>
      </div>
      <p className={classes['meta']}>
        {table.noTimes ? t('sheetImport.lengths.noTimes') : t('sheetImport.lengths.some', { count: plan.guessed })}
      </p>
      <DurationField
        label={t('sheetImport.lengths.field')}
        value={choices.length}
        onChange={(length) => change({ length })}
      />
    </section>
  )
}
