import { useId, useState } from 'react'
import type { RowChange } from '@/domain/history/operation'
import type { WordKey } from '@/words/create-words'
import { useWords } from '../../parts/words'
import { changedFields, verbOf } from './changed-fields'
import { fieldInWords, nameInWords, oldValueInWords, valueInWords, type Speech } from './value-in-words'
import classes from './activity.module.css'

/** One row of a change: what it is called, what happened to it, and every field before and after. */
export function ChangedRow({ change, speech }: { readonly change: RowChange; readonly speech: Speech }) {
  const { t } = useWords()
  const title = useId()
  const verb = verbOf(change)
  const fields = changedFields(change)
  const table = t(`history.tables.${change.table}` as WordKey, { defaultValue: change.table })
  const name = nameInWords(speech, change.id)
  const isNew = change.before === null
  return (
    <div className={classes['changed']} role="group" aria-labelledby={title}>
      <p id={title} className={classes['rowTitle']}>
        <span>{t(`history.${verb}`)}</span> {table}
        {name !== '' && name !== table && <strong>{name}</strong>}
      </p>
      {fields.length > 0 && (
        <table className={classes['fields']}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('history.field')}</th>
              {!isNew && <th scope="col">{t('history.before')}</th>}
              <th scope="col">{t('history.after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldInWords(t, change.table, field)}</th>
                {!isNew && (
                  <td className={classes['was']}>
                    <Value text={oldValueInWords(speech, change.table, field, before)} />
                  </td>
                )}
                <td className={classes['is']}>
                  {!isNew && <span aria-hidden="true">→ </span>}
                  <Value text={valueInWords(speech, change.table, field, after)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** From here on a text is shortened until all of it is wanted. */
const LONG = 120

function Value({ text }: { readonly text: string }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  if (text === '') return <em>{t('history.values.empty')}</em>
  if (text.length <= LONG) return <>{text}</>
  return (
    <>
      {all ? text : `${text.slice(0, LONG)}…`}{' '}
      <button type="button" className={classes['more']} onClick={() => setAll(!all)}>
        {t(all ? 'history.shorten' : 'history.fullText')}
      </button>
    </>
  )
}
