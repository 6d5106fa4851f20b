import { useTranslation } from 'react-i18next';
import type { ShareLinkRow } from '@/shared/api/types';
import { dayAndMonth } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Button } from '@/shared/ui/Button';
import { useLinks } from '../api/listLinks';
import { useRevokeLink } from '../api/revokeLink';
import styles from './ShareDialog.module.css';

/** The links that are still open, each with its end, and the way to end it now. */
export function MyLinks() {
  const { t } = useTranslation();
  const { data: links = [] } = useLinks();
  const revoke = useRevokeLink();
  const open = links.filter(({ state }) => state === 'open');
  return (
    <section className={styles.links}>
      <h3>{t('sharing.open', { count: open.length })}</h3>
      {open.length === 0 && <p className={styles.soft}>{t('sharing.none')}</p>}
      <ul>
        {open.map((link) => (
          <li key={link.id}>
            <LinkLine link={link} />
            <Button
              disabled={revoke.isPending}
              onClick={() => {
                revoke.mutate(link.id);
              }}
            >
              {t('sharing.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkLine({ link }: { link: ShareLinkRow }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const until = dayAndMonth(link.expires_at.slice(0, 10), language);
  return (
    <span>
      {t(`sharing.view.${link.view}`)} · {link.key_result ?? link.unit}
      <span className={styles.soft}>
        {t('sharing.until', { until })}
        {' · '}
        {t(link.first_opened_at === null ? 'sharing.unopened' : 'sharing.opened')}
        {!link.mine && ` · ${link.creator}`}
      </span>
    </span>
  );
}
