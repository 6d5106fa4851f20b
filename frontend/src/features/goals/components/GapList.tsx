import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import {
  checkInPath,
  editKeyResultPath,
  editObjectivePath,
  IMPORT,
  unitPath,
} from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { type GapKind, useGaps } from '../api/readGaps';
import styles from './GapsPanel.module.css';

/** Where each kind is put right. */
const MENDED_AT: Record<GapKind, (gap: Schemas['Gap']) => string> = {
  objective_unaligned: ({ id }) => editObjectivePath(id),
  key_result_unaligned: ({ id }) => editKeyResultPath(id),
  no_head: ({ owner }) => unitPath(owner.id),
  owner_left: ({ id }) => editKeyResultPath(id),
  no_metric_data: () => IMPORT,
  no_check_in: ({ id }) => checkInPath(id),
  shares_off: ({ id }) => editKeyResultPath(id),
  children_short: ({ id }) => editKeyResultPath(id),
};

/** The goals that have one kind of gap, page after page. */
export function GapList({ cycle, kind }: { cycle: string; kind: GapKind }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useGaps(cycle, kind);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('goals.loading')} />;
  return (
    <div className={styles.items}>
      <p className={styles.means}>{t(`goals.gaps.${kind}.means`)}</p>
      {data.pages
        .flatMap(({ items }) => items)
        .map((gap) => (
          <p key={gap.id} className={styles.item}>
            <span>
              {gap.title} <small>{gap.owner.name}</small>
              {gap.amount !== null && <small> {t('goals.gaps.off', { amount: gap.amount })}</small>}
            </span>
            <Link
              to={MENDED_AT[kind](gap)}
              aria-label={`${t(`goals.gaps.${kind}.mend`)}：${gap.title} ${gap.owner.name}`}
            >
              {t(`goals.gaps.${kind}.mend`)}
            </Link>
          </p>
        ))}
      {hasNextPage && (
        <button type="button" className={styles.more} onClick={() => void fetchNextPage()}>
          {t('goals.more')}
        </button>
      )}
    </div>
  );
}
