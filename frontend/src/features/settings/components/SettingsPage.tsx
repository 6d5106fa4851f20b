import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { GOALS, settingsPath } from '@/shared/navigation/paths';
import { Page } from '@/shared/ui/Page';
import type { SectionName } from '../figures/sections';
import styles from './SettingsPage.module.css';

interface SettingsPageProps {
  sections: readonly SectionName[];
  /** Cycles are made where goals are. */
  cycles: boolean;
  children: ReactNode;
}

/** The settings: at the left what a reader may set, beside it the one that is open. */
export function SettingsPage({ sections, cycles, children }: SettingsPageProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('settings.title')}>
      <div className={styles.columns}>
        <nav aria-label={t('settings.title')} className={styles.menu}>
          {sections.map((name) => (
            <NavLink key={name} to={settingsPath(name)}>
              {t(`settings.section.${name}`)}
            </NavLink>
          ))}
          {cycles && <Link to={GOALS}>{t('settings.cycles')}</Link>}
        </nav>
        <div className={styles.section}>{children}</div>
      </div>
    </Page>
  );
}
