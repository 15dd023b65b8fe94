import { inListOrder, readingLetter } from '@/domain/attendance/list-order'
import { sheetByName, sheetCode } from '@/domain/attendance/sheet-by-name'
import { signInLines } from '@/domain/attendance/sign-in-numbers'
import { formatClock } from '@/domain/common/time'
import { phoneTail } from '@/domain/member/phone'
import { formatInstant } from '@/words/format'
import { madeBy, namesOf, PrintHead, type PrintedPage } from './print-parts'

const COLUMNS = ['number', 'tick', 'name', 'tail', 'table', 'plusOnes', 'time', 'signature', 'remark'] as const

/** Blank lines at the end, for people who come without being on the list. */
const WALK_INS = 8

export const SHEET_ORDERS = ['list', 'pinyin'] as const
export type SheetOrder = (typeof SHEET_ORDERS)[number]

interface SignInSheet extends PrintedPage {
  readonly order?: SheetOrder
  /** The number of the newest change in what is printed; a sheet by name carries it in its code. */
  readonly seq?: number
}

/** The code of the sheet that would be printed; null for one in list order, whose numbers are the list's and need none. */
export function signInSheetCode({
  bundle,
  order,
  seq = 0,
}: Pick<SignInSheet, 'bundle' | 'order' | 'seq'>): string | null {
  return order === 'pinyin' ? sheetCode(seq, linesByName(bundle)) : null
}

function linesByName({ attendances, members }: SignInSheet['bundle']) {
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return sheetByName(attendances, ({ memberId }) => names.get(memberId) ?? '')
}

/**
 * The sign-in sheet on paper: a box to tick, and of the phone only its tail. In the order of the list the numbers are the
 * list's and stay; by pinyin they run down the page and go with the code at its head and foot.
 */
export function SignInPage(page: SignInSheet) {
  const { bundle, t, language, now, order = 'list' } = page
  const { event, community } = bundle
  const nameOf = namesOf(page)
  const code = signInSheetCode(page)
  const lines = code === null ? inListOrder(signInLines(bundle.attendances), 'list', () => '') : linesByName(bundle)
  const members = new Map(bundle.members.map((member) => [member.id, member]))
  const letters = order === 'pinyin' ? lines.map(({ attendance }) => readingLetter(nameOf(attendance.memberId))) : []
  const printedAt = formatInstant(now, language, event.zone, true)
  return (
    <article className="print-sheet" lang={language}>
      <PrintHead
        {...page}
        title={`${t('print.signIn')}　${event.title}`}
        mark={t('print.expected', { count: lines.length })}
        markNote={t('print.printedAt', { when: printedAt })}
      />
      <p className="print-how">
        <b>{t(order === 'pinyin' ? 'badges.signInByName' : 'print.signInHow')}</b> {t('print.signInHowMore')}
        {community && `　${t('print.hostedBy', { name: community.name })}`}
        {`　${t('print.opens', { clock: formatClock(event.opensAt) })}`}
        {code !== null && (
          <>
            {'　'}
            <b>{t('badges.sheetCode', { code })}</b> {t('badges.sheetCodeHow')}
          </>
        )}
      </p>
      <table className="print-table print-people">
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
        <tbody>
          {lines.map(({ number, attendance }, index) => (
            <tr key={attendance.id} className={index % 5 === 4 ? 'print-fifth' : ''}>
              <td className="print-line-number">{number}</td>
              <td>
                <span className="print-tick" />
              </td>
              <td className="print-name">
                {letters[index] !== letters[index - 1] && <small className="print-letter">{letters[index]}</small>}
                {nameOf(attendance.memberId)}
              </td>
              <td>{phoneTail(members.get(attendance.memberId)?.phones[0] ?? '')}</td>
              <td>{attendance.table}</td>
              <td>{attendance.plusOnes > 0 && `+${attendance.plusOnes}`}</td>
              <td />
              <td />
              <td />
            </tr>
          ))}
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
                    ? t('print.footSignIn', { when: printedAt, count: lines.length })
                    : t('badges.footByName', { when: printedAt, count: lines.length, code })}
                </span>
              </div>
            </td>
          </tr>
        </tfoot>
      </table>
      <section className="print-sums">
        <span>{t('print.expected', { count: lines.length })}</span>
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
