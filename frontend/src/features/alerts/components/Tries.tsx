import { useTranslation } from 'react-i18next';
import type { AlertInFull } from '@/shared/api/types';
import { When } from '@/shared/ui/When';
import styles from './AlertPage.module.css';

/** Each try in its order: what failed, what took its place, and what became of the message. */
export function Tries({ told, zone }: { told: AlertInFull['told'][number]; zone: string }) {
  const { t } = useTranslation();
  const { state, tries, maybe_twice: twice, how } = told;
  if (tries.length === 0) {
    if (state === null) return t(how === 'digest' ? 'alert.kept' : 'alert.notSent');
    return t(`alert.state.${state}`);
  }
  return (
    <ul className={styles.tries}>
      {tries.map(({ at, channel, outcome }) => (
        <li key={at} data-outcome={outcome}>
          {channel ?? t('alert.inApp')} · {t(`alert.outcome.${outcome}`)} ·{' '}
          <When at={at} zone={zone} />
        </li>
      ))}
      {twice && <li>{t('alert.twice')}</li>}
    </ul>
  );
}
