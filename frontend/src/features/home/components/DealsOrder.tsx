import { useTranslation } from 'react-i18next';
import { Segmented } from '@/shared/ui/Segmented';
import type { Deals } from './useDeals';

/** By when they close, or by how large they are. */
export function DealsOrder({ deals }: { deals: Deals }) {
  const { t } = useTranslation();
  return (
    <Segmented
      legend={t('home.deals.order')}
      options={[
        { value: 'close', label: t('home.deals.byClose') },
        { value: 'amount', label: t('home.deals.byAmount') },
      ]}
      value={deals.order}
      onChange={deals.setOrder}
    />
  );
}
