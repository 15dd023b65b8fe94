import type { EventPlanId } from '@/domain/common/id'
import { Loading } from '../../ui/Loading'

export default function ShowScreen({ eventId }: { readonly eventId: EventPlanId }) {
  return <Loading key={eventId} />
}
