import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AlertInFull } from '@/shared/api/types';
import { points } from '@/shared/format/number';
import { HOME, keyResultPath } from '@/shared/navigation/paths';
import { Page } from '@/shared/ui/Page';
import { AlertFigures } from './AlertFigures';
import styles from './AlertPage.module.css';
import { Told } from './Told';
import { WhatWasDone } from './WhatWasDone';

/** One alert, where the link of its message leads: how it stands, what was done, who was told and how. */
export function AlertPage({ alert, zone }: { alert: AlertInFull; zone: string }) {
  const { t } = useTranslation();
  const { deal, key_result: card, owner, lag_points: lag } = alert;
  const about = deal ? deal.key_result_id : card?.id;
  const found = deal
    ? t('alert.still', { days: deal.days })
    : t('alert.lag', { points: points(lag ?? '0') });
  return (
    <Page
      above={<Link to={HOME}>{t('alert.back')}</Link>}
      title={alert.title}
      note={[owner?.name, found].filter(Boolean).join(' · ')}
      actions={
        about && (
          <Link className={styles.link} to={keyResultPath(about)}>
            {t('alert.keyResult')}
          </Link>
        )
      }
    >
      <div className={styles.parts}>
        <AlertFigures alert={alert} zone={zone} />
        <WhatWasDone alert={alert} zone={zone} />
        <Told alert={alert} zone={zone} />
      </div>
    </Page>
  );
}
