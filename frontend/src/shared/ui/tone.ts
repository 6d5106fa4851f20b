import type { Status } from '@/shared/api/types';
import styles from './tone.module.css';

/** The class that carries the colours of a status to everything inside. */
export const toneOf = (status: Status | 'stale'): string => styles[status] ?? '';
