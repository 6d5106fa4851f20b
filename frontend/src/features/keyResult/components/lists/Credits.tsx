import { useTranslation } from 'react-i18next';
import type { KeyResultCard, Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { percent } from '@/shared/format/number';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Value } from '@/shared/ui/Value';
import { useCredits } from '../../api/readCredits';
import { More } from './More';
import styles from './Records.module.css';

type Credit = Schemas['CountedCredit'];

/** The records that it counts; a corrected one and its negative stand together, struck out. */
export function Credits({ card }: { card: KeyResultCard }) {
  const { t } = useTranslation();
  const read = useCredits(card.id);
  const [first] = read.data?.pages ?? [];
  if (read.error) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  if (first === undefined) return <Skeleton label={t('ui.loading')} />;
  const items = read.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('keyResult.credits.title')} note={t('keyResult.credits.note')}>
      {items.length === 0 ? (
        <Notice part title={t('keyResult.credits.empty')} text={t('keyResult.credits.emptyWhy')} />
      ) : (
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
              <CreditRow key={credit.id} credit={credit} card={card} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">{t('keyResult.credits.sum', { count: first.count })}</th>
              <td />
              <td>
                <strong>
                  <Value value={first.value} of={card} sign={false} />
                </strong>
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      <More read={read} />
    </Section>
  );
}

function CreditRow({ credit, card }: { credit: Credit; card: KeyResultCard }) {
  const { t } = useTranslation();
  const { on, customer, deal, owner, share, value, standing } = credit;
  const mine = card.owner.kind === 'person';
  return (
    <tr className={standing === 'counts' ? undefined : styles.corrected}>
      <td>{shortDate(on)}</td>
      <th scope="row">
        <strong>{customer || deal}</strong> <span>{customer && deal}</span>
        {!mine && owner && <span> · {owner}</span>}
        {standing !== 'counts' && <em>{t(`keyResult.credits.${standing}`)}</em>}
      </th>
      <td>{share === null ? '–' : percent(share, 0)}</td>
      <td>
        <strong>
          <Value value={value} of={card} sign={false} unit={false} />
        </strong>
      </td>
    </tr>
  );
}
