import { SIGN_UP_FIELDS, type DateOrder, type SignUpField } from './sign-up-list'

/** What a person settled on for the columns of a list: their fields, and the order of dates where it was chosen by hand. */
export interface SettledColumns {
  readonly fields: readonly (SignUpField | null)[]
  readonly dateOrders: Readonly<Record<number, DateOrder>>
}

const ORDERS: readonly DateOrder[] = ['monthFirst', 'dayFirst']

/** As it is kept beside the headings: the field of every column, followed by the order of its dates, `registeredAt dayFirst`. */
export function keptColumns({ fields, dateOrders }: SettledColumns): (string | null)[] {
  return fields.map((field, index) => {
    const order = dateOrders[index]
    return field === null || order === undefined ? field : `${field} ${order}`
  })
}

/** What was kept, read again. A field or an order that this version does not know is left out. */
export function settledColumns(kept: readonly (string | null)[]): SettledColumns {
  const parts = kept.map((one) => (one ?? '').split(' '))
  const orders = parts.flatMap(([, second], index) => {
    const order = ORDERS.find((known) => known === second)
    return order === undefined ? [] : [[index, order] as const]
  })
  return {
    fields: parts.map(([first]) => SIGN_UP_FIELDS.find((known) => known === first) ?? null),
    dateOrders: Object.fromEntries(orders),
  }
}
