import type { Same } from '../same'
import type { newEvent as chinese } from '../zh-CN/new-event'

export const newEvent: Same<typeof chinese> = {
  title: 'New event',
  template: 'Template',
  own: 'own',
  empty: 'Empty event',
  emptyHint: 'Only a title and a time; add the rest as you go',
  brings: '{{cues}} cues · {{tasks}} tasks · {{roles}} roles',
  name: 'Title',
  nameHint: 'Left empty it is called “{{name}}”',
  type: 'Type',
  number: 'No.',
  day: 'Day',
  dayHint: 'Left empty it is kept as an idea',
  opensAt: 'Starts',
  ends: 'until {{clock}}, {{minutes}}',
  venue: 'Venue',
  room: 'Room',
  layout: 'Layout',
  size: 'Expected size',
  sizeHint: 'Materials are counted for so many',
  free: '{{place}} is free then',
  fits: 'It fits',
  slot: '{{day}} {{clock}}',
  createAnyway: 'Create anyway',
  create: 'Create',
}
