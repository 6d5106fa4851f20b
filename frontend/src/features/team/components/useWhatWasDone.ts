import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';

/** The latest that somebody did about it; until then who was told, at once or in the daily digest. */
export function useWhatWasDone({ reactions, told }: Team['alerts'][number]): string {
  const { t } = useTranslation();
  const last = reactions.at(-1);
  if (last) {
    const { kind, name, text, asked } = last;
    return t(`team.alerts.${kind}`, { name, text, asked: asked ?? '' });
  }
  const names = (how: 'at_once' | 'digest') =>
    told
      .filter((one) => one.how === how)
      .map(({ name }) => name)
      .join(t('team.and'));
  const [atOnce, digest] = [names('at_once'), names('digest')];
  if (atOnce === '' && digest === '') return t('team.alerts.toldNobody');
  return [
    atOnce && t('team.alerts.told', { names: atOnce }),
    digest && t('team.alerts.digest', { names: digest }),
    t('team.alerts.nobodyActed'),
  ]
    .filter(Boolean)
    .join(t('team.comma'));
}
