import type { Gate, Tier } from '@/domain/member/member'
import { personId, positions, sampleId, type SampleFrame, type SampleRows } from './sample-frame'

/** The community with its chapters, series and people. */
export function communityRows(frame: SampleFrame): SampleRows {
  const { data, text } = frame
  const { community } = data
  const pos = positions(community.chapters.length)
  return {
    communities: [
      {
        id: sampleId('com', 'community'),
        name: text(community.name),
        city: text(community.city),
        currency: community.currency,
        zone: community.zone,
        sizeLimit: community.sizeLimit,
        organiser: personName(frame, community.organiser),
        logo: null,
        isSample: true,
      },
    ],
    chapters: community.chapters.map((chapter, at) => ({
      id: sampleId('chp', chapter.key),
      name: text(chapter.name),
      city: text(chapter.city),
      leaderId: personId(chapter.leader),
      sizeLimit: chapter.sizeLimit,
      pos: pos[at] ?? '',
    })),
    series: community.series.map((series) => ({
      id: sampleId('ser', series.key),
      name: text(series.name),
      type: series.type,
      rhythm: text(series.rhythm),
    })),
    members: data.people.rows.map((_, person) => memberRow(frame, person)),
  }
}

/** The name a person goes by in the language of the sample. */
export function personName(frame: SampleFrame, person: number): string {
  return frame.language === 'en' ? cell(frame, person, 'en') || cell(frame, person, 'zh') : cell(frame, person, 'zh')
}

function memberRow(frame: SampleFrame, person: number): NonNullable<SampleRows['members']>[number] {
  const { data, language, text } = frame
  const { community, people } = data
  const details = people.details[person]
  const chapter = community.chapters[Number(cell(frame, person, 'chapter'))]
  const otherName = people.otherNames[person]?.[language === 'zh' ? 0 : 1] ?? ''
  const wechat = cell(frame, person, 'wechatZh')
  return {
    id: personId(person),
    name: personName(frame, person),
    otherNames: otherName === '' ? [] : [otherName],
    phones: cell(frame, person, 'phones').split(' / '),
    emails: listOf(cell(frame, person, 'email')),
    wechat: language === 'en' ? cell(frame, person, 'wechatEn') || wechat : wechat,
    organisation: text(details?.organisation),
    tags: listOf(cell(frame, person, 'tags')).map((tag) => text(community.tags[Number(tag)])),
    tier: cell(frame, person, 'tier') as Tier,
    gate: cell(frame, person, 'gate') as Gate,
    cohort: text(community.cohorts[Number(cell(frame, person, 'cohort')) - 1]),
    chapterId: chapter ? sampleId('chp', chapter.key) : null,
    source: text(community.sources[Number(cell(frame, person, 'source'))]),
    consent: text(community.consent[Number(cell(frame, person, 'consent'))]),
    doNotInvite: details?.doNotInvite !== undefined,
    doNotInviteReason: text(details?.doNotInvite),
    birthday: cell(frame, person, 'birthday'),
    emergencyContact: text(details?.emergencyContact),
    doorNote: '',
    note: text(details?.note),
  }
}

function cell({ data }: SampleFrame, person: number, column: string): string {
  return String(data.people.rows[person]?.[data.people.columns.indexOf(column)] ?? '')
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}
