import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Dialog } from '@/shared/ui/Dialog';
import { Select } from '@/shared/ui/Select';
import { type Choice, newFactor } from '../figures/newFactor';
import type { Factor } from '../figures/rule';
import styles from './FactorCard.module.css';

interface AddFactorProps {
  attributes: readonly Schemas['PlanAttribute'][];
  onAdd: (factor: Factor) => void;
}

/** One more factor: what it reads decides what it is. */
export function AddFactor({ attributes, onAdd }: AddFactorProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('hired_on');
  const hired = {
    code: 'hired_on',
    value_type: 'date' as const,
    name: { zh: '入职日期', en: 'Hired on' },
    values: [],
  };
  const choices: Choice[] = [hired, ...attributes];
  const chosen = choices.find((choice) => choice.code === code) ?? hired;
  return (
    <>
      <button
        type="button"
        className={styles.more}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('planRule.factor.add')}
      </button>
      {open && (
        <Dialog
          title={t('planRule.factor.addTitle')}
          onClose={() => {
            setOpen(false);
          }}
          submit={{
            label: t('planRule.factor.addDone'),
            run: () => {
              onAdd(newFactor(chosen));
              setOpen(false);
            },
          }}
        >
          <Select
            label={t('planRule.factor.attribute')}
            note={t(`planRule.factor.becomes.${newFactor(chosen).kind}`)}
            options={choices.map((choice) => ({ value: choice.code, label: read(choice.name) }))}
            value={code}
            onChange={setCode}
          />
        </Dialog>
      )}
    </>
  );
}
