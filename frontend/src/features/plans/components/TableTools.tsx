import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Field } from '@/shared/ui/Field';
import { Segmented } from '@/shared/ui/Segmented';
import { Select } from '@/shared/ui/Select';
import type { Narrowed } from '../figures/narrowed';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';

interface TableToolsProps {
  narrowed: Narrowed;
  onChange: (narrowed: Narrowed) => void;
  studio: Studio;
  children?: ReactNode;
}

const VIEWS = ['factors', 'limits'] as const;
const ONLY = ['all', 'moved', 'fixed', 'new'] as const;
const AGAINST = ['published', 'earlier'] as const;

/** Which part of the table is wanted, and what it is compared with. */
export function TableTools({ narrowed, onChange, studio, children }: TableToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      <Segmented
        legend={t('plans.table.view.title')}
        options={VIEWS.map((value) => ({ value, label: t(`plans.table.view.${value}`) }))}
        value={narrowed.view}
        onChange={(view) => {
          onChange({ ...narrowed, view });
        }}
      />
      <Field
        label={t('plans.table.search')}
        hideLabel
        type="search"
        placeholder={t('plans.table.search')}
        value={narrowed.search}
        onChange={(event) => {
          onChange({ ...narrowed, search: event.target.value });
        }}
      />
      <Select
        label={t('plans.table.only.title')}
        hideLabel
        options={ONLY.map((value) => ({ value, label: t(`plans.table.only.${value}`) }))}
        value={narrowed.only}
        onChange={(only) => {
          onChange({ ...narrowed, only });
        }}
      />
      {studio.page.earlier && (
        <Select
          label={t('plans.table.against.title')}
          hideLabel
          options={AGAINST.map((value) => ({ value, label: t(`plans.table.against.${value}`) }))}
          value={studio.against}
          onChange={studio.onAgainst}
        />
      )}
      <Checkbox
        label={t('plans.table.byUnit')}
        checked={!narrowed.flat}
        onChange={(byUnit) => {
          onChange({ ...narrowed, flat: !byUnit });
        }}
      />
      {children}
    </div>
  );
}
