import { formatClock } from '@/domain/common/time'
import { formatInstant } from '@/words/format'
import { madeBy, PrintHead, type PrintedPage } from './print-parts'
import { signInContent, type SheetOrder, type SignInContent } from './sign-in-content'
import { SignInRows } from './SignInRows'

const COLUMNS = ['number', 'tick', 'name', 'tail', 'table', 'plusOnes', 'time', 'signature', 'remark'] as const

/** Blank lines at the end, for people who come without being on the list. */
const WALK_INS = 8

/** Rows that stand together: of a long sheet only those in sight are laid out on the screen. */
const TOGETHER = 50

/** Up to so many rows the whole sheet is one table on the screen, too. */
export const LONG_SHEET = 300

interface SignInSheet extends PrintedPage {
  readonly order?: SheetOrder
  /** The number of the newest change in what is printed. */
  readonly seq?: number
  /** What was worked out beforehand. */
  readonly content?: SignInContent
  /** How many of the rows are drawn, from the first; all of them when it is not said. */
  readonly drawn?: number
}

/**
 * The sign-in sheet on paper: a box to tick, and of the phone only its tail. In the order of the list the numbers are the
 * list's and stay; by pinyin they run down the page and go with the code at its head and foot.
 */
export function SignInPage(page: SignInSheet) {
  const { bundle, t, language, now, order = 'list', seq = 0 } = page
  const { event, community } = bundle
  const { code, rows } = page.content ?? signInContent({ bundle, t, order, seq })
  const drawn = Math.min(rows.length, page.drawn ?? rows.length)
  const parts = Array.from({ length: Math.ceil(drawn / TOGETHER) }, (_, at) => at * TOGETHER)
  const printedAt = formatInstant(now, language, event.zone, true)
  // A wide blank parts Chinese phrases; between Latin ones it looks like any other blank.
  const apart = language === 'en' ? ' · ' : '　'
  return (
    <article className="print-sheet" lang={language}>
      <PrintHead
        {...page}
        title={[t('print.signIn'), event.title].join(apart)}
        mark={t('print.expected', { count: rows.length })}
        markNote={t('print.printedAt', { when: printedAt })}
      />
      <p className="print-how">
        <b>{t(order === 'pinyin' ? 'badges.signInByName' : 'print.signInHow')}</b> {t('print.signInHowMore')}
        {community && `　${t('print.hostedBy', { name: community.name })}`}
        {`${apart}${t('print.opens', { clock: formatClock(event.opensAt) })}`}
        {code !== null && (
          <>
            {apart}
            <b>{t('badges.sheetCode', { code })}</b> {t('badges.sheetCodeHow')}
          </>
        )}
      </p>
      <table
        className="print-table print-people"
        data-long={rows.length > LONG_SHEET}
        data-many={rows.some(({ number }) => number >= 1000)}
      >
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={`print-col-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`print.person.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((from) => (
          <SignInRows key={from} rows={rows.slice(from, Math.min(drawn, from + TOGETHER))} before={from} />
        ))}
        <tbody>
          <tr className="print-group">
            <th colSpan={COLUMNS.length} scope="rowgroup">
              {t('print.walkIns')}
            </th>
          </tr>
          {Array.from({ length: WALK_INS }, (_, index) => (
            <tr key={index}>
              <td />
              <td>
                <span className="print-tick" />
              </td>
              {COLUMNS.slice(2).map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={COLUMNS.length}>
              <div className="print-foot">
                <span>{madeBy(page)}</span>
                <span>
                  {code === null
                    ? t('print.footSignIn', { when: printedAt, count: rows.length })
                    : t('badges.footByName', { when: printedAt, count: rows.length, code })}
                </span>
              </div>
            </td>
          </tr>
        </tfoot>
      </table>
      <section className="print-sums">
        <span>{t('print.expected', { count: rows.length })}</span>
        <span>
          {t('print.present')}
          <i />
        </span>
        <span>
          {t('print.absent')}
          <i />
        </span>
        <span>
          {t('print.checkedBy')}
          <i />
        </span>
      </section>
    </article>
  )
}
