import type { KeyResultCard, Schemas } from '@/shared/api/types';
import type { NewCheckIn, StepsDone } from '@/shared/checkIn/sendCheckIn';
import { typedDecimal } from '@/shared/format/typedDecimal';

type Page = Schemas['KeyResultPage'];

/** A check-in as it is being typed. `done`: the positions of the steps that are ticked. */
export interface Draft {
  value: string;
  forecast: string;
  confidence: number | null;
  note: string;
  blocker: string;
  done: readonly number[];
}

export type Fault = 'value' | 'forecast';

/** How the value is given: typed, by a switch, by ticking steps, or not at all because it comes by itself. */
export function askedFor({ source, kind }: KeyResultCard): 'number' | 'switch' | 'steps' | 'none' {
  if (source !== 'check_in') return 'none';
  if (kind === 'milestone') return 'steps';
  return kind === 'yes_no' ? 'switch' : 'number';
}

/** Steps, and yes or no, end as they are ticked: nobody foresees a figure. */
export const foreseeable = ({ kind }: KeyResultCard): boolean =>
  kind !== 'milestone' && kind !== 'yes_no';

/** Everything as it was last, so that nothing has to be typed twice. */
export function draftOf({ key_result: card, given_forecast, steps }: Page): Draft {
  return {
    value: card.actual ?? (askedFor(card) === 'switch' ? '0' : ''),
    forecast: given_forecast?.value ?? '',
    confidence: card.confidence,
    note: '',
    blocker: '',
    done: steps.filter(({ done_on }) => done_on !== null).map(({ position }) => position),
  };
}

/** What cannot be sent yet: the fields that hold no number. */
export function faultsOf(draft: Draft, card: KeyResultCard): Fault[] {
  const faults: Fault[] = [];
  if (askedFor(card) === 'number' && typedDecimal(draft.value) === null) faults.push('value');
  if (draft.forecast.trim() !== '' && typedDecimal(draft.forecast) === null)
    faults.push('forecast');
  return faults;
}

/** What is sent; the draft has no faults. */
export function bodyOf(draft: Draft, card: KeyResultCard): NewCheckIn {
  const asked = askedFor(card);
  const given = asked === 'number' || asked === 'switch';
  return {
    value: given ? typedDecimal(draft.value) : null,
    forecast: foreseeable(card) ? typedDecimal(draft.forecast) : null,
    confidence: draft.confidence,
    note: draft.note.trim(),
    blocker: draft.blocker.trim(),
  };
}

/** The steps whose tick changed, done today where they are done now. */
export function stepsChanged(draft: Draft, steps: Page['steps'], today: string): StepsDone {
  return steps
    .filter(({ position, done_on }) => draft.done.includes(position) !== (done_on !== null))
    .map(({ position }) => ({
      position,
      doneOn: draft.done.includes(position) ? today : null,
    }));
}
