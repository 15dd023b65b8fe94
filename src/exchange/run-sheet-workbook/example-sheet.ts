import type { CueColumnId, MemberId } from '@/domain/common/id'
import type { Cue } from '@/domain/run-sheet/cue'
import { newCue } from '@/domain/run-sheet/cue-rules'
import type { Words } from '@/words/create-words'
import type { sheetImport } from '@/words/zh-CN/sheet-import'
import type { SheetFileFacts } from './sheet-file-rows'

const STAMP = { createdAt: 0, updatedAt: 0, deleted: 0, deletedAt: null, by: '', hlc: '' } as const
const PHOTO: CueColumnId = 'col_photo'
const MINUTE = 60
/** 19:00, when the doors of the example open. */
const OPENS_AT = 1140

/** A small evening that shows what a run-sheet file can say: groups, fixed starts, a track beside, a buffer, an own column. */
export function exampleSheet(t: Words): SheetFileFacts {
  const word = (name: keyof ExampleWords) => t(`sheetImport.example.${name}`)
  const people = (['owner', 'doorOwner', 'avOwner', 'host'] as const).map((name): readonly [MemberId, string] => [
    `mem_${name}`,
    word(name),
  ])
  const cues = lines(word).map((fields, at): Cue => {
    const pos = String(at).padStart(3, '0')
    return { id: `cue_${at}`, ...STAMP, ...newCue('evt_example', pos, fields) }
  })
  return {
    event: { opensAt: OPENS_AT },
    cues,
    columns: [{ id: PHOTO, ...STAMP, eventId: 'evt_example', pos: 'a0', name: word('photoColumn'), kind: 'text' }],
    names: new Map(people),
    materials: new Map(),
    props: [],
    rooms: [],
  }
}

type ExampleWords = typeof sheetImport.example
type Fields = Parameters<typeof newCue>[2]

function lines(word: (name: keyof ExampleWords) => string): Fields[] {
  const [owner, door, av, host] = ['mem_owner', 'mem_doorOwner', 'mem_avOwner', 'mem_host'] as const
  const hall = word('hall')
  return [
    { kind: 'group', title: word('part1'), duration: 0 },
    {
      ...{ title: word('doors'), start: { kind: 'fixed', at: OPENS_AT * MINUTE }, duration: 30 * MINUTE },
      ...{ ownerId: door, place: word('area'), props: word('doorProps'), note: word('note') },
    },
    { title: word('music'), duration: 30 * MINUTE, track: word('track'), ownerId: av, sound: word('musicSound') },
    {
      ...{ title: word('opening'), duration: 10 * MINUTE, ownerId: owner, speakerId: host, place: hall },
      ...{ sound: word('sound'), screen: word('screen'), script: word('script') },
    },
    {
      ...{ title: word('iceBreaker'), duration: 20 * MINUTE, shortest: 10 * MINUTE, speakerId: host, place: hall },
      ...{ planB: word('planB'), custom: { [PHOTO]: word('photoTip') } },
    },
    { kind: 'group', title: word('part2'), duration: 75 * MINUTE },
    { title: word('reading'), duration: 45 * MINUTE, shortest: 30 * MINUTE, props: word('bookProps'), ownerId: owner },
    { title: word('tea'), duration: 15 * MINUTE, props: word('teaProps'), place: word('area'), ownerId: door },
    { title: word('sharing'), duration: 15 * MINUTE, speakerId: host, place: hall, sound: word('sound') },
    { kind: 'group', title: word('part3'), duration: 0 },
    { kind: 'buffer', title: word('buffer'), duration: 15 * MINUTE, canDrop: true },
    {
      ...{ title: word('photo'), start: { kind: 'fixed', at: (21 * 60 + 30) * MINUTE }, duration: 5 * MINUTE },
      ...{ place: hall, color: 'blue', custom: { [PHOTO]: word('groupPhotoTip') } },
    },
    { kind: 'milestone', title: word('close'), duration: 0, ownerId: owner },
  ]
}
