import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { measured } from '@/shared/format/measured';
import { Checkbox } from '@/shared/ui/Checkbox';
import { NumberField } from '@/shared/ui/NumberField';
import { Segmented } from '@/shared/ui/Segmented';
import { useReader } from '@/shared/ui/useReader';
import { askedFor, type Draft } from '../../figures/checkInDraft';
import styles from './CheckIn.module.css';

interface ValueInputProps {
  page: Schemas['KeyResultPage'];
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  fault?: string | undefined;
}

/** The present value: typed, switched, ticked step by step, or as the records say. */
export function ValueInput({ page, draft, change, fault }: ValueInputProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const { key_result: card, steps } = page;
  switch (askedFor(card)) {
    case 'none':
      return (
        <p className={styles.given}>
          <span>{t(card.source === 'roll_up' ? 'checkIn.by.roll_up' : 'checkIn.by.metric')}</span>
          <strong>{card.actual === null ? '–' : measured(card.actual, card, reader)}</strong>
        </p>
      );
    case 'steps':
      return (
        <fieldset className={styles.steps}>
          <legend>{t('checkIn.steps')}</legend>
          {steps.map(({ position, title, due_on }) => (
            <Checkbox
              key={position}
              label={
                <>
                  {title} <small>{t('checkIn.due', { date: shortDate(due_on) })}</small>
                </>
              }
              checked={draft.done.includes(position)}
              onChange={(done) => {
                const others = draft.done.filter((one) => one !== position);
                change({ done: done ? [...others, position] : others });
              }}
            />
          ))}
        </fieldset>
      );
    case 'switch':
      return (
        <Segmented
          legend={t('checkIn.isDone')}
          options={[
            { value: '0', label: t('checkIn.notDone') },
            { value: '1', label: t('checkIn.done') },
          ]}
          value={draft.value === '1' ? '1' : '0'}
          onChange={(value) => {
            change({ value });
          }}
        />
      );
    default:
      return (
        <NumberField
          label={t('checkIn.value')}
          note={
            card.actual !== null &&
            t('checkIn.last', { value: measured(card.actual, card, reader) })
          }
          fault={fault}
          value={draft.value}
          onChange={(value) => {
            change({ value });
          }}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      );
  }
}
