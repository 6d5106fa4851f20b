import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Dialog } from '@/shared/ui/Dialog';
import { Select } from '@/shared/ui/Select';
import { type Choice, newFactor } from '../figures/newFactor';
import type { RuleBody, RuleNode } from '../figures/rule';
import styles from './NodeCard.module.css';

interface AddFactorProps {
  attributes: readonly Schemas['PlanAttribute'][];
  body: RuleBody;
  onAdd: (nodes: readonly RuleNode[]) => void;
}

const BECOMES = { number: 'attribute', text: 'table', boolean: 'table', date: 'ramp' } as const;

/** One more factor: what it reads decides what it is. */
export function AddFactor({ attributes, body, onAdd }: AddFactorProps) {
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
  const made = newFactor(body, chosen);
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
              onAdd(made);
              setOpen(false);
            },
          }}
        >
          <Select
            label={t('planRule.factor.attribute')}
            note={t(`planRule.factor.becomes.${BECOMES[chosen.value_type]}`)}
            options={choices.map((choice) => ({ value: choice.code, label: read(choice.name) }))}
            value={code}
            onChange={setCode}
          />
        </Dialog>
      )}
    </>
  );
}
