import { describe, expect, it } from 'vitest';
import { card } from '@/shared/testing/sample';
import { pageOf } from '@/shared/testing/keyResultPage';
import { askedFor, bodyOf, draftOf, faultsOf, stepsChanged } from './checkInDraft';

const owed = card({ kind: 'decrease', source: 'check_in', actual: '57200', confidence: 6 });

describe('a check-in', () => {
  it('asks for what this kind of key result needs', () => {
    expect(askedFor(card())).toBe('none');
    expect(askedFor(card({ source: 'roll_up' }))).toBe('none');
    expect(askedFor(owed)).toBe('number');
    expect(askedFor(card({ source: 'check_in', kind: 'yes_no' }))).toBe('switch');
    expect(askedFor(card({ source: 'check_in', kind: 'milestone' }))).toBe('steps');
  });

  it('begins as it was last', () => {
    const page = pageOf({ key_result: owed, given_forecast: { value: '35000', on: '2026-11-13' } });
    expect(draftOf(page)).toMatchObject({
      value: '57200',
      forecast: '35000',
      confidence: 6,
      note: '',
    });
  });

  it('begins a switch that nobody has touched as not done', () => {
    const certified = card({ source: 'check_in', kind: 'yes_no', actual: null });
    expect(bodyOf(draftOf(pageOf({ key_result: certified })), certified).value).toBe('0');
  });

  it('reads numbers as people type them, and sends them exactly', () => {
    const draft = { ...draftOf(pageOf({ key_result: owed })), value: '5.6 万', forecast: '' };
    expect(faultsOf(draft, owed)).toEqual([]);
    expect(bodyOf(draft, owed)).toMatchObject({ value: '56000', forecast: null });
  });

  it('names the fields that hold no number', () => {
    const draft = { ...draftOf(pageOf({ key_result: owed })), value: '', forecast: 'much' };
    expect(faultsOf(draft, owed)).toEqual(['value', 'forecast']);
  });

  it('sends no value for what comes by itself', () => {
    expect(bodyOf(draftOf(pageOf()), card()).value).toBeNull();
    expect(faultsOf(draftOf(pageOf()), card())).toEqual([]);
  });

  it('changes the steps whose tick changed, and no other', () => {
    const step = { title: '试点', share: '0.5', due_on: '2026-11-01' };
    const steps = [
      { ...step, position: 1, done_on: '2026-10-30' },
      { ...step, position: 2, done_on: null },
      { ...step, position: 3, done_on: null },
    ];
    const draft = { ...draftOf(pageOf({ steps })), done: [2] };
    expect(stepsChanged(draft, steps, '2026-11-23')).toEqual([
      { position: 1, doneOn: null },
      { position: 2, doneOn: '2026-11-23' },
    ]);
  });
});
