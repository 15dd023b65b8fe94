import { CornerDownRight, Link2, Lock } from 'lucide-react'
import { formatClockSecond } from '@/domain/common/time'
import type { Cue } from '@/domain/run-sheet/cue'
import type { ImportedLine } from '@/domain/run-sheet/import-plan'
import { takesPart, type TimedCue } from '@/domain/run-sheet/time-cues'
import { secondsInWords } from '@/words/length-words'
import { useWords } from '../../parts/words'
import table from '../../ui/table.module.css'
import { StatusMark } from '../../ui/StatusMark'
import type { SheetDraft } from './use-sheet-import'
import classes from './import.module.css'

const LISTED = 300
const TEXTS = ['place', 'props', 'light', 'sound', 'screen', 'script', 'note', 'planB'] as const

/** The rows as they will stand in the run-sheet, with their times. */
export function PreviewTable({ draft }: { readonly draft: SheetDraft }) {
  const { t } = useWords()
  const { timed, plan } = draft
  const playing = timed.filter(({ cue }) => takesPart(cue))
  const from = Math.min(...playing.map(({ startsAt }) => startsAt))
  const to = Math.max(...playing.map(({ endsAt }) => endsAt))
  return (
    <section aria-labelledby="import-preview">
      <div className={classes['heading']}>
        <h2 id="import-preview">{t('sheetImport.preview.heading')}</h2>
        {playing.length > 0 && (
          <span className={classes['meta']}>
            {t('sheetImport.preview.hint', {
              count: timed.length,
              from: formatClockSecond(from),
              to: formatClockSecond(to),
            })}
          </span>
        )}
      </div>
      {timed.length === 0 ? (
        <p className={classes['meta']}>{t('sheetImport.preview.none')}</p>
      ) : (
        <div className={classes['preview']}>
          <table className={table['table']} aria-label={t('sheetImport.preview.region')}>
            <thead>
              <tr>
                {(['row', 'start', 'length', 'title', 'owner', 'speaker', 'more'] as const).map((name) => (
                  <th key={name} scope="col" data-number={name === 'row' || name === 'length'}>
                    {t(`sheetImport.preview.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {timed.slice(0, LISTED).map((row, at) => {
                const line = plan.added[at]
                return line === undefined ? null : <PreviewRow key={row.cue.id} timed={row} line={line} />
              })}
            </tbody>
          </table>
        </div>
      )}
      {timed.length > LISTED && (
        <p className={classes['meta']}>{t('sheetImport.preview.rest', { count: timed.length - LISTED })}</p>
      )}
    </section>
  )
}

interface PreviewRowProps {
  readonly timed: TimedCue
  readonly line: ImportedLine
}

function PreviewRow({ timed, line }: PreviewRowProps) {
  const { t } = useWords()
  const { cue, startsAt, endsAt, overrun, gapBefore } = timed
  const { planned } = line
  const isGroup = cue.kind === 'group'
  const length = cue.kind === 'milestone' ? 0 : isGroup || !takesPart(cue) ? cue.duration : endsAt - startsAt
  const linked = [
    line.room,
    ...line.materials.map(({ name, quantity }) => t('sheetImport.file.material', { name, quantity })),
  ].filter((text) => text !== '')
  const more = [
    ...TEXTS.map((name) => cue[name]),
    ...Object.entries(line.custom).map(([name, text]) => `${name}: ${text}`),
  ].filter((text) => text !== '')
  return (
    <tr className={isGroup ? table['group'] : ''} data-skipped={cue.skipped}>
      <td data-number className={classes['meta']}>
        {planned.line.row}
      </td>
      <td className={classes['clock']}>
        {takesPart(cue) && (
          <>
            <StartMark cue={cue} />
            {cue.start.kind === 'fixed' ? <b>{formatClockSecond(startsAt)}</b> : formatClockSecond(startsAt)}
            {overrun > 0 && (
              <span className={classes['over']}>
                <StatusMark mark="over" />
                {t('sheetImport.preview.over', { length: secondsInWords(t, overrun) })}
              </span>
            )}
            {gapBefore > 0 && (
              <span className={classes['meta']}>
                {t('sheetImport.preview.gap', { length: secondsInWords(t, gapBefore) })}
              </span>
            )}
          </>
        )}
      </td>
      <td data-number>
        {length > 0 && secondsInWords(t, length)}
        {planned.guessed && (
          <span className={classes['guessed']} title={t('sheetImport.preview.guessed')}>
            <StatusMark mark="toConfirm" />
          </span>
        )}
      </td>
      <td className={classes['title']} data-parallel={cue.track !== ''}>
        <bdi>{cue.title || t('runSheet.untitled')}</bdi>
        {cue.kind !== 'segment' && !isGroup && <span className={classes['tag']}>{t(`runSheet.kind.${cue.kind}`)}</span>}
        {cue.track !== '' && <span className={classes['tag']}>{cue.track}</span>}
        {cue.skipped && <span className={classes['tag']}>{t('runSheet.skippedMark')}</span>}
      </td>
      <td>
        <Person line={line} field="owner" />
      </td>
      <td>
        <Person line={line} field="speaker" />
      </td>
      <td>
        {linked.map((text) => (
          <span key={text} className={classes['tag']} title={t('sheetImport.links.linked')}>
            <Link2 aria-label={t('sheetImport.links.linked')} />
            {text}
          </span>
        ))}
        <span className={classes['more']} title={more.join('\n')}>
          {more.join(' · ')}
        </span>
      </td>
    </tr>
  )
}

function StartMark({ cue }: { readonly cue: Cue }) {
  const Icon = cue.start.kind === 'fixed' ? Lock : cue.track === '' ? CornerDownRight : Link2
  return <Icon aria-hidden="true" />
}

/** A member's name, a new one marked as such, or the text that is kept. */
function Person({ line, field }: { readonly line: ImportedLine; readonly field: 'owner' | 'speaker' }) {
  const { t } = useWords()
  const person = line[field]
  const text = line.planned.line.texts[field] ?? ''
  if (person === null) return <bdi className={classes['meta']}>{text}</bdi>
  return (
    <>
      <bdi>{text}</bdi>
      {person.kind === 'new' && <span className={classes['tag']}>{t('sheetImport.preview.newPerson')}</span>}
    </>
  )
}
