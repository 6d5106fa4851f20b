import { useMutation } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

const signOut = async () => {
  await api.DELETE('/api/v1/session');
};

export const useSignOut = () => useMutation({ mutationFn: signOut });
