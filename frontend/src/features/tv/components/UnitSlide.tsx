import { useTranslation } from 'react-i18next';
import type { Tv, TvUnit } from '@/shared/api/types';
import { Board } from './Board';
import { OtherResults } from './OtherResults';

/** One unit: its own bar, and what lies directly below it by lag. */
export function UnitSlide({ tv, unit }: { tv: Tv; unit: TvUnit }) {
  const { t } = useTranslation();
  const { key_result: card } = unit.node;
  return (
    <Board
      above={
        card.owner.head == null
          ? card.title
          : t('tv.head', { title: card.title, head: card.owner.head })
      }
      title={card.owner.name}
      lead={unit.node}
      leadName={card.title}
      rows={unit.below}
      rowsTitle={t('tv.below')}
      side={<OtherResults tv={tv} />}
    />
  );
}
