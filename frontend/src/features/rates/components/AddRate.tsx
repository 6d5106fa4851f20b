import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { NumberField } from '@/shared/ui/NumberField';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useSaveRate } from '../api/saveRate';
import { RatesTold } from './RatesTold';
import styles from './Rates.module.css';

interface AddRateProps {
  home: string;
  /** What records wait for, filled in already. */
  first: { currency: string; since: string };
}

/** One rate by hand. */
export function AddRate({ home, first }: AddRateProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ currency: first.currency, on: first.since, rate: '' });
  const save = useSaveRate();
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ ...typed, rate: typedDecimal(typed.rate) ?? typed.rate });
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Field
        label={t('rates.currency')}
        required
        maxLength={10}
        placeholder="USD"
        value={typed.currency}
        onChange={(event) => {
          setTyped({ ...typed, currency: event.target.value });
        }}
      />
      <Field
        label={t('rates.on')}
        type="date"
        required
        value={typed.on}
        onChange={(event) => {
          setTyped({ ...typed, on: event.target.value });
        }}
      />
      <NumberField
        label={t('rates.rate', { currency: home })}
        required
        value={typed.rate}
        onChange={(rate) => {
          setTyped({ ...typed, rate });
        }}
      />
      <Button type="submit" weight="primary" disabled={save.isPending}>
        {t('rates.save')}
      </Button>
      {save.error && <ProblemNote error={save.error} />}
      {save.data && <RatesTold saved={save.data} />}
    </form>
  );
}
