import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas, Team } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Button } from '@/shared/ui/Button';
import { NumberField } from '@/shared/ui/NumberField';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { TextArea } from '@/shared/ui/TextArea';
import { useAddReaction } from '../api/addReaction';
import styles from './ReactionForm.module.css';

interface ReactionFormProps {
  alert: Team['alerts'][number];
  onDone: () => void;
}

type Kind = Schemas['NewReaction']['kind'];

/** A talk, or a plan: in the head's own words, saved where they were read. */
export function ReactionForm({ alert, onDone }: ReactionFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('talk');
  const [text, setText] = useState('');
  const [value, setValue] = useState('');
  const { mutate, isPending, error } = useAddReaction();
  const figure = kind === 'plan' && alert.by_hand;
  const missing = text.trim() === '' || (figure && typedDecimal(value) === null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const reaction = {
          kind,
          text,
          value: figure ? typedDecimal(value) : null,
          confidence: null,
        };
        mutate({ alertId: alert.id, reaction }, { onSuccess: onDone });
      }}
    >
      <Segmented
        legend={t('team.react.kind')}
        value={kind}
        options={(['talk', 'plan'] as const).map((one) => ({
          value: one,
          label: t(`team.react.${one}`),
        }))}
        onChange={setKind}
      />
      <TextArea
        label={t(`team.react.${kind}Label`)}
        placeholder={t(`team.react.${kind}Hint`)}
        note={t(`team.react.${kind}Note`)}
        maxLength={4000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {figure && <NumberField label={t('team.react.value')} value={value} onChange={setValue} />}
      {error && <ProblemNote error={error} />}
      <div className={styles.actions}>
        <Button type="submit" weight="primary" disabled={isPending || missing}>
          {t(isPending ? 'ui.saving' : 'team.react.save')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
