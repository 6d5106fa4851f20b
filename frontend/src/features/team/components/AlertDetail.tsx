import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Team } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { alertPath, keyResultPath } from '@/shared/navigation/paths';
import { ReactionForm } from '@/shared/reactions/ReactionForm';
import { stalledFigures } from '@/shared/deals/stalledFigures';
import { useReader } from '@/shared/ui/useReader';
import styles from './AlertDetail.module.css';

interface AlertDetailProps {
  alert: Team['alerts'][number];
  onDone: () => void;
}

/** How likely it is mere chance, or which deal it is; what was done, and the place to say what one did. */
export function AlertDetail({ alert, onDone }: AlertDetailProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const keyResult = alert.deal ? alert.deal.key_result_id : alert.key_result_id;
  const chance =
    alert.likelihood === null
      ? t('team.alerts.chanceUnknown')
      : t('team.alerts.chance', { share: percent(alert.likelihood, 0) });
  return (
    <>
      <p className={styles.facts}>
        {alert.deal ? stalledFigures(alert.deal, reader) : chance}
        <span className={styles.ways}>
          <Link className={styles.open} to={alertPath(alert.id)}>
            {t('team.alerts.inFull')}
          </Link>
          {keyResult && (
            <Link className={styles.open} to={keyResultPath(keyResult)}>
              {t('team.alerts.open')}
            </Link>
          )}
        </span>
      </p>
      {alert.reactions.length > 0 && (
        <ol className={styles.done}>
          {alert.reactions.map(({ at, name, kind, text, asked }) => (
            <li key={at}>{t(`team.alerts.${kind}`, { name, text, asked: asked ?? '' })}</li>
          ))}
        </ol>
      )}
      {alert.answerable ? (
        <ReactionForm alert={alert} onDone={onDone} />
      ) : (
        <p className={styles.facts}>{t('team.alerts.readOnly')}</p>
      )}
    </>
  );
}
