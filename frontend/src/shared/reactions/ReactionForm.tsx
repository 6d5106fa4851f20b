import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Button } from '@/shared/ui/Button';
import { NumberField } from '@/shared/ui/NumberField';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { TextArea } from '@/shared/ui/TextArea';
import { AskedPerson } from './AskedPerson';
import { useAddReaction } from './addReaction';
import type { AskablePerson } from './findAskable';
import styles from './ReactionForm.module.css';

interface ReactionFormProps {
  alert: Pick<Schemas['TeamAlert'], 'id' | 'by_hand' | 'deal'>;
  onDone: () => void;
}

type Kind = Schemas['NewReaction']['kind'];

/** A talk, a plan, or help asked of somebody: in the head's own words, saved where they were read. */
export function ReactionForm({ alert, onDone }: ReactionFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('talk');
  const [text, setText] = useState('');
  const [value, setValue] = useState('');
  const [asked, setAsked] = useState<AskablePerson | null>(null);
  const { mutate, isPending, error } = useAddReaction();
  const figure = kind === 'plan' && alert.by_hand;
  const ofDeal = kind === 'plan' && alert.deal !== null;
  const asks = kind === 'help';
  const missing =
    text.trim() === '' || (figure && typedDecimal(value) === null) || (asks && asked === null);
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
          person_id: asks ? (asked?.id ?? null) : null,
        };
        mutate({ alertId: alert.id, reaction }, { onSuccess: onDone });
      }}
    >
      <Segmented
        legend={t('reaction.kind')}
        value={kind}
        options={(['talk', 'plan', 'help'] as const).map((one) => ({
          value: one,
          label: t(`reaction.${one}`),
        }))}
        onChange={setKind}
      />
      {asks && <AskedPerson alertId={alert.id} asked={asked} onAsk={setAsked} />}
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
          {t(isPending ? 'ui.saving' : asks ? 'reaction.ask' : 'reaction.save')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
