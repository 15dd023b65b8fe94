import { columnTitle } from '@/exchange/signup-list/column-title'
import type { SignUpColumn } from '@/exchange/signup-list/sign-up-list'
import type { TableKind } from '@/exchange/table/table-file'
import type { Words } from '@/words/create-words'

/** What stands for the headings that cards and chains are given, because they have none of their own. */
const GIVEN = {
  姓名: 'signUps.fields.name',
  单位: 'signUps.fields.organisation',
  职务: 'signUpFigures.headings.title',
  微信: 'signUps.fields.wechat',
  备注: 'signUps.fields.note',
  手机: 'signUps.fields.phone',
  邮箱: 'signUps.fields.email',
  序号: 'signUpFigures.headings.number',
  携带人数: 'signUps.fields.plusOnes',
} as const

/** The heading of a column as a person reads it: the file's own words, or ours where the file has none. */
export function headingInWords(t: Words, kind: TableKind, column: SignUpColumn): string {
  const [, base, number = ''] = /^(\D+?)(\d*)$/u.exec(column.header.trim()) ?? []
  if ((kind === 'vcards' || kind === 'chain') && base !== undefined && isGiven(base))
    return [t(GIVEN[base]), number].filter((part) => part !== '').join(' ')
  return columnTitle(column)
}

function isGiven(heading: string): heading is keyof typeof GIVEN {
  return heading in GIVEN
}
