import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useLine } from '../api/readLine';
import { ChosenPanel } from './ChosenPanel';
import styles from './LinePage.module.css';

/** One key result alone: its figures, the line above it and what is open about it, for reading only. */
export function LinePage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: line, error, refetch } = useLine(id);
  if (!line) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('map.loading')} />
    );
  }
  return (
    <div className={styles.page}>
      <h1 className="sr-only">{line.node.key_result.title}</h1>
      <ChosenPanel line={line} links={false} />
    </div>
  );
}
