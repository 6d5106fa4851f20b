import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { ruleKey, starterKey } from '../figures/wantedPlan';
import styles from './NewPlan.module.css';

interface RuleChoiceProps {
  choices: Schemas['PlanChoices'];
  value: string;
  onChange: (value: string) => void;
}

/** The rules that are there, and some to begin with. */
export function RuleChoice({ choices, value, onChange }: RuleChoiceProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const group = useId();
  const options = [
    ...choices.rules.map((rule) => ({
      key: ruleKey(rule.id),
      name: t('planRule.rule.version', { name: rule.name, version: rule.version }),
      text: t('plans.new.existing', { code: rule.code }),
      disabled: false,
    })),
    ...choices.starters.map((starter) => ({
      key: starterKey(starter.code),
      name: t('plans.new.starter', { name: read(starter.name) }),
      text:
        starter.missing.length > 0
          ? t('plans.new.missing', { codes: starter.missing.join(', ') })
          : read(starter.text),
      disabled: starter.missing.length > 0,
    })),
  ];
  return (
    <fieldset className={styles.rules}>
      <legend>{t('plans.new.rule')}</legend>
      {options.map(({ key, name, text, disabled }) => (
        <label key={key} className={styles.rule}>
          <input
            type="radio"
            name={group}
            checked={key === value}
            disabled={disabled}
            onChange={() => {
              onChange(key);
            }}
          />
          <b>{name}</b>
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
