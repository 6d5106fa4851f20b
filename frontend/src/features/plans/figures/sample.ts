import type { Schemas } from '@/shared/api/types';
import { type PlanTree, treeOf } from './tree';

/** A small plan, the same figures throughout the tests: one region, two people, 100 to share. */
export const planPage = (changes: Partial<Schemas['PlanPage']> = {}): Schemas['PlanPage'] => ({
  plan: {
    id: 'plan',
    name: 'Q4 签约额拆解',
    standing: 'published',
    key_result: {
      id: 'signed',
      title: '新签合同额',
      target: '100',
      measure: 'money',
      currency: 'CNY',
      unit_label: '元',
      cycle: '2026 Q4',
      starts_on: '2026-10-01',
      ends_on: '2026-12-31',
    },
    root: { id: 'root', code: 'GT', name: '贯通传感' },
    rule: { id: 'rule', code: 'signed', name: '签约额拆解', version: 1 },
    last_run: null,
    in_force: null,
  },
  revision: 1,
  attributes_on: '2026-09-30',
  quantum: '1',
  parameters: {},
  body: {
    version: 2,
    nodes: [
      { id: 'level_of', kind: 'attribute', settings: { attribute: 'job_level' } },
      {
        id: 'level',
        kind: 'table',
        name: { zh: '职级系数', en: 'Job level' },
        settings: { table: { 初级: '1', 高级: '1.8' } },
        inputs: { value: 'level_of' },
      },
      { id: 'person', kind: 'product', inputs: { factors: 'level' } },
      { id: 'unit_weight', kind: 'unit_weight', settings: { levels: ['product', 'members'] } },
      { id: 'split', kind: 'split', inputs: { people: 'person', units: 'unit_weight' } },
    ],
  },
  limits: [
    {
      owner: 'liang',
      is_person: true,
      lock: '30',
      minimum: null,
      maximum: null,
      hold: null,
      reason: '产假',
    },
  ],
  carried: [
    { owner: 'east', is_person: false, code: 'EC', name: '华东大区', amount: '100' },
    { owner: 'chen', is_person: true, code: '1001', name: '陈思远', amount: '60' },
    { owner: 'liang', is_person: true, code: '1002', name: '梁静', amount: '40' },
  ],
  people: [
    { owner: 'chen', level: '高级', superior: 'lin', superior_name: '林若楠' },
    { owner: 'liang', level: '初级', superior: null, superior_name: null },
  ],
  earlier: { starts_on: '2026-07-01', ends_on: '2026-09-30', people: { chen: '50' } },
  attributes: [],
  runs: [],
  approval_needed: false,
  approvals: [],
  large: false,
  work: null,
  may_write: true,
  ...changes,
});

const row = (changes: Partial<Schemas['TableRow']>): Schemas['TableRow'] => ({
  owner: '',
  is_person: true,
  code: '',
  name: '',
  parent: null,
  amount: '0',
  stretch: null,
  weight: '1',
  exact: '0',
  own_lock: '0',
  kept: '0',
  bound: 'none',
  factors: [],
  members: null,
  ...changes,
});

const members = {
  locked: '30',
  hold: '0',
  moved: '0',
  limited: '0',
  shared: '70',
  weight: '1.8',
  sharing: 1,
};

export const planTable = (): Schemas['PlanTable'] => ({
  mode: 'plan',
  effective: '2026-10-01',
  effect: null,
  took_ms: 12,
  totals: {
    amount: '100',
    locked: '30',
    locked_people: 1,
    by_weight: '70',
    weighed_people: 1,
    hold: '0',
    remainder: '0',
  },
  labels: [
    { zh: '职级系数', en: 'Job level', node: 'level' },
    { zh: '截至 2026-09-30 的记录', en: 'as recorded on 2026-09-30', node: '' },
  ],
  rows: [
    row({ owner: 'root', is_person: false, code: 'GT', name: '贯通传感', amount: '100', members }),
    row({
      owner: 'east',
      is_person: false,
      code: 'EC',
      name: '华东大区',
      parent: 'root',
      amount: '100',
      members,
    }),
    row({
      owner: 'chen',
      code: '1001',
      name: '陈思远',
      parent: 'east',
      amount: '70',
      weight: '1.8',
      exact: '70',
      factors: [{ name: 0, coefficient: '1.8', input: '高级', source: 1 }],
    }),
    row({
      owner: 'liang',
      code: '1002',
      name: '梁静',
      parent: 'east',
      amount: '30',
      exact: '30',
      bound: 'lock',
      own_lock: '30',
      factors: [{ name: 0, coefficient: '1', input: '初级', source: 1 }],
    }),
  ],
});

export function sampleTree(): PlanTree {
  const tree = treeOf(planTable());
  if (tree === null) throw new Error('the sample has rows');
  return tree;
}
