import { writeFileSync } from 'node:fs'
import { encodeGbk } from './gbk'

export const GUESTS = [
  { name: '单雄', phone: '13900001101', email: 'shan@example.org', ticket: 'T-001' },
  { name: '欧阳若水', phone: '13900002202', email: 'ouyang@example.org', ticket: 'T-002' },
  { name: '曾小明', phone: '13900003303', email: 'zeng@example.org', ticket: 'T-003' },
  { name: 'Nora Weiss', phone: '+4915112344404', email: 'nora@example.org', ticket: 'T-004' },
  { name: '=1+1', phone: '13900005505', email: 'formula@example.org', ticket: 'T-005' },
  { name: '没来的人', phone: '13900006606', email: 'away@example.org', ticket: 'T-006' },
] as const

/** A sign-up list as Chinese Excel saves it: GBK, CRLF, headings in the middle of the words people use. */
export function writeSignUpList(path: string): void {
  const rows = GUESTS.map(({ name, phone, email, ticket }) => [ticket, name, phone, email, '已报名'])
  const lines = [['票号', '您的姓名', '手机号码', '电子邮箱', '状态'], ...rows].map((cells) => cells.join(','))
  writeFileSync(path, encodeGbk(`${lines.join('\r\n')}\r\n`))
}
