import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shared } from '@/shared/api/types';
import { dateIn, dayAndMonth, timeIn } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';
import { Logo } from '@/shared/ui/Logo';
import styles from './SharedFrame.module.css';

/** Around what a guest sees: whose it is, who shared it, and until when. */
export function SharedFrame({ shared, children }: { shared: Shared; children: ReactNode }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const end = new Date(shared.expires_at);
  const until = `${dayAndMonth(dateIn(end, shared.time_zone), language)} ${timeIn(end, shared.time_zone)}`;
  return (
    <>
      <header className={styles.bar}>
        <Logo />
        <strong>{shared.company}</strong>
        <span className={styles.note}>
          {t('sharing.shownBy', { creator: shared.creator, until })}
        </span>
        <LanguageSwitch />
      </header>
      <main className={styles.content}>{children}</main>
    </>
  );
}
