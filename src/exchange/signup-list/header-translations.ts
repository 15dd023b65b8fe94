import { EASTERN_HEADINGS } from './eastern-headings'
import { inOneScript } from './one-script'
import { WESTERN_HEADINGS } from './western-headings'

/**
 * Headings that platforms write in German and Chinese, by the English heading of the same column. Brackets are plain
 * ones and Chinese is simplified, as headings are compared.
 */
const BY_ENGLISH: Readonly<Record<string, string>> = {
  'order #': 'bestellnr|bestell-nr|auftragsnr|auftragsnummer|订单编号',
  'order code': 'bestellnummer|订单代码|订单码',
  'order date': 'auftragsdatum|订单日期|订单时间|订购日期|订购时间|下单日期',
  'attendee #': 'teilnehmernr|teilnehmer-nr|teilnehmernummer|teilnehmer #|与会者编号|参加者编号|与会者 #|参加者 #',
  'attendee status': 'teilnehmerstatus|与会者状态|参加者状态|参会者状态',
  'attendee name': 'teilnehmername|参加者姓名|与会者姓名|参会者姓名|与会者|参加者|宾客姓名|宾客|贵宾姓名',
  'attendee email':
    '参加者电子邮件|与会者电子邮件|参会者电子邮件|参加者邮箱|与会者邮箱|参会者邮箱|e-mail des teilnehmers|teilnehmer e-mail',
  'position id': 'positions-id|positionsnummer|位置id|位置 id|职位id|订单位置id',
  'ticket number': '票券编号|票券号码|票券序号',
  'ticket type': 'tickettyp|ticketart|ticketkategorie|票券类型|票券|票别|门票种类|入场券类型|票券名称',
  product: '产品',
  quantity: 'anzahl|menge',
  'number of people': 'personen|personenzahl|anzahl personen|anzahl der personen|teilnehmerzahl',
  guests: 'gäste|anzahl gäste|begleitpersonen|anzahl begleitpersonen|begleitung|携伴|携眷|携眷人数|眷属人数',
  'checked in': 'eingecheckt|已签到|已报到|已检票',
  'check-in time':
    'eingecheckt am|eingecheckt um|check-in-zeit|check-in zeit|check-in-datum|check-in am|报到时间|检票日期|验票时间|到达时间|抵达时间',
  'checked out': 'ausgecheckt|已签出',
  'automatically checked in': 'automatisch eingecheckt|自动签到',
  attended: 'anwesend|anwesenheit|erschienen|teilgenommen',
  paid: 'bezahlt',
  'requires special attention': 'erfordert beachtung|erfordert besondere beachtung|benötigt besondere aufmerksamkeit',
  comment: 'kommentar|kommentare|bemerkung|bemerkungen|anmerkung|anmerkungen|notiz|notizen|hinweise',
  company: 'unternehmen|verein|arbeitgeber|einrichtung',
  'full name':
    'vor- und nachname|vor- und zuname|vor-/nachname|vollständiger name|vorname nachname|vorname und nachname|name, vorname|nachname, vorname',
  'last name': 'familienname|zuname',
  'first name': 'rufname',
  'email address': 'e-mail-adresse|e-mail adresse|email-adresse|e-mailadresse|emailadresse|mailadresse|mail-adresse',
  phone:
    'handy|handy-nr|mobil|mobilnummer|mobiltelefon|mobilfunknummer|rufnummer|telefon-nr|telefonnr|tel-nr|行动电话|行动电话号码',
  timestamp: 'zeitstempel',
  'registration date':
    'anmeldedatum|datum der anmeldung|anmeldezeitpunkt|anmeldung am|angemeldet am|registriert am|registrierungsdatum|rsvp am|erstellt am|erstellungsdatum|eingereicht am|注册日期|创建日期|创建于',
  'registration state': 'anmeldestatus|status der anmeldung|registrierungsstatus|status der registrierung|注册状态',
  rsvp: 'zusage|rückmeldung|teilnahme|teilnahmestatus',
  waitlisted: 'warteliste',
  'table no': 'tisch|tischnummer|tisch-nr|tischnr',
  seat: 'sitzplatz|platz',
  tags: 'schlagwörter|stichwörter|schlagworte',
  'user id': 'benutzer-id|mitglieds-id|nutzer-id',
  'url of member profile': 'url des mitgliederprofils|url des mitgliedsprofils|url des profils',
  'event host': 'event-gastgeber|event-host|event-veranstalter',
  'joined group on': 'gruppe beigetreten am|der gruppe beigetreten am',
  'name (original name)':
    'name (ursprünglicher name)|name (originalname)|benutzername (ursprünglicher name)|名称(原始名称)|名称(原名)|姓名(原名)|姓名(原始姓名)|用户名(原名)|用户名(原始名称)|user name (original name)',
  'user email': 'benutzer-e-mail|e-mail des benutzers|用户电子邮件|用户邮箱',
  'join time': 'beitrittszeit|beitrittsuhrzeit|加入时间',
  'leave time': 'austrittszeit|uhrzeit des verlassens|离开时间|退出时间',
  'duration (minutes)':
    'dauer (minuten)|持续时间(分钟)|时长(分钟)|总时长(分钟)|time in session (minutes)|total duration (minutes)|最后退会时间|退会时间|累计参会时长|参会时长|入会时长',
  'scanned at': '首次入会时间|入会时间',
  guest: 'gast|访客|is guest',
  'recording consent': 'aufzeichnungseinwilligung|录制同意|录制免责声明响应|recording disclaimer response',
  'in waiting room': 'im warteraum|是否在等候室|在等候室',
  nickname: '用户昵称(入会昵称)|入会昵称|用户昵称|成员昵称|成员名称|用户名称|参会者名称|与会者名称',
  'event slug': 'veranstaltungs-kürzel|veranstaltungskürzel|veranstaltung',
  'no.': 'nr|lfd nr|lfd. nr|lfdnr|laufende nummer',
  price:
    'preis|betrag|währung|steuersatz|steuerregel|steuerbetrag|steuer-betrag|preisstufe|gesamtbetrag gezahlt|summe bezahlt|gezahlte gebühren|eventbrite-gebühren|eventbrite-zahlungsabwicklung|bestelltyp|bestellart|auftragsart|gutschein|gutscheincode|gutschein-code|价格等级|价格级别|票价等级|票价级别|订单类型|货币|支付总额|已支付总额',
}

/** A heading as it is looked up: without accents, however the number sign is written (N°, nº, N.º). */
function folded(key: string): string {
  return key
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/°/g, 'o')
    .replace(/\bn\.o\b/g, 'no')
    .replace(/[’`]/g, "'")
}

const ENGLISH = new Map<string, string>()
for (const headings of [BY_ENGLISH, WESTERN_HEADINGS, EASTERN_HEADINGS])
  for (const [english, names] of Object.entries(headings))
    for (const name of names.split('|')) {
      const key = folded(inOneScript(name))
      if (!ENGLISH.has(key)) ENGLISH.set(key, english)
    }

/** The English heading of the same column, in the form in which headings are compared; null where none is known. */
export function inEnglish(key: string): string | null {
  return ENGLISH.get(folded(key)) ?? null
}

/** Columns of Zoom, whose other names are English ones as well. */
const WRITTEN_IN_ENGLISH: ReadonlySet<string> = new Set([
  'name (original name)',
  'duration (minutes)',
  'guest',
  'recording consent',
])

/** Whether a heading is known to be in a language of the European continent. */
export function isForeign(key: string): boolean {
  const english = inEnglish(key)
  return english !== null && !WRITTEN_IN_ENGLISH.has(english) && /^[\p{Script=Latin}\P{L}]+$/u.test(key)
}
