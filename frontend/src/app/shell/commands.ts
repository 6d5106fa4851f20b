import { useTranslation } from 'react-i18next';
import { useHome } from '@/features/home/api/readHome';
import type { Command } from '@/features/search/figures/entry';
import type { Session } from '@/shared/api/types';
import { checkInPath, ME } from '@/shared/navigation/paths';
import { pagesFor } from './pages';

/** What else people type for a page: its English word, its pinyin, its initials. */
const ALSO: Record<string, string> = {
  home: 'home shouye sy',
  map: 'map duiqiditu dqdt ditu dt',
  team: 'team tuandui td',
  goals: 'goals okr mubiao mb',
  plans: 'plans fenjie fj fangan fa',
  rules: 'rules guize gz xishu xs',
  organisation: 'organisation organization zuzhi zz',
  import: 'import daoru dr excel csv',
  crm: 'crm connectors webhook lianjie lj shoujianxiang sjx',
  metrics: 'metrics koujing kj',
  settings: 'settings shezhi sz',
  me: 'me account password wo mima mm',
  checkIn: 'checkin update daka dk',
};

/** The pages a reader's roles lead to, and their own check-ins. */
export function useCommands(session: Session): Command[] {
  const { t } = useTranslation();
  const { data: home } = useHome();
  const mine = home?.scope === 'mine' ? home.key_results : [];
  return [
    ...pagesFor(session).map(({ path, name }) => ({
      to: path,
      name: t(`shell.${name}`),
      also: ALSO[name] ?? '',
    })),
    ...mine.map(({ key_result: { id, title } }) => ({
      to: checkInPath(id),
      name: t('search.checkIn', { title }),
      also: ALSO['checkIn'] ?? '',
    })),
    { to: ME, name: t('search.me'), also: ALSO['me'] ?? '' },
  ];
}
