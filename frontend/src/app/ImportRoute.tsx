import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useImport } from '@/features/import/api/readImport';
import { ImportPage } from '@/features/import/components/ImportPage';
import { stepOf } from '@/features/import/figures/steps';
import { IMPORT } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useSignedIn } from './useSignedIn';

/** One import. The step stands in the address, so that one can leave and come back. */
export function ImportRoute() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const session = useSignedIn();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { data: batch, error, refetch } = useImport(id);
  if (batch === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('imports.loading')} />
    );
  }
  return (
    <ImportPage
      batch={batch}
      step={stepOf(search.get('step'), batch)}
      timeZone={session.company.time_zone}
      onStep={(step) => {
        setSearch({ step });
      }}
      onLeft={() => void navigate(IMPORT)}
    />
  );
}
