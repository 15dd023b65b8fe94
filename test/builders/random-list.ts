/** A source of chance that gives the same again for the same seed (mulberry32), so that a failing case can be repeated. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const HEADERS = [
  ['姓名', '手机', '邮箱', '状态', '报名时间', '同行人', '备注'],
  ['序号', '提交答卷时间', '所用时间', '来源', '1、您的姓名', '2、手机号码', '3、几人参加'],
  ['api_id', 'name', 'email', 'phone_number', 'created_at', 'approval_status', 'checked_in_at'],
  ['Order number', 'Ticket number', 'First Name', 'Last Name', 'Email', 'Ticket title', 'Checkin Date (UTC)'],
  ['Name', 'User ID', 'RSVP', 'Guests', 'RSVPed on', 'URL of Member Profile'],
]

const CELLS = [
  '林小满',
  'Ada Byron',
  '13800000001',
  '1.38E+10',
  '13900000617',
  'a***@example.org',
  'ada@example.org',
  '2026/9/20 10:00:00 AM',
  '13/12/2026',
  '9月6日（周日）',
  'approved',
  '候补',
  'invited',
  '取消',
  '+1',
  '2',
  '（跳过）',
  '合计',
  '测试',
  '=1+1',
  '"',
  "O'Neill",
  'a\nb',
  '',
  '',
  '  ',
  '️‍👩‍👧',
  '￥',
]

/** A list somebody might have made: a header or none, ragged rows, quotes, any of the delimiters. */
export function randomList(chance: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
  const header = pick(HEADERS)
  const delimiter = pick([',', ',', ';', '\t', '|'])
  const lines = chance() < 0.9 ? [header] : []
  if (chance() < 0.2) lines.unshift(['某某活动报名表'])
  const rows = Math.floor(chance() * 14)
  for (let row = 0; row < rows; row += 1) {
    const width = chance() < 0.8 ? header.length : Math.floor(chance() * 12)
    lines.push(chance() < 0.05 ? [...header] : Array.from({ length: width }, () => pick(CELLS)))
  }
  const quoted = (cell: string): string =>
    chance() < 0.5 || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return lines.map((line) => line.map(quoted).join(delimiter)).join(pick(['\n', '\r\n', '\r']))
}

/** The same bytes with a few of them changed, left out, doubled or cut off. */
export function mutate(bytes: Uint8Array, chance: () => number): Uint8Array {
  let left = [...bytes]
  const times = Math.floor(chance() * 6)
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(chance() * left.length)
    const kind = chance()
    if (kind < 0.45) left[at] = Math.floor(chance() * 256)
    else if (kind < 0.65) left.splice(at, 1 + Math.floor(chance() * 4))
    else if (kind < 0.85) left.splice(at, 0, ...left.slice(at, at + Math.floor(chance() * 40)))
    else if (kind < 0.95) left.splice(at, 0, ...[0x22, 0x0a, 0xff, 0x00].slice(0, 1 + Math.floor(chance() * 4)))
    else left = left.slice(0, at)
  }
  return Uint8Array.from(left)
}
