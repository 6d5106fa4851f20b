import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readFirstCompany = () => bodyOf(api.GET('/api/v1/first-company'));

/** Whether the installation still waits for its first company; also brings the cookie that a write needs. */
export const useFirstCompany = () =>
  useQuery({ queryKey: ['first-company'], queryFn: readFirstCompany });
