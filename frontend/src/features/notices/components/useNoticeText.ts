import { useTranslation } from 'react-i18next';
import type { Notice } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { stalledFigures } from '@/shared/deals/stalledFigures';
import { points } from '@/shared/format/number';
import { useReader } from '@/shared/ui/useReader';

/** What happened in one line, and beneath it what somebody wrote. */
export function useNoticeText(notice: Notice): { title: string; detail: string } {
  const { t } = useTranslation();
  const reader = useReader();
  const { about, kind, who } = notice;
  if (kind === 'approval_asked' || kind === 'approval_given' || kind === 'approval_refused') {
    const words = { who: who ?? t('notices.commandLine'), plan: notice.plan };
    return { title: t(`notices.${kind}`, words), detail: notice.text };
  }
  if (kind === 'help') {
    return { title: t('notices.help', { who: who ?? '' }), detail: notice.text };
  }
  if (kind === 'silence') {
    const words = { name: notice.text, days: notice.days ?? 0 };
    return { title: t('notices.silence', words), detail: '' };
  }
  if (notice.deal) {
    const { name, days } = notice.deal;
    return {
      title: t('notices.stalled', { name, days }),
      detail: stalledFigures(notice.deal, reader),
    };
  }
  if (!about) {
    return {
      title: t(notice.failed ? 'notices.failed' : 'notices.done', { title: notice.text }),
      detail: '',
    };
  }
  const subject = about.mine
    ? about.title
    : t('notices.of', { owner: about.owner.name, title: about.title });
  const value = (amount: string | null | undefined) =>
    amount ? measured(amount, about, reader) : '';
  const words = {
    subject,
    points: points(notice.points ?? '0'),
    amount: value(notice.amount),
    before: value(notice.before),
    who: who ?? about.owner.name,
  };
  if (kind === 'alert') return { title: t('notices.alert', words), detail: '' };
  if (kind === 'blocker') return { title: t('notices.blocker', words), detail: notice.text };
  const changed = typeof notice.before === 'string';
  return {
    title: t(changed ? 'notices.changed' : 'notices.target', words),
    detail: who ? t('notices.by', words) : t('notices.byPlan'),
  };
}
