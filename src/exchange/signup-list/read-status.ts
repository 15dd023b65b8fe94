import type { AttendanceStatus } from '@/domain/attendance/attendance'
import { plainText } from './clean-text'
import { inOneScript } from './one-script'
import type { Platform } from './sign-up-list'

/** What a status cell says: where the person stands, and whether they came. */
export interface ReadStatus {
  readonly status: AttendanceStatus
  readonly checkedIn: boolean
}

type Meaning = AttendanceStatus | 'checkedIn'

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split('|'))
}

/** What each status word means, whoever writes it. Compared in lower case, with blanks for underscores and hyphens. */
const MEANINGS: Readonly<Record<Meaning, readonly string[]>> = {
  invited: words(
    'invited|invitation sent|awaiting reply|awaiting rsvp|no reply|not replied|no response|awaiting response|受邀|已邀请|已邀請|待回复|未回复',
    '邀请中|受邀中|sent|opened|delivered|invite sent|eingeladen|invité|invitée|invitado|invitada|invitato',
  ),
  pending: words(
    'pending|pending approval|pending confirmation|awaiting approval|awaiting payment',
    'awaiting offline payment|in review|unpaid|tentative|maybe|待审核|待審核|审核中|審核中|待确认',
    '待付款|待支付|未付款|未支付|处理中|可能|待定',
    'requested|approval required|incomplete|partially paid|interested|open|on hold|unconfirmed|ausstehend',
    'tbc|tbd|to be confirmed|approval pending|overdue|applied|unbestätigt|vielleicht|undecided|unsure|nicht bezahlt|überfällig|部分付款|部分支付|待审批|待批准|审批中',
    'en attente|en attente de paiement|non payé|impayé|peut être|pendiente|pendiente de pago|no pagado|tal vez|quizás|in attesa|in sospeso|pendente|talvez|in afwachting|misschien|保留|未定|审査中|대기중|미정|미결제',
    '未交|未付|未交费|没交|未缴|未收款|等待审核|等待付款|等待确认|待处理|未审核|待缴费|未缴费|待通过|已申请|申请中|不确定|还不确定|看情况|待定中|待確認|待付款',
  ),
  waitlisted: words(
    'waitlist|waitlisted|waiting list|waiting|on waitlist|候补|候補|候补中|等候|排队中',
    'wait list|wait listed|on waiting list|in waiting list|queued|warteliste|auf warteliste',
    'liste d’attente|sur liste d’attente|lista de espera|en lista de espera|lista d’attesa|wachtlijst|补欠|キャンセル待ち|대기|대기자|备选|替补|候补人员|等候名单|等候列表|备选名单|替补名单',
    '等位|等待中|等候中|排队|排隊中|候补名单|候補名單|等待列表',
  ),
  registered: words(
    'registered|approved|going|attending|yes|accepted|active|complete|completed|paid|valid|rsvp yes',
    'signed up|success|not checked in|free order|joined|已报名|已報名|报名成功|報名成功|已通过|通过',
    '审核通过|已支付|已付款|已缴费|已完成|有效|成功|已提交|参加|参与|能来|会来|未签到|未簽到|正常|已接受',
    'unused|not redeemed|no show|noshow|did not attend|not attended|absent|will attend|free|rsvped|bezahlt|angemeldet',
    'teilnehmend|nimmt teil|teilnahme|zugesagt|zusage|ja|aktiv|genehmigt|abgeschlossen|vollständig|kostenlos|正在参加|已批准|能|会|行|审批通过|准时到|准时|会到|可以|缺勤|旷课',
    'inscrit|inscrite|participe|participant|participante|payé|payée|oui|asistirá|asistiendo|asiste|inscrito|inscrita|registrado|registrada|pagado|pagada|enregistré|enregistrée|aprobado|approuvé|accepté|acceptée|partecipa|iscritto|iscritta|pagato|aangemeld|betaald|参加予定|出席予定|参加します|出席します|支払い済み|참석|참가|참석합니다|신청완료|결제완료|등록',
    '已交|已付|已交费|已缴|已收款|来|一定来|肯定来|确定|确定来|可参加|出席|会参加|會參加|可以参加|能参加|准时参加|交易成功|交易完成|免费|已录取|录取|通过审核|已缴费成功|待核销|未核销|待使用|未使用|未检票|待签到|缺席|未到|未到场|未参加|爽约|已預約|已预约|预约成功|通過|已通過|審核通過',
  ),
  confirmed: words(
    'confirmed|已确认|已確認|确认|确认参加|確認',
    'bestätigt|confirmé|confirmée|confirmado|confirmada|confermato|confermata|bevestigd|확정',
    '已確認參加|确认出席|确定参加|确认会来',
  ),
  cancelled: words(
    'cancelled|canceled|cancel|refunded|partially refunded|deleted|expired|void|voided|withdrawn',
    'transferred|取消|已取消|已退款|退款|已退票|退票|已作废|作废|已失效|已过期|已删除|已退出',
    'rückerstattet|gelöscht|zurückgezogen|entfernt|鸽了|放鸽子|已请假|撤回|已撤回|转让|已转让|已转票',
    'closed|chargeback|charged back|not valid|invalid|storniert|abgesagt|abgelaufen|erstattet',
    'annulé|annulée|remboursé|remboursée|supprimé|cancelado|cancelada|reembolsado|reembolsada|eliminado|annullato|annullata|rimborsato|geannuleerd|terugbetaald|キャンセル|キャンセル济み|参加キャンセル|取消し|취소|취소됨|환불',
    '取消报名|用户取消|已取消报名|取消参加|退款中|退款成功|申请退款|部分退款|已关闭|交易关闭|关闭|請假|请假|退出|无效|已撤销|撤销|放弃|已放弃|不来了|来不了|來不了|去不了',
  ),
  declined: words(
    'declined|rejected|not going|no|not attending|can’t go|denied|rsvp no|婉拒|拒绝|已拒绝|不参加|不能来',
    '未通过|审核不通过|审核未通过|不通过',
    'nicht teilnehmend|nimmt nicht teil|absage|nein|nicht genehmigt|审批拒绝|审批不通过|未批准|没空|被拒绝|被拒|不能|不行|不会|不可以',
    'not approved|unapproved|not accepted|can’t attend|can’t make it|cannot attend|not coming|will not attend|regrets|abgelehnt',
    'refusé|refusée|décliné|ne participe pas|rechazado|rechazada|no asiste|no asistirá|rifiutato|non partecipa|afgewezen|afgemeld|欠席|辞退|불참|거절|审核拒绝|已谢绝|谢绝|没法来',
    '不能参加|不會參加|不会参加|无法参加|未通過|审核失败|已驳回|驳回|不去|不来|不參加|未录取|已婉拒',
  ),
  checkedIn: words(
    'checked in|attended|present|used|redeemed|arrived|已签到|已簽到|签到|已到|已核销|已使用|已入场',
    '已参加',
    'eingecheckt|anwesend|erschienen|teilgenommen|迟到|早退|出勤|签到成功',
    'arrivé|arrivée|présent|présente|acreditado|acreditada|asistió|ha entrado|ingecheckt|aanwezig|受付済|受付済み|入場済み|출석|체크인',
    'checked|scanned|came|validated|已检票|已验票|已到场|到场|已出席|已報到|已报到|已參加',
  ),
}

const BY_WORD = new Map<string, Meaning>(
  (Object.entries(MEANINGS) as [Meaning, readonly string[]][]).flatMap(([meaning, words]) =>
    words.map((word) => [inOneScript(word), meaning] as const),
  ),
)

/** Words that one platform uses in a sense of its own. */
const OF_PLATFORM: Partial<Record<Platform, ReadonlyMap<string, Meaning>>> = {
  pretix: new Map<string, Meaning>([
    ['pending', 'pending'],
    ['paid', 'registered'],
    ['expired', 'cancelled'],
    ['approved', 'pending'],
    ['n', 'pending'],
    ['p', 'registered'],
    ['e', 'cancelled'],
    ['c', 'cancelled'],
    ['r', 'cancelled'],
    ['voucher assigned', 'waitlisted'],
    ['waiting for redemption', 'waitlisted'],
    ['voucher redeemed', 'registered'],
    ['voucher expired', 'cancelled'],
  ]),
  // In French and Spanish, Eventbrite says registered of those who have come.
  eventbrite: new Map<string, Meaning>([
    ['enregistré', 'checkedIn'],
    ['enregistrée', 'checkedIn'],
    ['registrado', 'checkedIn'],
  ]),
  indico: new Map<string, Meaning>([
    ['complete', 'registered'],
    ['pending', 'pending'],
    ['unpaid', 'pending'],
    ['withdrawn', 'cancelled'],
  ]),
  meetup: new Map<string, Meaning>([
    ['going', 'registered'],
    ['not going', 'declined'],
    ['yes', 'registered'],
    ['no', 'declined'],
    ['waitlist', 'waitlisted'],
    ['maybe', 'pending'],
    ['waiting', 'waitlisted'],
  ]),
}

/** Words that begin with one of these say the rest as detail: 候补第3位, 已取消（临时有事）. */
const BEGINNINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['waitlisted', /^(候补|等位|排队|wait ?list(ed)?\b)/],
  ['cancelled', /^(已取消|已退款|已退票|已关闭|cancell?ed\b|refunded\b)/],
  ['checkedIn', /^(已签到|已报到|已核销|checked in\b)/],
  ['pending', /^((awaiting|pending)\b|(待|等待)(审核|审批|付款|支付|缴费|确认|通过))/],
  ['invited', /^(已邀请|受邀|invited\b)/],
]

/** Answers in whole sentences: a doubt outweighs a no, and a no outweighs the yes that it begins with. */
const SENTENCES: readonly (readonly [Meaning, RegExp])[] = [
  ['pending', /不确定|不一定|待定|看情况|也许|可能|\b(maybe|perhaps|not sure|vielleicht)\b/],
  [
    'declined',
    /\b(can ?not|can’?t|won’?t|unable to|not (be )?(able|coming|going|attending|joining)|sorry|unfortunately|leider|(komme|kann|nehme)\b.*\bnicht)\b|(不能|未能|不克|无法|不会|没法|不)(再)?(来|去|参加|出席|到场|参会)|没时间|没空|[来去]不了/,
  ],
  ['cancelled', /(?<![未不没无])取消(了|报名|参加)?$/],
  ['registered', /^(yes|ja)\b|^(是|能|会|可以|一定|肯定)(的|会|能)?([，,。！!\s]|参加|出席|到场|来|去|参会|准时)/],
]

/** A list of ten thousand says the same few words. */
const known = new Map<string, ReadStatus | null>()

/** Reads a status cell in the sense of its platform; null when the word is not known. */
export function readStatus(cell: string, platform: Platform): ReadStatus | null {
  if (cell.length > 60) return null
  const key = `${platform} ${cell}`
  const before = known.get(key)
  if (before !== undefined) return before
  const read = readStatusAnew(cell, platform)
  if (known.size > 2_000) known.clear()
  known.set(key, read)
  return read
}

function readStatusAnew(cell: string, platform: Platform): ReadStatus | null {
  const word = inOneScript(plainText(cell))
    .toLowerCase()
    .replaceAll('\ufe0f', '')
    .replace(/[_-]+/g, ' ')
    .replace("'", '’')
    // Ticks and faces around a word are decoration.
    .replace(/^[^\p{L}\p{N}]+(?=\p{L})|(?<=[\p{L})）])[^\p{L}\p{N})）]+$/gu, '')
  const meaning =
    OF_PLATFORM[platform]?.get(word) ??
    BY_WORD.get(word) ??
    BY_WORD.get(word.replace(/\s*[(（].*$/, '')) ??
    BEGINNINGS.find(([, beginning]) => beginning.test(word))?.[0] ??
    SENTENCES.find(([, sentence]) => sentence.test(word))?.[0]
  if (meaning === undefined) return null
  return meaning === 'checkedIn' ? { status: 'registered', checkedIn: true } : { status: meaning, checkedIn: false }
}

const YES =
  /^(y|yes|ja|oui|si|sí|sì|sim|tak|да|はい|예|네|true|wahr|vrai|verdadero|vero|t|1|x|✓|✔|√|☑|✅|是|有|对|已签到|签到|已到|到|到了|来了|已来|已报到|报到|checked( in)?|present|attended|here|出席|出席了|参加了|到会|准时|准时到|按时|按时到)$/iu
const NO =
  /^(n|no|nein|non|não|nee|nie|нет|いいえ|아니오|false|falsch|faux|falso|f|0|×|✗|✘|✖|❌|☐|□|否|没有|无|没|不|未签到|未报到|未到|没到|没来|缺席|缺勤|not checked in|absent|-|—|\/)$/iu

/** Reads a yes or a no in the many ways people write it; null when it is neither. */
export function readYesNo(cell: string): boolean | null {
  const word = inOneScript(plainText(cell)).replaceAll('\ufe0f', '')
  if (YES.test(word)) return true
  return NO.test(word) ? false : null
}

/** Whether a check-in cell says that the person came: a yes or no, a word, how often they were scanned. Null when it is a moment or nothing known. */
export function readCame(cell: string, platform: Platform): boolean | null {
  const count = /^(\d{1,3})(\.0+)?$/.exec(plainText(cell))
  if (count) return Number(count[1]) > 0
  return readYesNo(cell) ?? readStatus(cell, platform)?.checkedIn ?? null
}

/** From the least to the most that keeps somebody from coming. */
const STRICTNESS: readonly AttendanceStatus[] = [
  'invited',
  'registered',
  'confirmed',
  'pending',
  'waitlisted',
  'declined',
  'cancelled',
]

/** What two columns say together: whoever is approved and has not paid is pending, whoever cancelled a paid ticket does not come. */
export function stricter(one: AttendanceStatus, other: AttendanceStatus): AttendanceStatus {
  return STRICTNESS.indexOf(other) > STRICTNESS.indexOf(one) ? other : one
}
