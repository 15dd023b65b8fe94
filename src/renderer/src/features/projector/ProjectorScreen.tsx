import type { EventPlanId } from '@/domain/common/id'
import { Loading } from '../../ui/Loading'

export default function ProjectorScreen({ eventId }: { readonly eventId: EventPlanId }) {
  return <Loading key={eventId} />
}
