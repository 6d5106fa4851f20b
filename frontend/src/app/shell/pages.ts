import { HOME } from '../paths';

/** The pages that exist, in the order of the bar. */
export const PAGES = [{ path: HOME, name: 'home' }] as const;
