import { CRM_OWNERS, CRM_RATES, mappingPath } from '@/shared/navigation/paths';
import type { WaitingGroup } from '../api/readSummary';

/** The page that mends what makes records wait; none where only the source or a person here can. */
export function mendingPath(place: WaitingGroup['place'] | null, connector: string): string | null {
  if (place === 'mapping') return mappingPath(connector);
  if (place === 'owners') return CRM_OWNERS;
  if (place === 'rates') return CRM_RATES;
  return null;
}
