import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useImports } from '@/features/import/api/readImports';
import { ImportsPage } from '@/features/import/components/ImportsPage';
import { importPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useSignedIn } from './useSignedIn';

/** Where files come in. */
export function ImportsRoute() {
  const { t } = useTranslation();
  const session = useSignedIn();
  const navigate = useNavigate();
  const { data: imports, error, refetch } = useImports();
  if (imports === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('imports.loading')} />
    );
  }
  return (
    <ImportsPage
      imports={imports}
      timeZone={session.company.time_zone}
      onBegun={(id) => void navigate(importPath(id))}
    />
  );
}
