import { useTranslation } from 'react-i18next';
import type { AlertItem, KeyResultCard, ToDo } from '@/shared/api/types';
import { daysBetween } from '@/shared/format/date';
import { percent, points } from '@/shared/format/number';
import { useDifference } from '@/shared/pace/useDifference';
import { useReader } from '@/shared/ui/useReader';
import { stalledFigures } from '@/shared/deals/stalledFigures';

interface Around {
  alert: AlertItem | undefined;
  card: KeyResultCard | undefined;
  reader: string;
  today: string;
}

/** What is to be done, and beneath it what one needs to know first. */
export function useToDoText(toDo: ToDo, { alert, card, reader, today }: Around) {
  const { t } = useTranslation();
  const figures = useReader();
  const difference = useDifference();

  if (toDo.kind === 'check_in') {
    const count = daysBetween(toDo.since, today);
    const unchecked = count > 0 ? t('home.toDos.unchecked', { count }) : t('home.toDos.today');
    return {
      title: t('home.toDos.check_in', { title: toDo.title }),
      detail: card?.status === 'no_data' ? t('home.toDos.never') : unchecked,
    };
  }
  if (toDo.kind === 'approval') {
    const asked = t('home.toDos.approvalOf', { who: toDo.who ?? toDo.owner.name });
    return {
      title: t('home.toDos.approval', { title: toDo.title }),
      detail: [asked, toDo.words].filter(Boolean).join(' · '),
    };
  }
  const deal = alert?.deal;
  const words = {
    owner: toDo.owner.name,
    days: deal?.days ?? 0,
    title: toDo.title,
    points: points(toDo.lag_points ?? '0'),
  };
  const mine = alert?.mine ?? toDo.owner.name === reader;
  const details = [
    card && alert?.gap && t('home.toDos.gap', { amount: difference(alert.gap, card) }),
    deal && stalledFigures(deal, figures),
    namesOf(alert, 'at_once', reader) &&
      t('home.toDos.told', { names: namesOf(alert, 'at_once', reader) }),
    namesOf(alert, 'digest', reader) &&
      t('home.toDos.digest', { names: namesOf(alert, 'digest', reader) }),
    alert?.likelihood && t('home.toDos.likelihood', { share: percent(alert.likelihood, 0) }),
  ];
  const [own, others] = deal
    ? (['home.toDos.stalled', 'home.toDos.stalledOf'] as const)
    : (['home.toDos.alert', 'home.toDos.alertOf'] as const);
  return {
    title: t(mine ? own : others, words),
    detail: details.filter(Boolean).join(' · '),
  };
}

/** Everybody else who was told in this way. */
const namesOf = (alert: AlertItem | undefined, how: 'at_once' | 'digest', reader: string): string =>
  (alert?.told ?? [])
    .filter((told) => told.how === how && told.name !== reader)
    .map(({ name }) => name)
    .join('、');
