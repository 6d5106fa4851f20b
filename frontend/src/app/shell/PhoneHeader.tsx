import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHome } from '@/features/home/api/readHome';
import { JobTray } from '@/features/jobs/components/JobTray';
import type { CyclePace, Session } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { Avatar } from '@/shared/ui/Avatar';
import { Logo } from '@/shared/ui/Logo';
import { HOME, ME } from '@/shared/navigation/paths';
import { Bell } from './Bell';
import styles from './PhoneHeader.module.css';
import { personName } from './person';
import { Search } from './Search';

/** The top of a phone: the brand, the cycle in one line, and me. */
export function PhoneHeader({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { data: home } = useHome();
  return (
    <header className={styles.bar}>
      <Link to={HOME} className={styles.brand}>
        <Logo />
        <strong>{t('shell.name')}</strong>
      </Link>
      <span className={styles.cycle}>{home?.cycle && <CycleLine cycle={home.cycle} />}</span>
      <Search session={session} narrow />
      <JobTray />
      <Bell session={session} />
      <Link to={ME} aria-label={t('shell.me')} className={styles.me}>
        <Avatar name={personName(session)} />
      </Link>
    </header>
  );
}

function CycleLine({ cycle }: { cycle: CyclePace }) {
  const { t } = useTranslation();
  return t('shell.cycle.short', { name: cycle.name, share: percent(cycle.expected_share) });
}
