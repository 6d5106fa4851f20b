import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Intent } from '../api/foresee';
import { ForesightNote } from './ForesightNote';

interface DatedDialogProps {
  title: string;
  dateLabel: string;
  date: string;
  onDate: (date: string) => void;
  intent: Intent | null;
  action: string;
  pending: boolean;
  error: Error | null;
  run: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A change from a day on: what, from when, what it will do, and only then doing it. */
export function DatedDialog(props: DatedDialogProps) {
  const { title, dateLabel, date, onDate, intent, action, pending, error, run, onClose } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      submit={{ label: action, pending, disabled: pending || intent === null, run }}
    >
      {props.children}
      <Field
        label={dateLabel}
        type="date"
        required
        value={date}
        note={t('organisation.dateNote')}
        onChange={(event) => {
          onDate(event.target.value);
        }}
      />
      <ForesightNote intent={intent} />
      {error && <ProblemNote error={error} />}
    </Dialog>
  );
}
