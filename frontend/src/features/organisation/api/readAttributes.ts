import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Attribute = Schemas['AttributeRow'];

/** Every attribute that is defined. */
export const useAttributes = () =>
  useQuery({
    queryKey: ['organisation', 'attributes'],
    queryFn: () => bodyOf(api.GET('/api/v1/org/attributes')),
  });
