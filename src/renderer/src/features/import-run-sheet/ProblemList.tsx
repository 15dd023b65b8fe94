import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import { remarks } from './import-words'
import type { SheetDraft } from './use-sheet-import'
import classes from './import.module.css'

const LISTED = 60

/** What could not be read, row by row, what was made of it, and what can be done. */
export function ProblemList({ draft }: { readonly draft: SheetDraft }) {
  const { t } = useWords()
  const told = remarks(t, draft.table.problems, draft.plan)
  return (
    <section aria-labelledby="import-problems">
      <div className={classes['heading']}>
        <h2 id="import-problems">{t('sheetImport.problems.heading')}</h2>
        <span className={classes['meta']}>
          {told.length === 0 ? t('sheetImport.problems.none') : t('sheetImport.problems.count', { count: told.length })}
        </span>
      </div>
      <ul className={classes['problems']}>
        {told.slice(0, LISTED).map(({ row, where, text, what, made }, at) => (
          <li key={`${row} ${where} ${at}`}>
            <StatusMark mark="short" />
            <span>
              <b>{t('sheetImport.problems.row', { row })}</b> {where}{' '}
              {text !== '' && (
                <q className={classes['raw']} dir="auto">
                  {text}
                </q>
              )}
              <br />
              {[what, made].filter((part) => part !== '').join(t('sheetImport.problems.between'))}
            </span>
          </li>
        ))}
      </ul>
      {told.length > LISTED && (
        <p className={classes['meta']}>{t('sheetImport.problems.more', { count: told.length - LISTED })}</p>
      )}
      {told.length > 0 && <p className={classes['meta']}>{t('sheetImport.problems.remedy')}</p>}
    </section>
  )
}
