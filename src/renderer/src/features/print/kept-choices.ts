import { readChoices } from '@/exchange/print/print-choices'
import { keptByEvent } from '../../parts/kept-by-event'

/** How the person printed an event's run-sheet last. */
export const keptPrint = keptByEvent('salondesk.print', readChoices)
