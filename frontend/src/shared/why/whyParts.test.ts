import { describe, expect, it } from 'vitest';
import { add, decimal, multiply, round, toPlain } from '@/shared/format/decimal';
import { factor, levels, why } from '@/shared/testing/sample';
import { type WhyPart, whyParts } from './whyParts';

const [region, office, person] = levels;
const shown = (part: WhyPart | undefined) =>
  (part?.steps ?? []).map(({ kind, value }) => `${kind} ${toPlain(round(value, 2))}`);

/** From what is shared, by what is multiplied, over what is added: must be the amount, to the cent. */
function proved(part: WhyPart): string {
  let product = decimal('0');
  let added = decimal('0');
  for (const step of part.steps) {
    if (step.kind === 'per_weight' || step.kind === 'bound') product = step.value;
    if (step.kind === 'factor') product = multiply(product, decimal(step.factor.coefficient));
    if (step.kind === 'weight') product = multiply(product, decimal(step.level.weight));
    if (step.kind === 'own_lock' || step.kind === 'kept' || step.kind === 'rounding')
      added = add(added, step.value);
  }
  return toPlain(add(round(product, 2), added));
}

describe('why this number', () => {
  it('is one flat product where every unit weighs its coefficient times its people', () => {
    const parts = whyParts(why());
    expect(parts).toHaveLength(1);
    expect(shown(parts[0])).toEqual([
      'parent 8000000.00',
      'locked -234000.00',
      'shared 7766000.00',
      'per_weight 27875.76',
      'factor 36238.49',
      'factor 65229.28',
      'factor 61315.52',
      'factor 61315.52',
      'rounding -15.52',
      'amount 61300.00',
    ]);
  });

  it('is as flat when a unit names the sum of its people among its factors', () => {
    const people = (weight: string) => factor('成员权重合计', weight);
    const named = why({
      levels: [
        { ...region, factors: [people('60.8883'), ...region.factors] },
        { ...office, factors: [people('10.6627')] },
        person,
      ],
    });
    expect(whyParts(named).map(shown)).toEqual(whyParts(why()).map(shown));
  });

  it('multiplies out to the amount, flat and level by level', () => {
    const byLevel = why({
      levels: [region, { ...office, hold: '100', shared: '2206400' }, person],
    });
    for (const reasons of [why(), byLevel, why({ levels: [person] })]) {
      for (const part of whyParts(reasons)) expect(proved(part)).toBe(`${part.owner.amount}.00`);
    }
  });

  it('goes level by level as soon as something was held back on the way', () => {
    const parts = whyParts(
      why({ levels: [region, { ...office, hold: '100', shared: '2206400' }, person] }),
    );
    expect(parts.map((part) => part.owner.owner.name)).toEqual(['华东', '苏州', '陈思远']);
    expect(shown(parts[1])).toContain('hold -100.00');
  });

  it('goes level by level when a unit’s weight is not its people’s', () => {
    expect(whyParts(why({ levels: [{ ...region, weight: '50' }, office, person] }))).toHaveLength(
      3,
    );
  });

  it('shows apart what was locked inside a unit, then the rounding', () => {
    const [part] = whyParts(why({ levels: [region] }));
    // 138,000 of the region's 2,344,500 were locked before anything was shared.
    expect(shown(part).slice(-3)).toEqual([
      'own_lock 138000.00',
      'rounding 0.06',
      'amount 2344500.00',
    ]);
  });

  it('adds what a re-plan kept, and is then not flat', () => {
    const kept = {
      ...person,
      kept: '5000',
      limited: '5000',
      amount: '66300',
      exact: '66315.501702',
    };
    const parts = whyParts(why({ levels: [region, office, kept] }));
    expect(parts).toHaveLength(3);
    expect(shown(parts[2])).toContain('kept 5000.00');
    expect(parts[2] && proved(parts[2])).toBe('66300.00');
  });

  it('takes off what stays of people who moved away, and adds what newcomers were asked elsewhere', () => {
    const step = (moved: string, shared: string): string[] =>
      shown(whyParts(why({ levels: [{ ...region, moved, shared }, office, person] }))[0]);
    expect(step('100', '2206400')).toContain('moved_away -100.00');
    expect(step('-100', '2206600')).toContain('moved_in 100.00');
  });

  it('multiplies nothing where a lock or a limit decided', () => {
    const locked = { ...person, bound: 'lock' as const, amount: '18000' };
    const parts = whyParts(why({ levels: [region, office, locked] }));
    expect(shown(parts[2])).toEqual(['parent 404400.00', 'bound 18000.00', 'amount 18000.00']);
  });
});
