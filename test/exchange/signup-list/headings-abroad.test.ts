import { describe, expect, it } from 'vitest'
import { fieldOfHeader } from '@/exchange/signup-list/header-names'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

async function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return done(await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-11-22' }))
}

const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : null)

const EVENING = '2026-10-01T11:30:00.000Z'

describe('a form that answers in its own language', () => {
  it.each([
    ['Horodateur,Adresse e-mail,Nom et prénom', '01/10/2026 19:30:00'],
    ["Horodateur,Nom d'utilisateur,Votre nom complet", '2026/10/01 7:30:00 PM UTC+8'],
    ['Marca temporal,Dirección de correo electrónico,Nombre y apellidos', '1/10/2026 19:30:00'],
    ['Marca temporal,Correo electrónico,Nombre completo', '2026/10/01 7:30:00 p. m. GMT+8'],
    ['Zeitstempel,Nutzername,Name', '2026/10/01 1:30:00 nachm. MESZ'],
    ['Informazioni cronologiche,Indirizzo email,Nome e cognome', '01/10/2026 19.30.00'],
    ['Carimbo de data/hora,Endereço de e-mail,Nome completo', '01/10/2026 19:30:00'],
    ['Tijdstempel,E-mailadres,Naam', '1-10-2026 19:30:00'],
    ['Tidstämpel,E-postadress,Namn', '2026-10-01 19:30:00'],
    ['Sygnatura czasowa,Adres e-mail,Imię i nazwisko', '01.10.2026 19:30:00'],
    ['Отметка времени,Адрес электронной почты,ФИО', '01.10.2026 19:30:00'],
    ['タイムスタンプ,メールアドレス,お名前', '2026/10/01 7:30:00 午後 GMT+8'],
    ['타임스탬프,이메일 주소,이름', '2026. 10. 1 오후 7:30:00'],
  ])('%s with %s: whom, how to reach them and when', async (headings, time) => {
    const list = await read(headings, `${time},ada@example.org,Ada Byron`)
    expect(list.platform).toBe('googleForms')
    expect(list.entries).toMatchObject([{ name: 'Ada Byron', emails: ['ada@example.org'] }])
    expect(iso(list.entries[0]?.registeredAt)).toBe(EVENING)
    expect(list.problems).toEqual([])
  })
})

describe('a platform in French and Spanish', () => {
  it.each([
    [
      'N° de commande;Date de la commande;Prénom;Nom de famille;Adresse e-mail;Type de billet;N° de participant;Statut du participant',
      ['Participe', 'Enregistré', 'Remboursé'],
    ],
    [
      'Commande nº;Date de commande;Prénom;Nom;E-mail;Type de billet;Participant nº;État du participant',
      ['Participant', 'Arrivé', 'Annulé'],
    ],
    [
      'N.º de pedido;Fecha del pedido;Nombre;Apellidos;Correo electrónico;Tipo de entrada;N.º de asistente;Estado del asistente',
      ['Asistirá', 'Registrado', 'Reembolsado'],
    ],
  ])('is Eventbrite by %s', async (headings, [comes, came, refunded]) => {
    const list = await read(
      headings,
      `77;01/10/2026 19:30;Ana;Soto;a@example.org;General;901;${comes ?? ''}`,
      `77;01/10/2026 19:30;Leo;Soto;l@example.org;General;902;${came ?? ''}`,
      `78;01/10/2026 19:30;Mia;Ruiz;m@example.org;General;903;${refunded ?? ''}`,
    )
    expect(list.platform).toBe('eventbrite')
    expect(list.entries).toMatchObject([
      { name: 'Ana Soto', ticketId: '901', ticketType: 'General', status: 'registered', checkedIn: false },
      { name: 'Leo Soto', ticketId: '902', status: 'registered', checkedIn: true },
      { name: 'Mia Ruiz', ticketId: '903', status: 'cancelled', checkedIn: false },
    ])
    // Nothing in the column tells day and month apart, but nobody there writes the month first.
    expect(list.entries.map((entry) => iso(entry.registeredAt))).toEqual([EVENING, EVENING, EVENING])
  })

  it('is Meetup and pretix, too', async () => {
    const meetup = await read(
      'Nom\tIdentifiant utilisateur\tRSVP\tInvités\tRSVP le\tURL du profil du membre',
      'Lea Roy\tuser 1\tOui\t2\t24/04/2026\thttps://example.org/1',
      'Paul\tuser 2\tNon\t0\t24/04/2026\thttps://example.org/2',
    )
    expect(meetup.platform).toBe('meetup')
    expect(meetup.entries).toMatchObject([
      { name: 'Lea Roy', plusOnes: 2, status: 'registered' },
      { name: 'Paul', status: 'declined' },
    ])
    const pretix = await read(
      'Code de commande;Nom du participant;Enregistré;Payé;E-mail;Date de commande;Commentaire',
      'AB1;Éva Noël;20/11/2026 19:32;Oui;e@example.org;01/10/2026;fauteuil',
      'AB2;Luc Noël;;Non;l@example.org;02/10/2026;',
    )
    expect(pretix.platform).toBe('pretix')
    expect(pretix.entries).toMatchObject([
      { name: 'Éva Noël', checkedIn: true, status: 'registered', note: 'fauteuil' },
      { name: 'Luc Noël', checkedIn: false, status: 'pending' },
    ])
    expect(iso(pretix.entries[0]?.checkedInAt)).toBe('2026-11-20T11:32:00.000Z')
  })
})

describe('a heading', () => {
  it.each([
    ['prenom', 'firstName'],
    ['Numéro de téléphone', 'phone'],
    ['Número de teléfono', 'phone'],
    ["Date d'inscription", 'registeredAt'],
    ["Liste d'attente", 'waitlisted'],
    ['氏名', 'name'],
    ['電話番号', 'phone'],
    ['참석 여부', 'status'],
    ['人数\nPax', 'headcount'],
    ['姓名 Name', 'name'],
    ['Mobile/手机', 'phone'],
  ])('%s means %s', (header, field) => {
    expect(fieldOfHeader(header)).toMatchObject({ field })
  })

  it('of a family name makes the bare name beside it the given one', async () => {
    const list = await read('Nombre,Apellidos', 'José,Núñez')
    expect(list.entries).toMatchObject([{ name: 'José Núñez' }])
    const german = await read('Name,Vorname,Telefon', 'Weiß,Jörg,0151 2345678', 'Groß,Eva,0151 2345679')
    expect(german.entries).toMatchObject([{ name: 'Jörg Weiß' }, { name: 'Eva Groß' }])
    const whole = await read('Name,Vorname', 'Jörg Weiß,Jörg', 'Eva Groß,Eva')
    expect(whole.entries).toMatchObject([{ name: 'Jörg Weiß' }, { name: 'Eva Groß' }])
    const alone = await read('Nombre,Correo', 'José Núñez,j@example.org')
    expect(alone.entries).toMatchObject([{ name: 'José Núñez' }])
  })
})
