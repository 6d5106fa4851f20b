import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Segmented } from '@/shared/ui/Segmented';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { Connector } from '../api/readConnector';
import { type Records, usePreview } from '../api/readPreview';
import { KINDS, type ObjectKind } from '../figures/fields';
import { type Draft, objectOf } from '../figures/part';
import { Fields } from './Fields';
import { JsonDialog } from './JsonDialog';
import styles from './Mapping.module.css';
import { PreviewPanel } from './PreviewPanel';
import { SampleRecords } from './SampleRecords';
import { SaveMapping } from './SaveMapping';

interface MappingPageProps {
  connector: Connector;
  kind: ObjectKind;
  onKind: (kind: ObjectKind) => void;
  currency: string;
  above: ReactNode;
}

/** Their columns as our fields, without code: chosen at the left, what it makes of real records at the right. */
export function MappingPage({ connector, kind, onKind, currency, above }: MappingPageProps) {
  const { t } = useTranslation();
  const saved = connector.mapping[kind] === undefined ? null : objectOf(connector.mapping[kind]);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [records, setRecords] = useState<Records | null>(null);
  const [asJson, setAsJson] = useState(false);
  const asked = useDeferredValue(draft ?? saved);
  const { data, error, refetch, isFetching } = usePreview({
    connector: connector.code,
    kind,
    draft: asked,
    records,
  });
  const now = draft ?? saved ?? data?.proposed ?? {};
  const side = data && <PreviewPanel preview={data} busy={isFetching} currency={currency} />;
  return (
    <Page
      title={t('mapping.title', { connector: connector.name })}
      above={above}
      {...(side && { side })}
    >
      <div className={styles.bar}>
        <Segmented
          legend={t('mapping.kinds')}
          options={KINDS.map((value) => ({ value, label: t(`crm.kind.${value}`) }))}
          value={kind}
          onChange={(next) => {
            setDraft(null);
            setRecords(null);
            onKind(next);
          }}
        />
      </div>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton label={t('ui.loading')} />}
      {data && (
        <>
          <SampleRecords
            preview={data}
            onRecords={(found) => {
              setRecords(found);
            }}
          />
          <Fields
            kind={kind}
            draft={now}
            columns={data.columns}
            preview={data}
            currency={currency}
            zone={connector.time_zone}
            onDraft={setDraft}
          />
          <SaveMapping
            connector={connector}
            kind={kind}
            draft={now}
            changed={draft !== null || saved === null}
            preview={data}
            onSaved={() => {
              setDraft(null);
            }}
            onJson={() => {
              setAsJson(true);
            }}
          />
        </>
      )}
      {asJson && (
        <JsonDialog
          draft={now}
          name={`${connector.code}-${kind}.json`}
          onTake={setDraft}
          onClose={() => {
            setAsJson(false);
          }}
        />
      )}
    </Page>
  );
}
