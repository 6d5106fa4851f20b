import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas, Session } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import { useFoundCompany } from '../api/foundCompany';
import { CURRENCIES, MONTHS, ownZone, ZONES } from '../choices';
import styles from './FoundingForm.module.css';

interface FoundingFormProps {
  /** The code of the address that the terminal printed. */
  code: string;
  onEnter: (session: Session) => void;
}

type Founding = Omit<Schemas['Founding'], 'first_code' | 'fiscal_first_month'> & {
  fiscal_first_month: string;
};

/** The company and whoever sets it up: all that has to be known to begin. */
export function FoundingForm({ code, onEnter }: FoundingFormProps) {
  const { t } = useTranslation();
  const found = useFoundCompany();
  const [given, setGiven] = useState<Founding>({
    name: '',
    time_zone: ownZone(),
    currency: 'CNY',
    fiscal_first_month: '1',
    person_name: '',
    person_number: '',
    login_name: '',
    password: '',
  });
  const [typedCode, setTypedCode] = useState(code);
  const change = (part: Partial<Founding>) => {
    setGiven({ ...given, ...part });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    found.mutate(
      {
        ...given,
        fiscal_first_month: Number(given.fiscal_first_month),
        first_code: typedCode,
      },
      { onSuccess: onEnter },
    );
  };
  const line = (field: 'name' | 'person_name' | 'person_number' | 'login_name' | 'password') => ({
    label: t(`welcome.${field}`),
    value: given[field],
    required: true,
    onChange: ({ target }: { target: HTMLInputElement }) => {
      change({ [field]: target.value });
    },
  });
  return (
    <form className={styles.form} onSubmit={submit}>
      <header>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.intro')}</p>
      </header>
      {code === '' && (
        <Field
          label={t('welcome.code')}
          note={t('welcome.codeNote')}
          required
          value={typedCode}
          onChange={(event) => {
            setTypedCode(event.target.value);
          }}
        />
      )}
      <fieldset className={styles.part}>
        <legend>{t('welcome.company')}</legend>
        <Field {...line('name')} autoComplete="organization" />
        <Select
          label={t('welcome.currency')}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
          value={given.currency}
          onChange={(currency) => {
            change({ currency });
          }}
        />
        <Select
          label={t('welcome.timeZone')}
          options={ZONES.map((value) => ({ value, label: value }))}
          value={given.time_zone}
          onChange={(time_zone) => {
            change({ time_zone });
          }}
        />
        <Select
          label={t('welcome.fiscalMonth')}
          note={t('welcome.fiscalNote')}
          options={MONTHS.map((value) => ({ value, label: t('welcome.month', { month: value }) }))}
          value={given.fiscal_first_month}
          onChange={(fiscal_first_month) => {
            change({ fiscal_first_month });
          }}
        />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{t('welcome.you')}</legend>
        <Field {...line('person_name')} autoComplete="name" />
        <Field {...line('person_number')} note={t('welcome.numberNote')} autoComplete="off" />
        <Field {...line('login_name')} autoComplete="username" autoCapitalize="none" />
        <Field
          {...line('password')}
          type="password"
          minLength={10}
          note={t('welcome.passwordNote')}
          autoComplete="new-password"
        />
      </fieldset>
      {found.error && <ProblemNote error={found.error} />}
      <Button type="submit" weight="primary" disabled={found.isPending}>
        {t(found.isPending ? 'welcome.founding' : 'welcome.found')}
      </Button>
    </form>
  );
}
