import { useTranslation } from 'react-i18next';
import type { MapNode, Tv } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { Board } from './Board';
import { OtherResults } from './OtherResults';

/** The whole: the objective, the key result that leads it, its units by lag, and the others beside them. */
export function Overview({ tv, lead }: { tv: Tv; lead: MapNode }) {
  const { t } = useTranslation();
  const progress = tv.objective?.progress;
  return (
    <Board
      above={
        progress == null
          ? t('tv.objective')
          : t('tv.objectiveProgress', { share: percent(progress) })
      }
      title={tv.objective?.title ?? lead.key_result.title}
      lead={lead}
      leadName={lead.key_result.title}
      rows={tv.units.map(({ node }) => node)}
      rowsTitle={t('tv.units')}
      side={<OtherResults tv={tv} />}
    />
  );
}
