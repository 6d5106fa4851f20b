import { expect, it } from 'vitest';
import { EVEN_PACE, isWhole, missingShare, paceDraftOf, paceRuleOf } from './paceRule';
import { percentOf, shareOf } from './percentTyped';

it('counts what is missing to one exactly', () => {
  expect(missingShare(['0.7268', '0.1093', '0.0273'])).toBe('0.1366');
  expect(isWhole(missingShare(['0.7268', '0.1093', '0.0273', '0.1366']))).toBe(true);
  expect(missingShare(['0.6', '0.6'])).toBe('-0.2');
  expect(missingShare(['half'])).toBeNull();
});

it('keeps only what belongs to the kind of pace', () => {
  const parts = [{ from: '2027-01-01', until: '2027-02-01', share: '1' }];
  const draft = { ...EVEN_PACE, parts };
  expect(paceRuleOf(draft)).toEqual({ kind: 'working_days' });
  expect(paceRuleOf({ ...draft, kind: 'seasonal' })).toEqual({ kind: 'seasonal', parts });
});

it('reads a rule back as it was kept', () => {
  const rule = { kind: 'milestones', steps: [{ date: '2027-03-31', share: '1' }] };
  expect(paceRuleOf(paceDraftOf(rule))).toEqual(rule);
  expect(paceDraftOf(null)).toEqual(EVEN_PACE);
});

it('types shares in percent without losing a digit', () => {
  expect([percentOf('0.365'), percentOf('0.1366'), percentOf('1'), percentOf('1/3')]).toEqual([
    '36.5',
    '13.66',
    '100',
    '1/3',
  ]);
  expect([shareOf('36.5'), shareOf('36.5%'), shareOf('100'), shareOf('?')]).toEqual([
    '0.365',
    '0.365',
    '1',
    '?',
  ]);
});
