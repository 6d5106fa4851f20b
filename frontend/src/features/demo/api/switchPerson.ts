import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const switchPerson = (name: string) => bodyOf(api.POST('/api/v1/demo/switch', { body: { name } }));

export const useSwitchPerson = () => useMutation({ mutationFn: switchPerson });
