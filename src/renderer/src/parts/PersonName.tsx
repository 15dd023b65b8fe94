import type { MemberId } from '@/domain/common/id'
import { useWords } from './words'
import { useRead } from './workspace'

/** A member's name, kept up to date; a deleted one says so. */
export function PersonName({ id }: { readonly id: MemberId | null }) {
  const { t } = useWords()
  const member = useRead(async (db) => (id === null ? null : ((await db.members.get(id)) ?? null)), [id])
  if (id === null || member === undefined) return null
  if (member === null) return <>{t('common.unknown')}</>
  return (
    <>
      {member.name}
      {member.deleted === 1 && t('common.deletedRow')}
    </>
  )
}
