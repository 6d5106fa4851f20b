import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Button } from '@/shared/ui/Button';
import { NumberField } from '@/shared/ui/NumberField';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { TextArea } from '@/shared/ui/TextArea';
import { useAddReaction } from './addReaction';
import styles from './ReactionForm.module.css';

interface ReactionFormProps {
  alert: Pick<Schemas['TeamAlert'], 'id' | 'by_hand' | 'deal'>;
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
  const ofDeal = kind === 'plan' && alert.deal !== null;
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
        legend={t('reaction.kind')}
        value={kind}
        options={(['talk', 'plan'] as const).map((one) => ({
          value: one,
          label: t(`reaction.${one}`),
        }))}
        onChange={setKind}
      />
      <TextArea
        label={t(ofDeal ? 'reaction.dealLabel' : `reaction.${kind}Label`)}
        placeholder={t(`reaction.${kind}Hint`)}
        note={t(ofDeal ? 'reaction.dealNote' : `reaction.${kind}Note`)}
        maxLength={4000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {figure && <NumberField label={t('reaction.value')} value={value} onChange={setValue} />}
      {error && <ProblemNote error={error} />}
      <div className={styles.actions}>
        <Button type="submit" weight="primary" disabled={isPending || missing}>
          {t(isPending ? 'ui.saving' : 'reaction.save')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
