import type { VenueId } from '../common/id'
import type { Position } from '../common/order'
import type { Draft } from '../common/row'
import type { Room, Venue } from './venue'

/** A venue of which only the name is known. */
export function newVenue(name: string): Draft<Venue> {
  return {
    name,
    city: '',
    district: '',
    address: '',
    route: '',
    rent: null,
    rentNote: '',
    deposit: null,
    cancellation: '',
    restoreDuties: '',
    rating: null,
    note: '',
  }
}

/** A room of which only the name is known. */
export function newRoom(venueId: VenueId, name: string, pos: Position): Draft<Room> {
  return {
    venueId,
    name,
    areaSquareMetres: null,
    ceilingMetres: null,
    legalMaximum: null,
    power: '',
    network: '',
    screen: '',
    sound: '',
    loadInFrom: null,
    hardClose: null,
    pos,
  }
}
