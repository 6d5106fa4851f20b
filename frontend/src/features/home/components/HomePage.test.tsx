import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Home, Schemas, Session } from '@/shared/api/types';
import { card, deal, home, mine, owner } from '@/shared/testing/sample';
import { HomePage } from './HomePage';

const session: Session = {
  login: 'chen',
  company: {
    id: 'c',
    name: '华测传感',
    currency: 'CNY',
    time_zone: 'Asia/Shanghai',
    is_demo: false,
    words: {},
  },
  person: { id: 'p', number: '1', name: '陈思远', level: '高级' },
  roles: ['member'],
  csrf_token: 't',
};

let width = 1440;
beforeEach(() => {
  width = 1440;
  // jsdom lays nothing out: it is told how wide the page is.
  vi.stubGlobal('matchMedia', () => ({
    matches: width <= 700,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

function show(data: Home, wanted: string | null = null, firstSteps: Schemas['FirstStep'][] = []) {
  const onChoose = vi.fn();
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(['first-steps'], firstSteps);
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <HomePage home={data} session={session} wanted={wanted} onChoose={onChoose} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return onChoose;
}

it('opens with what is so and what would change it', () => {
  show(home({ open_deals: [deal('12800', { account: '昆山精测' })] }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    '新签合同额比应达进度低 16.7 个百分点；签下昆山精测一单，就能追回。',
  );
});

it('shows the line and the reasons of the key result that the address names', () => {
  show(home(), 'visits');
  expect(screen.getByRole('radio', { name: /有效客户拜访/ })).toBeChecked();
  expect(screen.getByRole('heading', { name: '为什么是 72 次' })).toBeVisible();
  expect(screen.getByText('这个数字不是分解来的')).toBeVisible();
});

it('proves the number to two decimals', () => {
  show(home());
  const reasons = screen.getByRole('region', { name: '为什么是 ¥61,300' });
  expect(within(reasons).getByRole('row', { name: /每 1.00 权重/ })).toHaveTextContent('27,875.76');
  expect(within(reasons).getByRole('row', { name: /取整/ })).toHaveTextContent('−15.52');
  expect(within(reasons).getByRole('row', { name: /我的指标/ })).toHaveTextContent('¥61,300.00');
});

it('is chosen by keyboard', async () => {
  const onChoose = show(home());
  screen.getByRole('radio', { name: /新签合同额/ }).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(onChoose).toHaveBeenCalledWith('visits');
});

it('lists what to do with the oldest first, and who else was told', () => {
  const alert = {
    id: 'a',
    key_result_id: 'signed',
    deal: null,
    title: '新签合同额',
    owner: owner('陈思远'),
    mine: true,
    opened_at: '2026-11-20T01:05:00Z',
    opened_as_of: '2026-11-20',
    lag_points: '16.6658',
    likelihood: '0.23',
    first_reaction_at: null,
    acted: false,
    gap: '10216.13',
    told: [
      { name: '陈思远', how: 'at_once' as const },
      { name: '周敏', how: 'digest' as const },
    ],
  };
  const toDo = {
    key_result_id: 'signed',
    title: '新签合同额',
    owner: owner('陈思远'),
    words: '',
  };
  show(
    home({
      alerts: [alert],
      to_dos: [
        { ...toDo, kind: 'alert', since: '2026-11-20', lag_points: '16.6658', alert_id: 'a' },
        { ...toDo, kind: 'check_in', since: '2026-11-17', lag_points: null, alert_id: null },
      ],
    }),
  );
  const [first, second] = within(screen.getByRole('region', { name: '要做的事' })).getAllByRole(
    'listitem',
  );
  expect(first).toHaveTextContent('打卡 · 新签合同额6 天未更新');
  expect(second).toHaveTextContent('差 ¥10,216 · 周敏在汇总中收到 · 偶然可能 23%');
  expect(screen.getByRole('link', { name: /^写计划/ })).toHaveAttribute(
    'href',
    '/key-results/signed/check-in',
  );
});

it('says what belongs here while nothing is published', () => {
  show(home({ key_results: [], cycle: null }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('还没有派给你的关键结果。');
  expect(screen.getByText(/本周期还没有发布给你的指标/)).toBeVisible();
  expect(screen.queryByText('从这里开始')).toBeNull();
});

it('leads whoever sets the company up from step to step', () => {
  show(home({ key_results: [], cycle: null }), null, [
    { step: 'people', done: true },
    { step: 'cycle', done: false },
    { step: 'key_result', done: false },
  ]);
  const steps = within(screen.getByRole('region', { name: /从这里开始/ })).getAllByRole('listitem');
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  expect(steps[0]).toHaveTextContent('✓导入组织与员工已完成');
});

it('puts the chosen result first on a phone, and its reasons under a fold', () => {
  width = 390;
  show(home());
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('新签合同额');
  expect(screen.getByText('27,875.76 × 1.30 × 1.80 × 0.94')).toBeVisible();
  expect(screen.getByRole('button', { name: /有效客户拜访/ })).toBeVisible();
});

it('shows a key result that passed its target with all it has', () => {
  const past = card({ attainment: '1.3', actual: '79690', status: 'ahead', lag_points: '-75.16' });
  show(home({ key_results: [mine(past)] }));
  expect(screen.getByRole('radio', { name: /130.0%/ })).toBeChecked();
});

it('shows where closing some deals would lead, in the sentence and on the bar', async () => {
  show(home({ open_deals: [deal('12800', { account: '昆山精测' }), deal('5200')] }));
  const deals = within(screen.getByRole('region', { name: '在手商机' }));
  await userEvent.click(deals.getByRole('checkbox', { name: '假如签下昆山精测' }));
  expect(deals.getByRole('status')).toHaveTextContent(
    '签下这 1 单（¥12,800）：到 ¥36,200，达成 59.1%，比应达高 4.2 个百分点。',
  );
  await userEvent.click(deals.getByRole('button', { name: '清除' }));
  expect(deals.getByText('勾选一单，看签下后到哪里。')).toBeVisible();
});
