import { readLabelChoices } from '@/domain/labels/label-choices'
import { keptByEvent } from './kept-by-event'

/** How the person printed badges or tickets of an event last. */
export const keptLabels = keptByEvent('salondesk.labels', readLabelChoices)
