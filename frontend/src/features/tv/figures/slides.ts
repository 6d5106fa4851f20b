import type { Tv, TvUnit } from '@/shared/api/types';

export const VIEWS = ['overview', 'units', 'map'] as const;
export type View = (typeof VIEWS)[number];

export type Slide =
  | { kind: 'overview'; id: 'overview' }
  | { kind: 'unit'; id: string; unit: TvUnit }
  | { kind: 'map'; id: 'map' };

/** What the screen goes through, in order: the whole, each unit, the map; only what has been chosen. */
export function slidesOf(tv: Tv, views: readonly View[]): Slide[] {
  const slides: Slide[] = [];
  if (views.includes('overview')) slides.push({ kind: 'overview', id: 'overview' });
  if (views.includes('units')) {
    const units = tv.units.filter(({ below }) => below.length > 0);
    slides.push(
      ...units.map((unit): Slide => ({ kind: 'unit', id: unit.node.key_result.id, unit })),
    );
  }
  if (views.includes('map')) slides.push({ kind: 'map', id: 'map' });
  return slides.length > 0 ? slides : [{ kind: 'overview', id: 'overview' }];
}

/** The place so many steps on; after the last comes the first. */
export const stepped = (at: number, steps: number, count: number): number =>
  (((at + steps) % count) + count) % count;

export const SECONDS = [10, 20, 30, 60] as const;

export interface Settings {
  seconds: number;
  views: readonly View[];
}

/** What the address says; what it does not say, or says wrong, is the default. */
export function settingsIn(search: URLSearchParams): Settings {
  const seconds = Number(search.get('every'));
  const named = (search.get('views') ?? '').split(',');
  const views = VIEWS.filter((view) => named.includes(view));
  return {
    seconds: SECONDS.find((one) => one === seconds) ?? 20,
    views: views.length > 0 ? views : VIEWS,
  };
}
