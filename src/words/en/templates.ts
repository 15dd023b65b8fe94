import type { Same } from '../same'
import type { templates as chinese } from '../zh-CN/templates'

export const templates: Same<typeof chinese> = {
  changes: {
    eventStatusSet: '“{{title}}” is now: {{status}}',
    eventCancelledFor: 'Cancelled “{{title}}”: {{reason}}',
    savedFrom: 'Saved “{{title}}” as template “{{name}}”',
    eventMovedFrom: 'Moved “{{title}}” from {{from}} to {{day}} {{clock}}',
    eventLater: 'Moved “{{title}}” {{way}} later, to {{clock}}',
    eventEarlier: 'Moved “{{title}}” {{way}} earlier, to {{clock}}',
    eventCreated: 'Created event “{{title}}”',
    eventFromTemplate: 'Created “{{title}}” from template “{{template}}”',
    saved: 'Saved an event as template “{{name}}”',
    eventMoved: 'Moved “{{title}}” to {{day}} {{clock}}',
    eventUnscheduled: 'Put “{{title}}” back among the ideas',
    eventChanged: 'Changed “{{title}}”',
    eventStatus: 'Changed the status of “{{title}}”',
    eventCancelled: 'Cancelled “{{title}}”',
    eventDeleted: 'Deleted “{{title}}”',
    sampleLoaded: 'Loaded the sample community',
  },
}
