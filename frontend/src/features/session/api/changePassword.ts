import { useMutation } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

const changePassword = async (body: Schemas['ChangePassword']) => {
  await api.POST('/api/v1/session/password', { body });
};

export const useChangePassword = () => useMutation({ mutationFn: changePassword });
