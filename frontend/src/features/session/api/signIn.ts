import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

const signIn = (body: Schemas['SignIn']) => bodyOf(api.POST('/api/v1/session', { body }));

export const useSignIn = () => useMutation({ mutationFn: signIn });
