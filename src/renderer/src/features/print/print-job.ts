import type { MemberId } from '@/domain/common/id'
import type { PrintSource } from '@/domain/event-plan/print-source'
import type { Member } from '@/domain/member/member'
import { actualDoc } from '@/exchange/print/actual-doc'
import { callSheetDoc } from '@/exchange/print/call-sheet-doc'
import { peopleToCall } from '@/exchange/print/call-sheet-people'
import { changesDoc } from '@/exchange/print/changes-doc'
import type { PrintChoices } from '@/exchange/print/print-choices'
import type { Spoken } from '@/exchange/print/print-doc'
import { runSheetDoc } from '@/exchange/print/run-sheet-doc'
import { sheetToPrint } from '@/exchange/print/sheet-to-print'
import type { PrintedPageName } from '../../parts/go'
import type { PrintJob } from './PagedDocs'

/** What of the run-sheet can be printed; what is printed from the list of people has pages of its own. */
export type SheetPageName = Exclude<PrintedPageName, 'sign-in' | 'badges'>

/** Why there is nothing to print; null when there is something. */
export type NothingToPrint = 'noCues' | 'nobody' | 'neverRan'

/** What a person chose to print, ready to be set on pages. */
export function printJob(source: PrintSource, what: SheetPageName, choices: PrintChoices, spoken: Spoken): PrintJob {
  switch (what) {
    case 'run-sheet':
      return { choices, docs: (space) => [runSheetDoc(source, choices, spoken, space)] }
    case 'changes':
      return { choices, docs: (space) => [changesDoc(source, choices, spoken, space)] }
    case 'actual':
      return { choices, docs: (space) => [actualDoc(source, spoken, space)] }
    case 'call-sheet': {
      const people = peopleOn(source, choices)
      const called = people.filter(({ id }) => id === choices.memberId)
      const members = called.length > 0 ? called : people
      return { choices, docs: (space) => members.map((member) => callSheetDoc(source, member, choices, spoken, space)) }
    }
  }
}

/** Everybody who gets a call sheet of the chosen version. */
export function peopleOn(source: PrintSource, choices: PrintChoices): Member[] {
  return peopleToCall(source, sheetToPrint(source, choices).cues)
}

/** Whose call sheet is printed; null when everybody's are, also when the one chosen has nothing to do any more. */
export function calledPerson(people: readonly Member[], choices: PrintChoices): MemberId | null {
  return people.find(({ id }) => id === choices.memberId)?.id ?? null
}

export function nothingToPrint(source: PrintSource, what: SheetPageName, choices: PrintChoices): NothingToPrint | null {
  const { bundle } = source
  if (what === 'actual') return bundle.cueMoments.length === 0 && source.notes.length === 0 ? 'neverRan' : null
  if (what === 'call-sheet') return peopleOn(source, choices).length === 0 ? 'nobody' : null
  return sheetToPrint(source, choices).cues.length === 0 && bundle.cues.length === 0 ? 'noCues' : null
}
