import { expect, it } from 'vitest';
import { rampPath } from './rampPath';

it('draws a stair that ends one month after the last step', () => {
  const steps = [
    { months: 0, share: '0.5' },
    { months: 3, share: '1' },
  ];
  expect(rampPath(steps)).toBe('M0.0 20.0H75.0L75.0 2.0H100.0');
});
