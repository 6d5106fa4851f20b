import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MapLine } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { percent } from '@/shared/format/number';
import { keyResultPath } from '@/shared/navigation/paths';
import { useDifference } from '@/shared/pace/useDifference';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { useReader } from '@/shared/ui/useReader';
import { Value } from '@/shared/ui/Value';
import { gapOf } from '../figures/gap';
import { ChosenBelow } from './ChosenBelow';
import { OpenAlerts } from './OpenAlerts';
import { PanelLine } from './PanelLine';
import styles from './SidePanel.module.css';

interface ChosenPanelProps {
  line: MapLine;
  links: boolean;
  /** What else can be done with the chosen node. */
  more?: ReactNode;
  /** Where the way already stands on a line there is no second one. */
  upright?: boolean;
}

/** One node: its figures, the line from the objective down to it, what is open about it, and where to go on. */
export function ChosenPanel({ line, links, more, upright = true }: ChosenPanelProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const difference = useDifference();
  const { key_result: card } = line.node;
  const above = line.chain.stops[1]?.key_result.owner.name;
  const gap = gapOf(card);
  return (
    <>
      <header>
        <p className={styles.kind}>
          {t(card.owner.kind === 'person' ? 'map.panel.person' : 'map.panel.unit')}
          {above !== undefined && ` · ${above}`}
        </p>
        <div className={styles.name}>
          <h2>{card.owner.name}</h2>
          <span>{card.title}</span>
        </div>
        <p className={styles.row}>
          <span>
            <strong className={styles.big}>
              {card.actual === null ? '—' : <Value value={card.actual} of={card} />}
            </strong>{' '}
            <span className={styles.soft}>
              / <Value value={card.target} of={card} sign={false} />
            </span>
          </span>
          <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
        </p>
        <p className={styles.bar}>
          <PaceBar card={card} size="large" />
        </p>
        <p className={`${styles.row} ${styles.soft}`}>
          <span>
            {card.attainment !== null &&
              t('map.panel.reached', { share: percent(card.attainment) })}
          </span>
          <span>
            {t('map.panel.expected', { share: percent(card.expected_share) })}
            {gap !== null && t('map.panel.gap', { amount: difference(gap, card) })}
          </span>
        </p>
      </header>
      {upright && <PanelLine chain={line.chain} />}
      {line.node.children > 0 && <ChosenBelow node={line.node} />}
      <OpenAlerts alerts={line.alerts} of={card} />
      {links && (
        <p className={styles.actions}>
          <Link className={styles.first} to={keyResultPath(card.id)}>
            {t('map.panel.open')}
          </Link>
          <Link to={`${keyResultPath(card.id)}#why`}>
            {t('map.panel.why', { amount: measured(card.target, card, reader, { sign: false }) })}
          </Link>
          {more}
        </p>
      )}
    </>
  );
}
