import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import type { Column } from './column';
import { DataTable } from './DataTable';

interface Person {
  name: string;
  lag: number;
}
const people: Person[] = [
  { name: '陈思远', lag: 16.7 },
  { name: '胡雨桐', lag: 26 },
];
const columns: Column<Person>[] = [
  { key: 'name', title: '员工', cell: ({ name }) => name },
  {
    key: 'lag',
    title: '滞后',
    cell: ({ lag }) => lag,
    align: 'end',
    compare: (a, b) => a.lag - b.lag,
  },
];
const names = () => screen.getAllByRole('row').map((row) => row.firstElementChild?.textContent);

const draw = (rows: Person[], onDesk = true) => {
  vi.stubGlobal('matchMedia', () => ({
    matches: !onDesk,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
  render(
    <MemoryRouter>
      <DataTable
        label="员工"
        columns={columns}
        rows={rows}
        keyOf={({ name }) => name}
        pathOf={({ name }) => `/people/${name.length}`}
      />
    </MemoryRouter>,
  );
};

it('sorts by a click on a title, and says so', async () => {
  draw(people);
  await userEvent.click(screen.getByRole('button', { name: /滞后/ }));
  expect(names()).toEqual(['员工', '胡雨桐', '陈思远']);
  expect(screen.getByRole('columnheader', { name: /滞后/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await userEvent.click(screen.getByRole('button', { name: /滞后/ }));
  expect(names()).toEqual(['员工', '陈思远', '胡雨桐']);
});

it('leads on from the first cell of a row', () => {
  draw(people);
  expect(screen.getByRole('link', { name: '陈思远' })).toHaveAttribute('href', '/people/3');
});

it('offers on a phone to choose what it sorts by', async () => {
  draw(people, false);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '排序' }), '滞后 · 降序');
  expect(names()).toEqual(['员工', '胡雨桐', '陈思远']);
});
