import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KeyResultCard, Schemas } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { keyResultPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PaceBar } from '@/shared/ui/PaceBar';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { StatusMark } from '@/shared/ui/StatusMark';
import { Value } from '@/shared/ui/Value';
import { useChildren } from '../../api/readChildren';
import styles from './Children.module.css';
import { More } from './More';

/** Who carries it below, those that lag most first, and what none of them carries. */
export function Children({ page }: { page: Schemas['KeyResultPage'] }) {
  const { t } = useTranslation();
  const { key_result: card, children } = page;
  const read = useChildren(card.id);
  if (read.error) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  const items = read.data?.pages.flatMap((part) => part.items) ?? [];
  return (
    <Section
      title={t('keyResult.children.title')}
      note={t('keyResult.children.note', { count: children.count })}
    >
      {read.data === undefined && <Skeleton label={t('ui.loading')} />}
      <ul className={styles.children}>
        {items.map((child) => (
          <Child key={child.id} child={child} />
        ))}
      </ul>
      <More read={read} />
      {children.sum !== null && children.not_carried !== null && (
        <dl className={styles.sums}>
          <dt>{t('keyResult.children.sum')}</dt>
          <dd>
            <Value value={children.sum} of={card} />
          </dd>
          <dt>
            {t('keyResult.children.notCarried')}{' '}
            <small>{t('keyResult.children.notCarriedWhy')}</small>
          </dt>
          <dd>
            <Value value={children.not_carried} of={card} />
          </dd>
        </dl>
      )}
    </Section>
  );
}

function Child({ child }: { child: KeyResultCard }) {
  return (
    <li>
      <Link to={keyResultPath(child.id)}>
        <span className={styles.name}>
          {child.owner.name} {child.owner.head && <small>{child.owner.head}</small>}
        </span>
        <PaceBar card={child} />
        <span className={styles.figures}>
          <strong>{child.actual === null ? '–' : <Value value={child.actual} of={child} />}</strong>{' '}
          / <Value value={child.target} of={child} sign={false} />
        </span>
        <span className={styles.attainment}>
          {child.attainment !== null && percent(child.attainment)}
        </span>
        <StatusMark status={child.status} lag={child.lag_points} stale={child.stale} unit />
      </Link>
    </li>
  );
}
