import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { loadWords } from '@/shared/i18n/loadWords';
import type { ParentChoice } from '../figures/keyResultDraft';
import { ParentsEditor } from './ParentsEditor';

const choice = (id: string, title: string, sums: boolean): ParentChoice => ({
  id,
  title,
  owner: '公司',
  sums,
  share: '',
});
const choices = [
  choice('1', '回款额', true),
  choice('2', '签约额', true),
  choice('3', '续约率', false),
];

function Editor() {
  const [parents, setParents] = useState<readonly ParentChoice[]>([]);
  return (
    <ParentsEditor parents={parents} choices={choices} fault={undefined} onChange={setParents} />
  );
}

const serve = async (title: string) => {
  await userEvent.type(screen.getByRole('combobox', { name: '加一个上级' }), title);
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(title) }));
};

beforeAll(() => loadWords('goals'));

it('gives the first parent that adds up everything, and says what several of them lack', async () => {
  render(<Editor />);
  await serve('回款额');
  expect(screen.getByText('合计正好 100%')).toBeInTheDocument();
  await serve('签约额');
  const share = screen.getByRole('textbox', { name: '份额 %：回款额' });
  await userEvent.clear(share);
  await userEvent.type(share, '72.5');
  expect(screen.getByText('还差 27.5% 才到 100%')).toBeInTheDocument();
});

it('asks no share of a parent that does not add up', async () => {
  render(<Editor />);
  await serve('续约率');
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.getByText(/不带份额/)).toBeInTheDocument();
});
