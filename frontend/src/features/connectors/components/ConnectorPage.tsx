import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { CRM, inboxPath, mappingPath } from '@/shared/navigation/paths';
import buttons from '@/shared/ui/Button.module.css';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useConnector } from '../api/readConnector';
import { useKinds } from '../api/readKinds';
import { useSaveConnector } from '../api/saveConnector';
import styles from './ConnectorPage.module.css';
import { ConnectorState } from './ConnectorState';
import { LoadFile } from './LoadFile';
import { PullSection } from './PullSection';
import { ReconcileSection } from './ReconcileSection';
import { RemoveConnector } from './RemoveConnector';
import { SettingsForm } from '@/shared/forms/SettingsForm';
import { WebhookSections } from './WebhookSections';

/** One source: how it is doing, how it is reached, what is set. */
export function ConnectorPage({ code, zone }: { code: string; zone: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const navigate = useNavigate();
  const [connector, kinds] = [useConnector(code), useKinds()];
  const save = useSaveConnector();
  const broken = connector.error ? connector : kinds.error ? kinds : null;
  if (broken?.error) {
    return <ErrorState error={broken.error} retry={() => void broken.refetch()} />;
  }
  if (!connector.data || !kinds.data) return <Skeleton label={t('ui.loading')} />;
  const row = connector.data;
  const kind = kinds.data.find((one) => one.code === row.kind);
  return (
    <Page
      title={row.name}
      note={kind ? read(kind) : row.kind}
      above={<Link to={CRM}>{t('crm.title')}</Link>}
      actions={
        <>
          <Link className={buttons.button} to={inboxPath(code)}>
            {t('connectors.inbox')}
          </Link>
          <Link className={buttons.button} to={mappingPath(code)}>
            {t('connectors.mapping')}
          </Link>
        </>
      }
    >
      <div className={styles.parts}>
        <ConnectorState connector={row} pulls={kind?.direction === 'pulls'} zone={zone} />
        {row.kind === 'file' && (
          <LoadFile key={row.mapping_version} code={code} mapping={row.mapping} />
        )}
        {kind?.direction === 'pulls' && <PullSection code={code} zone={zone} />}
        {(kind?.direction === 'pulls' || row.kind === 'file') && (
          <ReconcileSection
            key={`reconcile ${row.mapping_version.toString()}`}
            code={code}
            pulls={kind?.direction === 'pulls'}
            mapping={row.mapping}
            zone={zone}
          />
        )}
        {kind?.direction === 'receives' && <WebhookSections connector={row} zone={zone} />}
        {kind && (
          <Section title={t('connectors.settings')}>
            <SettingsForm
              key={row.id}
              settings={kind.settings}
              name={row.name}
              stored={row.settings}
              secrets={row.secrets}
              label={t('form.save')}
              saving={save}
              onTyped={save.reset}
              onSave={(name, settings) => {
                save.mutate({ code, body: { name, settings } });
              }}
            />
          </Section>
        )}
        <RemoveConnector connector={row} onRemoved={() => void navigate(CRM)} />
      </div>
    </Page>
  );
}
