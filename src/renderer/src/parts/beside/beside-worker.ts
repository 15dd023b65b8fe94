import { serve } from './serve'
import { READS, WRITES } from './works'

// Ten thousand rows that are read or written are more than a page can do without a stop.
serve({ reads: READS, writes: WRITES })
