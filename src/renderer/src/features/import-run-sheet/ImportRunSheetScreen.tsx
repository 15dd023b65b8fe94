import type { EventPlanId } from '@/domain/common/id'
import { Loading } from '../../ui/Loading'

export default function ImportRunSheetScreen({ eventId }: { readonly eventId: EventPlanId }) {
  return <Loading key={eventId} />
}
