import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CRM, CRM_INBOX, CRM_OWNERS, CRM_RATES } from '@/shared/navigation/paths';
import { Page } from '@/shared/ui/Page';
import { Tabs } from '@/shared/ui/Tabs';
import styles from './CrmFrame.module.css';

interface CrmFrameProps {
  /** At the right end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What the pages of the CRM share: their heading, and the tabs that lead from one to another. */
export function CrmFrame({ actions, children }: CrmFrameProps) {
  const { t } = useTranslation();
  const tabs = [
    { to: CRM, name: t('crm.tab.connectors') },
    { to: CRM_INBOX, name: t('crm.tab.inbox'), end: false },
    { to: CRM_OWNERS, name: t('crm.tab.owners') },
    { to: CRM_RATES, name: t('crm.tab.rates') },
  ];
  return (
    <Page title={t('crm.title')} actions={actions}>
      <Tabs label={t('crm.title')} tabs={tabs} />
      <div className={styles.content}>{children}</div>
    </Page>
  );
}
