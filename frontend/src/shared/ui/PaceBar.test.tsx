import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { card } from '@/shared/testing/sample';
import { PaceBar } from './PaceBar';
import { StatusMark } from './StatusMark';

it('says in words what it draws', () => {
  render(<PaceBar card={card()} />);
  expect(screen.getByRole('img')).toHaveAccessibleName('已达 38.2%，应达 54.8%');
});

it('says that there is no data', () => {
  render(<PaceBar card={card({ attainment: null, status: 'no_data' })} />);
  expect(screen.getByRole('img')).toHaveAccessibleName('还没有数据，应达 54.8%');
});

it('expects a limit to be kept on every day', () => {
  render(<PaceBar card={card({ kind: 'keep_above', attainment: '1', status: 'on_track' })} />);
  expect(screen.getByRole('img')).toHaveAccessibleName('已达 100.0%，应达 100.0%');
});

it('draws a decrease by how far it has come, not by how small it is', () => {
  // From 84,000 down to 30,000 and now at 57,200: 49.6 % of the way.
  render(
    <PaceBar
      card={card({ kind: 'decrease', baseline: '84000', target: '30000', attainment: '0.496296' })}
    />,
  );
  expect(screen.getByRole('img')).toHaveAccessibleName('已达 49.6%，应达 54.8%');
});

it('gives a status a word and points beside its colour and shape', () => {
  const { container } = render(<StatusMark status="behind" lag="16.6658" unit stale />);
  expect(container).toHaveTextContent('落后16.7 点停滞');
  expect(container.querySelectorAll('svg')).toHaveLength(2);
});
