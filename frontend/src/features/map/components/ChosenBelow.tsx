import { useTranslation } from 'react-i18next';
import type { MapNode } from '@/shared/api/types';
import { decimal, subtract, toPlain } from '@/shared/format/decimal';
import { Value } from '@/shared/ui/Value';
import { useLevels } from '../api/readChildren';
import { Counts } from './Counts';
import styles from './SidePanel.module.css';

/** What lies below a unit: how its people stand, what no child carries, and who carries none of it. */
export function ChosenBelow({ node }: { node: MapNode }) {
  const { t } = useTranslation();
  const { key_result: card } = node;
  const [level] = useLevels([card.id], 'amount', 1);
  const page = level?.data;
  // Below zero where people moved in: part of their number was asked elsewhere.
  const left = page?.carried == null ? null : subtract(decimal(card.target), decimal(page.carried));
  return (
    <section className={styles.part}>
      <h3>{t('map.panel.below')}</h3>
      {node.people > 0 && <Counts node={node} />}
      {left && left.units !== 0n && (
        <p className={styles.row}>
          <span className={styles.soft}>
            {t(left.units > 0n ? 'map.panel.notCarried' : 'map.panel.carriedBeyond')}
          </span>
          <Value value={toPlain(left.units > 0n ? left : subtract(decimal('0'), left))} of={card} />
        </p>
      )}
      {page !== undefined && page.without > 0 && (
        <p className={styles.soft}>{t('map.panel.without', { count: page.without })}</p>
      )}
    </section>
  );
}
