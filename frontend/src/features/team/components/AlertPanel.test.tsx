import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { Problem } from '@/shared/api/problem';
import type { Team } from '@/shared/api/types';
import { owner } from '@/shared/testing/sample';
import { AlertPanel } from './AlertPanel';

const reaction = vi.hoisted(() => ({
  mutate: vi.fn<(given: unknown, then: { onSuccess: () => void }) => void>(),
  error: null as Error | null,
}));
vi.mock('@/shared/reactions/addReaction', () => ({
  useAddReaction: () => ({ ...reaction, isPending: false }),
}));

type Alert = Team['alerts'][number];

const alert = (changes: Partial<Alert> = {}): Alert => ({
  id: 'a',
  key_result_id: 'signed',
  deal: null,
  owner: owner('史可'),
  unit: '宁波办事处',
  opened_at: '2026-11-19T01:04:00Z',
  lag_points: '24.02',
  likelihood: '0.15',
  gap: '8191',
  first_reaction_at: null,
  told: [
    { name: '史可', how: 'at_once' },
    { name: '郑可', how: 'digest' },
  ],
  reactions: [],
  answerable: true,
  by_hand: false,
  ...changes,
});

const answered = alert({
  id: 'b',
  owner: owner('胡雨桐'),
  first_reaction_at: '2026-11-20T06:10:00Z',
  reactions: [
    { at: '2026-11-20T06:10:00Z', name: '周敏', kind: 'talk', text: '改走终端客户', asked: null },
  ],
});

function show(alerts: Alert[]) {
  const team = {
    alerts,
    alerts_open: alerts.length,
    alerts_unanswered: alerts.filter((one) => one.first_reaction_at === null).length,
  } as Team;
  render(
    <MemoryRouter>
      <AlertPanel team={team} zone="Asia/Shanghai" />
    </MemoryRouter>,
  );
}

afterEach(() => {
  reaction.mutate.mockReset();
  reaction.error = null;
});

it('says who was told and how, while nobody has acted', () => {
  show([alert()]);
  expect(screen.getByText('已告知史可，郑可在每日汇总中收到，还没有人动作')).toBeVisible();
  expect(screen.getByText('1 条还没有人动作')).toBeVisible();
});

it('stops the clock at the first action, and says what it was', () => {
  show([answered]);
  expect(screen.getByText('29:06')).toBeVisible();
  expect(screen.getByText('周敏谈话：改走终端客户')).toBeVisible();
});

it('notes a talk in place, sends the words, and closes', async () => {
  reaction.mutate.mockImplementation((_, { onSuccess }) => {
    onSuccess();
  });
  show([alert()]);
  await userEvent.click(screen.getByRole('button', { name: /史可/ }));
  const save = screen.getByRole('button', { name: '记录' });
  expect(save).toBeDisabled();
  await userEvent.type(screen.getByLabelText('谈了什么，商定做什么'), '本周陪访两家');
  await userEvent.click(save);
  expect(reaction.mutate.mock.calls[0]?.[0]).toMatchObject({
    alertId: 'a',
    reaction: { kind: 'talk', text: '本周陪访两家', value: null, person_id: null },
  });
  expect(screen.queryByRole('button', { name: '记录' })).toBeNull();
  expect(screen.getByRole('button', { name: /史可/ })).toHaveFocus();
});

it('keeps what was typed when it is refused, and says why', async () => {
  reaction.error = new Problem(409, { code: 'alert_closed', message: '预警已关闭' });
  show([alert()]);
  await userEvent.click(screen.getByRole('button', { name: /史可/ }));
  await userEvent.type(screen.getByLabelText('谈了什么，商定做什么'), '本周陪访两家');
  await userEvent.click(screen.getByRole('button', { name: '记录' }));
  expect(screen.getByText('预警已关闭')).toBeVisible();
  expect(screen.getByLabelText('谈了什么，商定做什么')).toHaveValue('本周陪访两家');
});

it('asks for the figure where people keep it by hand', async () => {
  show([alert({ by_hand: true })]);
  await userEvent.click(screen.getByRole('button', { name: /史可/ }));
  await userEvent.click(screen.getByRole('radio', { name: '计划' }));
  expect(screen.getByLabelText('当前数值（由人更新的一项）')).toBeVisible();
});

it('only reads to who may not answer', async () => {
  show([alert({ answerable: false })]);
  await userEvent.click(screen.getByRole('button', { name: /史可/ }));
  const item = screen.getByRole('listitem');
  expect(within(item).getByText('只有本人和上级可以记录动作。')).toBeVisible();
  expect(within(item).queryByRole('textbox')).toBeNull();
});
