import { NativeSelect } from '@mantine/core'
import { answerSurvey } from '@/actions/venue/answer-survey'
import type { VenueId } from '@/domain/common/id'
import { SURVEY_ITEMS, VERDICTS, type SurveyAnswer, type SurveyItem, type Verdict } from '@/domain/venue/venue'
import { useActOrSay } from '../../parts/act-or-say'
import { SavedTextField } from '../../parts/fields'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { StatusMark, type Mark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import { venueRefusalInWords } from './venue-refusal-words'
import classes from './venues.module.css'

const MARKS: Record<Verdict, Mark> = { fit: 'ready', toConfirm: 'toConfirm', unfit: 'unfit' }

interface SurveyTableProps {
  readonly venueId: VenueId
  readonly survey: readonly SurveyAnswer[]
}

/** What a visit found out, point by point: fit, to confirm or unfit, and a note. */
export function SurveyTable({ venueId, survey }: SurveyTableProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(venueRefusalInWords)
  const answerTo = (item: SurveyItem) => survey.find((answer) => answer.item === item)
  const count = (verdict: Verdict) => survey.filter((answer) => answer.verdict === verdict).length
  const answer = (item: SurveyItem, given: { readonly verdict?: Verdict | null; readonly note?: string }) =>
    void run(answerSurvey(db, { venueId, item, ...given }))

  return (
    <section className={directory['section']}>
      <header>
        <h2>{t('venues.survey')}</h2>
        <span className={directory['meta']}>
          {t('venues.surveyCounts', {
            all: SURVEY_ITEMS.length,
            fit: count('fit'),
            toConfirm: count('toConfirm'),
            unfit: count('unfit'),
          })}
        </span>
      </header>
      <Problem text={problem} />
      <table className={`${table['table'] ?? ''} ${classes['table'] ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">{t('venues.surveyPoint')}</th>
            <th scope="col">{t('common.status')}</th>
            <th scope="col">{t('common.note')}</th>
          </tr>
        </thead>
        <tbody>
          {SURVEY_ITEMS.map((item) => {
            const given = answerTo(item)
            const name = t(`venues.surveyItem.${item}`)
            return (
              <tr key={item}>
                <th scope="row">{name}</th>
                <td className={classes['verdict']} data-verdict={given?.verdict ?? 'none'}>
                  {given && <StatusMark mark={MARKS[given.verdict]} />}
                  <NativeSelect
                    size="xs"
                    aria-label={t('venues.verdictOf', { item: name })}
                    value={given?.verdict ?? ''}
                    data={[
                      { value: '', label: t('venues.verdict.none') },
                      ...VERDICTS.map((verdict) => ({ value: verdict, label: t(`venues.verdict.${verdict}`) })),
                    ]}
                    onChange={(event) => answer(item, { verdict: verdictOf(event.currentTarget.value) })}
                  />
                </td>
                <td className={classes['noteCell']}>
                  <SavedTextField
                    size="xs"
                    aria-label={t('venues.noteOf', { item: name })}
                    value={given?.note ?? ''}
                    placeholder="–"
                    onChange={(note) => answer(item, { note })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function verdictOf(value: string): Verdict | null {
  return VERDICTS.find((verdict) => verdict === value) ?? null
}
