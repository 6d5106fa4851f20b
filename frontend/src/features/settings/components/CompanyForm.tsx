import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zonesWith } from '@/shared/format/zones';
import { Button } from '@/shared/ui/Button';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import type { CompanySettings } from '../api/readCompany';
import { useWriteCompany } from '../api/writeCompany';
import styles from './Form.module.css';

const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));
const MONTHS = upTo(12);
const DAYS = upTo(20);

/** Each setting says what changing it will and will not do. */
export function CompanyForm({ company }: { company: CompanySettings }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(company);
  const save = useWriteCompany();
  const approvalNote = useId();
  const set = (change: Partial<CompanySettings>) => {
    save.reset();
    setTyped({ ...typed, ...change });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { name, time_zone, currency, fiscal_first_month } = typed;
        const { plans_need_approval, escalate_after } = typed;
        save.mutate({
          name,
          time_zone,
          currency,
          fiscal_first_month,
          plans_need_approval,
          escalate_after,
        });
      }}
    >
      <Field
        label={t('settings.company.name')}
        required
        value={typed.name}
        onChange={(event) => {
          set({ name: event.target.value });
        }}
      />
      <Select
        label={t('settings.company.zone')}
        note={t('settings.company.zoneNote')}
        options={zonesWith(company.time_zone).map((value) => ({ value, label: value }))}
        value={typed.time_zone}
        onChange={(time_zone) => {
          set({ time_zone });
        }}
      />
      <Field
        label={t('settings.company.currency')}
        note={t('settings.company.currencyNote')}
        required
        maxLength={3}
        value={typed.currency}
        onChange={(event) => {
          set({ currency: event.target.value.toUpperCase() });
        }}
      />
      <Select
        label={t('settings.company.month')}
        note={t('settings.company.monthNote')}
        options={MONTHS.map((value) => ({ value, label: t('settings.month', { month: value }) }))}
        value={String(typed.fiscal_first_month)}
        onChange={(month) => {
          set({ fiscal_first_month: Number(month) });
        }}
      />
      <Select
        label={t('settings.company.escalate')}
        note={t('settings.company.escalateNote')}
        options={DAYS.map((value) => ({
          value,
          label: t('settings.company.days', { days: value }),
        }))}
        value={String(typed.escalate_after)}
        onChange={(days) => {
          set({ escalate_after: Number(days) });
        }}
      />
      <div>
        <Checkbox
          label={t('settings.company.approval')}
          aria-describedby={approvalNote}
          checked={typed.plans_need_approval}
          onChange={(plans_need_approval) => {
            set({ plans_need_approval });
          }}
        />
        <p id={approvalNote} className={styles.note}>
          {t('settings.company.approvalNote')}
        </p>
      </div>
      {save.error && <ProblemNote error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" weight="primary" disabled={save.isPending}>
          {t('settings.save')}
        </Button>
        {save.isSuccess && <span role="status">{t('settings.saved')}</span>}
      </div>
    </form>
  );
}
