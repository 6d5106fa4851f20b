import { useState } from 'react';
import type { Schemas } from '@/shared/api/types';
import { useWork } from '../api/readWork';

/** The job that the page told of last and how it is: the page itself forgets it once it has ended well. */
export function useWatched(told: Schemas['PlanWork'] | null) {
  const [watched, setWatched] = useState(told);
  if (told !== null && told.asked_at !== watched?.asked_at) setWatched(told);
  const { data: job } = useWork(watched?.job_id ?? null);
  // Somebody else's is known from the page alone.
  return { work: watched?.job_id == null ? told : watched, job: job ?? null };
}
