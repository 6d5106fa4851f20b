import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import type { Measured } from '@/shared/format/measured';
import { percent } from '@/shared/format/number';
import { Value } from '@/shared/ui/Value';
import styles from './Records.module.css';

type Credit = Schemas['CountedCredit'];

interface CreditTableProps {
  items: readonly Credit[];
  /** What all of them come to. */
  list: Schemas['CreditList'];
  of: Measured;
  /** Of one person: whose each is need not be said. */
  mine: boolean;
}

/** Records that count; a corrected one and its negative stand together, struck out. */
export function CreditTable({ items, list, of, mine }: CreditTableProps) {
  const { t } = useTranslation();
  return (
    <table className={styles.records}>
      <thead>
        <tr>
          <th scope="col">{t('keyResult.credits.on')}</th>
          <th scope="col">{t('keyResult.credits.customer')}</th>
          <th scope="col">{t('keyResult.credits.share')}</th>
          <th scope="col">{t('keyResult.credits.value')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((credit) => (
          <CreditRow key={credit.id} credit={credit} of={of} mine={mine} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <th scope="row">{t('keyResult.credits.sum', { count: list.count })}</th>
          <td />
          <td>
            <strong>
              <Value value={list.value} of={of} sign={false} />
            </strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

const MUTED = { corrected: styles.corrected, correction: styles.corrected, again: styles.again };

function CreditRow({ credit, of, mine }: { credit: Credit; of: Measured; mine: boolean }) {
  const { t } = useTranslation();
  const { on, customer, deal, owner, share, value, word, standing } = credit;
  const first = word ?? (customer || deal);
  const rest = [customer, deal].filter((one) => one !== '' && one !== first);
  return (
    <tr className={standing === 'counts' ? undefined : MUTED[standing]}>
      <td>{shortDate(on)}</td>
      <th scope="row">
        <strong>{first}</strong> <span>{rest.join(' · ')}</span>
        {!mine && owner && <span> · {owner}</span>}
        {standing !== 'counts' && <em>{t(`keyResult.credits.${standing}`)}</em>}
      </th>
      <td>{share === null ? '–' : percent(share, 0)}</td>
      <td>
        <strong>
          <Value value={value} of={of} sign={false} unit={false} />
        </strong>
      </td>
    </tr>
  );
}
