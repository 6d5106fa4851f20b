import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Team } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { keyResultPath } from '@/shared/navigation/paths';
import styles from './AlertDetail.module.css';
import { ReactionForm } from './ReactionForm';

interface AlertDetailProps {
  alert: Team['alerts'][number];
  onDone: () => void;
}

/** How likely it is mere chance, everything that was done, and the place to say what one did. */
export function AlertDetail({ alert, onDone }: AlertDetailProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.facts}>
        {alert.likelihood === null
          ? t('team.alerts.chanceUnknown')
          : t('team.alerts.chance', { share: percent(alert.likelihood, 0) })}
        <Link className={styles.open} to={keyResultPath(alert.key_result_id)}>
          {t('team.alerts.open')}
        </Link>
      </p>
      {alert.reactions.length > 0 && (
        <ol className={styles.done}>
          {alert.reactions.map(({ at, name, kind, text }) => (
            <li key={at}>{t(`team.alerts.${kind}`, { name, text })}</li>
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
