import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '@/features/notices/api/useNotices';
import { BellFace } from '@/features/notices/components/BellFace';
import type { Session } from '@/shared/api/types';
import { loadWords } from '@/shared/i18n/loadWords';
import { Popover } from '@/shared/ui/Popover';

/** Loaded when it is first opened, with its words. */
const NoticePanel = lazy(async () => {
  const [{ NoticePanel: Component }] = await Promise.all([
    import('@/features/notices/components/NoticePanel'),
    loadWords('notices'),
  ]);
  return { default: Component };
});

/** What is new for whoever is signed in. */
export function Bell({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { data } = useNotices();
  const count = data?.new ?? 0;
  return (
    <Popover
      hint={count > 0 ? t('shell.bell.some', { count }) : t('shell.bell.none')}
      face={<BellFace count={count} />}
    >
      <Suspense>
        <NoticePanel timeZone={session.company.time_zone} />
      </Suspense>
    </Popover>
  );
}
