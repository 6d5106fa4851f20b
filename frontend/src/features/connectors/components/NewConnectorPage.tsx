import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { connectorPath, CRM } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useConnectors } from '../api/readConnectors';
import { useKinds } from '../api/readKinds';
import { useSaveConnector } from '../api/saveConnector';
import { codeFor } from '@/shared/forms/settings';
import { KindChoice } from '@/shared/forms/KindChoice';
import { SettingsForm } from '@/shared/forms/SettingsForm';

/** The import wizard makes its own; whoever comes here wants another. */
const MADE_ELSEWHERE = 'upload';

/** A new connector, made without code: the way in is chosen, then what that way asks for. */
export function NewConnectorPage() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const navigate = useNavigate();
  const [connectors, kinds] = [useConnectors(), useKinds()];
  const [chosen, setChosen] = useState<string | null>(null);
  const save = useSaveConnector();
  const broken = connectors.error ? connectors : kinds.error ? kinds : null;
  if (broken?.error) {
    return <ErrorState error={broken.error} retry={() => void broken.refetch()} />;
  }
  if (!connectors.data || !kinds.data) return <Skeleton label={t('ui.loading')} />;
  const taken = connectors.data.map(({ code }) => code);
  const kind = kinds.data.find(({ code }) => code === chosen);
  return (
    <Page title={t('connectors.new')} above={<Link to={CRM}>{t('crm.title')}</Link>}>
      <KindChoice
        legend={t('connectors.choose')}
        kinds={kinds.data
          .filter(({ code }) => code !== MADE_ELSEWHERE)
          .map((one) => ({ ...one, untried: !one.tried_live }))}
        chosen={chosen}
        onChoose={(code) => {
          save.reset();
          setChosen(code);
        }}
      />
      {kind && (
        <SettingsForm
          key={kind.code}
          settings={kind.settings}
          name={read(kind)}
          label={t('connectors.make')}
          saving={save}
          onSave={(name, settings) => {
            save.mutate(
              {
                code: codeFor(name, kind.code, taken),
                body: { name, kind: kind.code, settings },
              },
              {
                onSuccess: ({ code }) => {
                  void navigate(connectorPath(code));
                },
              },
            );
          }}
        />
      )}
    </Page>
  );
}
