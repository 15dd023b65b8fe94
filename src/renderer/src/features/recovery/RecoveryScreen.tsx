import type { OperationId } from '@/domain/common/id'
import type { RecoveryPart } from '../../parts/go'
import { useRead } from '../../parts/workspace'
import { Loading } from '../../ui/Loading'
import { BackupsPart } from './BackupsPart'
import { MomentPart } from './MomentPart'

interface RecoveryScreenProps {
  readonly part: RecoveryPart
  /** The change to go back behind, where one was chosen elsewhere. */
  readonly before: OperationId | null
}

/** The ways back: from a backup, or to a moment that the list of changes still reaches. */
export default function RecoveryScreen({ part, before }: RecoveryScreenProps) {
  const operation = useRead(
    async (db) => (before === null ? null : ((await db.operations.get(before)) ?? null)),
    [before],
  )
  if (part === 'backups') return <BackupsPart />
  if (operation === undefined) return <Loading />
  const given = operation && { seq: operation.seq - 1, at: operation.at, before: true }
  return <MomentPart key={before} given={given} />
}
