import { describe, expect, it } from 'vitest';
import type { Tv } from '@/shared/api/types';
import { settingsIn, slidesOf, stepped, VIEWS } from './slides';

const unit = (id: string, below: number) => ({
  node: { key_result: { id } },
  below: Array.from({ length: below }),
});
const tv = { units: [unit('east', 5), unit('staff', 0), unit('west', 2)] } as unknown as Tv;

describe('the screen', () => {
  it('goes through the whole, each unit that has anything below it, and the map', () => {
    expect(slidesOf(tv, VIEWS).map(({ id }) => id)).toEqual(['overview', 'east', 'west', 'map']);
  });

  it('shows only what was chosen, and never nothing', () => {
    expect(slidesOf(tv, ['map']).map(({ id }) => id)).toEqual(['map']);
    expect(slidesOf({ units: [] } as unknown as Tv, ['units'])).toHaveLength(1);
  });

  it('begins again after the last, in both directions', () => {
    expect(stepped(3, 1, 4)).toBe(0);
    expect(stepped(0, -1, 4)).toBe(3);
  });

  it('takes its settings from the address, and what is wrong there as the default', () => {
    expect(settingsIn(new URLSearchParams('every=30&views=map,units'))).toEqual({
      seconds: 30,
      views: ['units', 'map'],
    });
    expect(settingsIn(new URLSearchParams('every=1&views=nothing'))).toEqual({
      seconds: 20,
      views: VIEWS,
    });
  });
});
