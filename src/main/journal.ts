import type { WitnessStore } from '@/host/journal-disk'
import { JournalStore } from '@/host/journal-store'
import { JournalFolder } from './journal-folder'

/**
 * The journals under the safety folder. The shell answers listJournals, appendToJournal, readJournal, restartJournal and
 * retireJournal with `list`, `append`, `read`, `restart` and `retire`; the backups call `startSegment` after each one that
 * was verified.
 */
export class Journal extends JournalStore {
  constructor(safety: string, witness: WitnessStore, now: () => number) {
    super(new JournalFolder(safety, now), witness)
  }
}
