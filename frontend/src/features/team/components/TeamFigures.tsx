import { useTranslation } from 'react-i18next';
import type { Status, Team } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { percent } from '@/shared/format/number';
import { useDifference } from '@/shared/pace/useDifference';
import { StatusMark } from '@/shared/ui/StatusMark';
import { useReader } from '@/shared/ui/useReader';
import { Value } from '@/shared/ui/Value';
import { gapOf } from '../figures/gap';
import type { AddressChange, PeopleQuery } from '../figures/peopleQuery';
import { StatusFilter } from './StatusFilter';
import styles from './TeamFigures.module.css';

interface TeamFiguresProps {
  team: Team;
  query: PeopleQuery;
  onAddress: (changes: AddressChange) => void;
}

/** The unit's own actual, target and standing, and how many of its people stand how. */
export function TeamFigures({ team, query, onAddress }: TeamFiguresProps) {
  const toggle = (status: Status) => {
    const others = (query.status ?? []).filter((one) => one !== status);
    const next = others.length === (query.status ?? []).length ? [...others, status] : others;
    onAddress({ status: next.length > 0 ? next.join('.') : null });
  };
  return (
    <div className={styles.figures}>
      <OwnFigures card={team.key_result} />
      {team.strand !== null && (
        <StatusFilter counts={team.counts} chosen={query.status ?? []} onToggle={toggle} />
      )}
    </div>
  );
}

function OwnFigures({ card }: { card: Team['key_result'] }) {
  const { t } = useTranslation();
  const reader = useReader();
  const difference = useDifference();
  if (!card) return <p className={styles.own}>{t('team.notItsOwn')}</p>;
  const gap = gapOf(card);
  const expected =
    card.expected !== null && t('team.expected', { amount: measured(card.expected, card, reader) });
  return (
    <p className={styles.own}>
      <span>
        <strong>
          {card.actual === null ? '–' : <Value value={card.actual} of={card} unit={false} />}
        </strong>
        {' / '}
        <Value value={card.target} of={card} sign={false} />
      </span>
      {card.attainment !== null && <span>{percent(card.attainment)}</span>}
      <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
      {expected && (
        <span className={styles.soft}>
          {[expected, gap !== null && t('team.gap', { amount: difference(gap, card) })]
            .filter(Boolean)
            .join(t('team.comma'))}
        </span>
      )}
    </p>
  );
}
