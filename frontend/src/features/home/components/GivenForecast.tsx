import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyKeyResult } from '@/shared/api/types';
import { useSendCheckIn } from '@/shared/checkIn/sendCheckIn';
import { shortDate } from '@/shared/format/date';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Button } from '@/shared/ui/Button';
import { NumberField } from '@/shared/ui/NumberField';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Value } from '@/shared/ui/Value';
import styles from './GivenForecast.module.css';

/** What I said that I expect to reach, beside what the deals' probabilities say; changed where it stands. */
export function GivenForecast({ mine }: { mine: MyKeyResult }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { key_result: card, given_forecast: given } = mine;
  if (editing) {
    return (
      <Edit
        mine={mine}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  }
  return (
    <p className={styles.given}>
      <span>{t('home.forecast.title')}</span>
      {given === null ? (
        <span>{t('home.forecast.none')}</span>
      ) : (
        <>
          <strong>
            <Value value={given.value} of={card} />
          </strong>
          <span>{shortDate(given.on)}</span>
        </>
      )}
      <button
        type="button"
        onClick={() => {
          setEditing(true);
        }}
      >
        {t(given === null ? 'home.forecast.give' : 'home.forecast.change')}
      </button>
    </p>
  );
}

function Edit({ mine, onDone }: { mine: MyKeyResult; onDone: () => void }) {
  const { t } = useTranslation();
  const { key_result: card, given_forecast: given } = mine;
  const [typed, setTyped] = useState(given?.value ?? '');
  const { mutate, isPending, error } = useSendCheckIn(card.id);
  const forecast = typedDecimal(typed);
  const form = useRef<HTMLFormElement>(null);
  // The button that opened this is gone: whoever pressed it goes on in the field.
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const save = () => {
    if (forecast !== null) {
      mutate({ body: { forecast, note: '', blocker: '' } }, { onSuccess: onDone });
    }
  };
  return (
    <form
      ref={form}
      className={styles.edit}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NumberField
        label={t('home.forecast.title')}
        fault={typed !== '' && forecast === null ? t('home.forecast.fault') : undefined}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" weight="primary" disabled={isPending || forecast === null}>
        {t('home.forecast.save')}
      </Button>
      <Button onClick={onDone}>{t('ui.cancel')}</Button>
      {error && <ProblemNote error={error} />}
    </form>
  );
}
