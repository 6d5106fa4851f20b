import { useTranslation } from 'react-i18next';
import { DemoAccounts } from '@/features/demo/components/DemoAccounts';
import { Chevron } from '@/shared/ui/Chevron';
import { Popover } from '@/shared/ui/Popover';
import { useEnter } from '../useEnter';
import styles from './DemoSwitch.module.css';

/** In the demo company only: see the same numbers as somebody else. */
export function DemoSwitch({ login }: { login: string }) {
  const { t } = useTranslation();
  const enter = useEnter();
  return (
    <Popover
      hint={t('session.demo.title')}
      face={
        <span className={styles.face}>
          <span className={styles.badge}>{t('session.demo.badge')}</span>
          {t('session.demo.switch')}
          <Chevron />
        </span>
      }
    >
      <DemoAccounts onEnter={enter} current={login} />
    </Popover>
  );
}
