import { describe, expect, it } from 'vitest';
import { inZoneOf, withZone, zoneOfDates } from './zone';

describe('the zone of dates', () => {
  const draft = { closed_on: { column: 'closed', format: 'epoch' }, modified_at: 'changed' };

  it('is given to every date that has a column, and taken back', () => {
    const abroad = withZone('deal', draft, 'America/New_York');
    expect(abroad).toEqual({
      closed_on: { column: 'closed', format: 'epoch', zone: 'America/New_York' },
      modified_at: { column: 'changed', zone: 'America/New_York' },
    });
    expect(zoneOfDates('deal', abroad)).toBe('America/New_York');
    expect(withZone('deal', abroad, '')).toEqual(draft);
  });

  it('comes with a column that is chosen later', () => {
    const abroad = { closed_on: { column: 'closed', zone: 'Asia/Tokyo' } };
    expect(inZoneOf('deal', abroad, 'opened_on', 'opened')).toEqual({
      column: 'opened',
      zone: 'Asia/Tokyo',
    });
    expect(inZoneOf('deal', abroad, 'name', 'title')).toBe('title');
    expect(inZoneOf('deal', abroad, 'closed_on', null)).toBeNull();
  });

  it('is nobody’s where dates differ, and the connector’s where none says one', () => {
    const mixed = { ...draft, closed_on: { column: 'closed', zone: 'Europe/Berlin' } };
    expect(zoneOfDates('deal', mixed)).toBeNull();
    expect(zoneOfDates('deal', draft)).toBe('');
    expect(zoneOfDates('deal', {})).toBe('');
  });
});
