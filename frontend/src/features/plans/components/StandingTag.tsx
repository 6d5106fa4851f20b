import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Tag } from '@/shared/ui/Tag';

/** How a plan stands, in one word. */
export function StandingTag({ standing }: { standing: Schemas['PlanItem']['standing'] }) {
  const { t } = useTranslation();
  return <Tag>{t(`plans.standing.${standing}`)}</Tag>;
}
