import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { dateIn, timeIn } from '@/shared/format/date';
import styles from './RunPage.module.css';

interface ApprovalNoteProps {
  needed: boolean;
  approval: Schemas['RunApproval'] | undefined;
  timeZone: string;
}

/** What a second person said of the run, or that one has to be asked. */
export function ApprovalNote({ needed, approval, timeZone }: ApprovalNoteProps) {
  const { t } = useTranslation();
  if (!approval || approval.state === 'withdrawn') {
    return needed && <p className={styles.effect}>{t('approvals.needed')}</p>;
  }
  const asked = approval.state === 'asked';
  const { who, at, words } = asked
    ? { who: approval.asked_by, at: approval.asked_at, words: approval.words }
    : { who: approval.decided_by, at: approval.decided_at, words: approval.reason };
  const instant = new Date(at ?? approval.asked_at);
  const told = {
    who: who ?? t('approvals.commandLine'),
    at: `${dateIn(instant, timeZone)} ${timeIn(instant, timeZone)}`,
  };
  return (
    <p className={styles.effect} role="status">
      {t(`approvals.${approval.state}`, told)}
      {words !== '' && t('approvals.said', { words })}
    </p>
  );
}
