import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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
const GROUPS = ['unit', 'level', 'superior', 'none'] as const;

/** Which part of the table is wanted, and how it is grouped. */
export function TableTools({ narrowed, onChange, studio, children }: TableToolsProps) {
  const { t } = useTranslation();
  const { levels } = studio;
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
      {levels.length > 1 && (
        <Select
          label={t('plans.table.level')}
          hideLabel
          options={[
            { value: '', label: t('plans.table.anyLevel') },
            ...levels.map((value) => ({ value, label: value })),
          ]}
          value={narrowed.level}
          onChange={(level) => {
            onChange({ ...narrowed, level });
          }}
        />
      )}
      <Select
        label={t('plans.table.group.title')}
        hideLabel
        options={GROUPS.map((value) => ({ value, label: t(`plans.table.group.${value}`) }))}
        value={narrowed.group}
        onChange={(group) => {
          onChange({ ...narrowed, group });
        }}
      />
      {children}
    </div>
  );
}
