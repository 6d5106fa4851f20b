import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

const foundCompany = (body: Schemas['Founding']) =>
  bodyOf(api.POST('/api/v1/first-company', { body }));

/** Founds the first company and signs its founder in. */
export const useFoundCompany = () => useMutation({ mutationFn: foundCompany });
