import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { isUnreachable } from '@/shared/api/problem';
import { useSendCheckIn } from '@/shared/checkIn/sendCheckIn';
import { dateIn } from '@/shared/format/date';
import { measured } from '@/shared/format/measured';
import { Dialog } from '@/shared/ui/Dialog';
import { NumberField } from '@/shared/ui/NumberField';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { StatusMark } from '@/shared/ui/StatusMark';
import { TextArea } from '@/shared/ui/TextArea';
import { useReader } from '@/shared/ui/useReader';
import { bodyOf, draftOf, faultsOf, foreseeable, stepsChanged } from '../../figures/checkInDraft';
import styles from './CheckIn.module.css';
import { Confidence } from './Confidence';
import { PastCheckIns } from './PastCheckIns';
import { useDraft } from './useDraft';
import { ValueInput } from './ValueInput';

interface CheckInDialogProps {
  page: Schemas['KeyResultPage'];
  /** The company's time zone. */
  zone: string;
  onClose: () => void;
  onSent: () => void;
}

/** Value, confidence, forecast, note: everything as it was last, so that one touch may be enough. */
export function CheckInDialog({ page, zone, onClose, onSent }: CheckInDialogProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const { key_result: card } = page;
  const { draft, change, forget, begun } = useDraft(card.id, draftOf(page));
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useSendCheckIn(card.id);
  const faults = tried ? faultsOf(draft, card) : [];
  const fault = (field: 'value' | 'forecast') =>
    faults.includes(field) ? t(`checkIn.fault.${field}`) : undefined;

  const save = () => {
    setTried(true);
    if (faultsOf(draft, card).length > 0) return;
    const steps = stepsChanged(draft, page.steps, dateIn(new Date(), zone));
    const sent = () => {
      forget();
      onSent();
    };
    mutate({ body: bodyOf(draft, card), steps }, { onSuccess: sent });
  };
  return (
    <Dialog
      title={t('checkIn.title', { title: card.title })}
      onClose={onClose}
      submit={{ label: t('checkIn.save'), pending: isPending, run: save }}
    >
      <p className={styles.about}>
        <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} unit />
        {card.expected !== null && (
          <span>{t('checkIn.expected', { value: measured(card.expected, card, reader) })}</span>
        )}
        <span>{t('checkIn.target', { value: measured(card.target, card, reader) })}</span>
      </p>
      {begun && (
        <p className={styles.kept} role="status">
          {t('checkIn.kept')}
        </p>
      )}
      <ValueInput page={page} draft={draft} change={change} fault={fault('value')} />
      <Confidence
        value={draft.confidence}
        onChange={(confidence) => {
          change({ confidence });
        }}
      />
      {foreseeable(card) && (
        <NumberField
          label={t('checkIn.forecast')}
          note={
            page.outcome &&
            t('checkIn.likely', { value: measured(page.outcome.likely, card, reader) })
          }
          fault={fault('forecast')}
          value={draft.forecast}
          onChange={(forecast) => {
            change({ forecast });
          }}
        />
      )}
      <TextArea
        label={t('checkIn.note')}
        placeholder={t('checkIn.notePlaceholder')}
        rows={2}
        maxLength={4000}
        value={draft.note}
        onChange={(event) => {
          change({ note: event.target.value });
        }}
      />
      <details className={styles.more} open={draft.blocker !== ''}>
        <summary>{t('checkIn.addBlocker')}</summary>
        <TextArea
          label={t('checkIn.blocker')}
          rows={2}
          maxLength={4000}
          value={draft.blocker}
          onChange={(event) => {
            change({ blocker: event.target.value });
          }}
        />
      </details>
      {error && (isUnreachable(error) ? <Offline /> : <ProblemNote error={error} />)}
      <PastCheckIns card={card} zone={zone} />
    </Dialog>
  );
}

function Offline() {
  const { t } = useTranslation();
  return (
    <p className={styles.kept} role="alert">
      {t('checkIn.offline')}
    </p>
  );
}
