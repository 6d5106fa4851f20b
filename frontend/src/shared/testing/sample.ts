import type {
  Home,
  KeyResultCard,
  MyKeyResult,
  OpenDeal,
  OwnerRef,
  Why,
  WhyLevel,
} from '@/shared/api/types';

/** One salesperson's quarter, the same figures throughout the tests. */
export const owner = (name: string, kind: OwnerRef['kind'] = 'person'): OwnerRef => ({
  kind,
  id: name,
  code: name,
  name,
  head: null,
});

export const card = (changes: Partial<KeyResultCard> = {}): KeyResultCard => ({
  id: 'signed',
  title: '新签合同额',
  kind: 'increase',
  measure: 'money',
  currency: 'CNY',
  unit_label: '元',
  owner: owner('陈思远'),
  baseline: '0',
  target: '61300',
  stretch: null,
  actual: '23400',
  expected: '33616.13',
  attainment: '0.381729',
  expected_share: '0.548387',
  lag_points: '16.6658',
  status: 'behind',
  stale: false,
  confidence: null,
  source: 'metric',
  as_of: '2026-11-23',
  ...changes,
});

export const visits = card({
  id: 'visits',
  title: '有效客户拜访',
  measure: 'count',
  currency: null,
  unit_label: '次',
  target: '72',
  actual: '41',
  expected: '39.48',
  attainment: '0.569444',
  lag_points: '-2.1057',
  status: 'on_track',
});

export const deal = (amount: string, changes: Partial<OpenDeal> = {}): OpenDeal => ({
  id: amount,
  name: '年框',
  account: `客户 ${amount}`,
  product_line: null,
  stage: '商务谈判',
  amount,
  currency: 'CNY',
  probability: '0.5',
  expected_close: '2026-12-04',
  counts_for: ['signed'],
  ...changes,
});

export const factor = (zh: string, coefficient: string) => ({
  name: { zh, en: zh },
  coefficient,
  input: null,
  source: { zh: '表', en: 'table' },
});

const level = (parent: string, name: string, changes: Partial<WhyLevel>): WhyLevel => ({
  owner: owner(name, name === '陈思远' ? 'person' : 'unit'),
  parent: owner(parent, 'unit'),
  parent_amount: '0',
  locked: '0',
  own_lock: '0',
  kept: '0',
  hold: '0',
  moved: '0',
  limited: '0',
  shared: '0',
  weight: '0',
  siblings_weight: '0',
  siblings: 5,
  exact: '0',
  amount: '0',
  bound: 'none',
  factors: [],
  ...changes,
});

/** 8,000,000 of which 234,000 are locked; the region's 1.3 and the person's 1.8 and 0.94. */
export const levels = [
  level('公司', '华东', {
    parent_amount: '8000000',
    locked: '234000',
    own_lock: '138000',
    shared: '7766000',
    weight: '79.15479',
    siblings_weight: '278.5933',
    exact: '2344499.94',
    amount: '2344500',
    factors: [factor('区域系数', '1.3')],
  }),
  level('华东', '苏州', {
    parent_amount: '2344500',
    locked: '138000',
    own_lock: '18000',
    shared: '2206500',
    weight: '10.6627',
    siblings_weight: '60.8883',
    exact: '404399.38',
    amount: '404400',
  }),
  level('苏州', '陈思远', {
    parent_amount: '404400',
    locked: '18000',
    shared: '386400',
    weight: '1.692',
    siblings_weight: '10.6627',
    exact: '61315.501702',
    amount: '61300',
    factors: [factor('职级系数', '1.8'), factor('历史系数', '0.94'), factor('爬坡系数', '1')],
  }),
] as const satisfies readonly WhyLevel[];

export const why = (changes: Partial<Why> = {}): Why => ({
  amount: '61300',
  stretch: null,
  quantum: '100',
  rule: '新签拆解',
  rule_version: 3,
  published_at: '2026-09-28T10:00:00Z',
  effective: '2026-10-01',
  levels: [...levels],
  ...changes,
});

export const mine = (own: KeyResultCard, reasons: Why | null = null): MyKeyResult => ({
  key_result: own,
  chain: {
    stops: [
      { key_result: own, share_of_parent: '0.151583' },
      {
        key_result: card({
          id: `${own.id} above`,
          owner: owner('苏州办事处', 'unit'),
          target: '404400',
        }),
        share_of_parent: null,
      },
    ],
    objective: {
      id: 'O',
      title: '国产传感器，成为首选',
      owner: { kind: 'unit', id: 'C', code: 'C', name: '公司', head: null },
      progress: '0.517',
      status: 'watch',
      weight: '0.6',
    },
  },
  why: reasons,
  given_forecast: null,
});

export const home = (changes: Partial<Home> = {}): Home => ({
  as_of: '2026-11-23',
  scope: 'mine',
  unit: null,
  cycle: {
    id: 'Q4',
    name: '2026 Q4',
    start: '2026-10-01',
    end: '2026-12-31',
    working_day: 34,
    working_days: 62,
    expected_share: '0.548387',
    estimated_calendar: false,
  },
  key_results: [mine(card(), why()), mine(visits)],
  alerts: [],
  open_deals: [],
  to_dos: [],
  last_load_at: null,
  ...changes,
});
