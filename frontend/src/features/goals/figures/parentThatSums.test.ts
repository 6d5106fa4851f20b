import { describe, expect, it } from 'vitest';
import { parentThatSums } from './parentThatSums';

describe('a ratio below a parent that adds up', () => {
  const metrics = [
    { id: 'rate', value: 'ratio' as const },
    { id: 'won', value: 'amount' as const },
  ];
  const parent = (title: string, sums: boolean) => ({
    id: title,
    title,
    owner: '',
    sums,
    share: '1',
  });
  const parents = [parent('mean', false), parent('total', true)];

  it('is found before it is sent', () => {
    const drafted = { source: 'metric' as const, metric_id: 'rate', parents };
    expect(parentThatSums(drafted, metrics)?.title).toBe('total');
  });

  it('is none where nothing adds up, or what is counted can be added', () => {
    const [mean] = parents;
    const means = mean ? [mean] : [];
    expect(
      parentThatSums({ source: 'metric', metric_id: 'rate', parents: means }, metrics),
    ).toBeNull();
    expect(parentThatSums({ source: 'metric', metric_id: 'won', parents }, metrics)).toBeNull();
    expect(parentThatSums({ source: 'check_in', metric_id: 'rate', parents }, metrics)).toBeNull();
  });
});
