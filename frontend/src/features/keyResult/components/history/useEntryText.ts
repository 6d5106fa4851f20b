import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { measured } from '@/shared/format/measured';
import { points } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { useReader } from '@/shared/ui/useReader';
import { changedField, isAmount } from '../../figures/changedField';
import type { HistoryItem } from '../../figures/historyItem';

interface EntryText {
  title: string;
  detail: string;
}

type Part = string | false | null;

const together = (...parts: Part[]): string => parts.filter(Boolean).join(' · ');

/** One thing that happened, in words. */
export function useEntryText(item: HistoryItem, card: KeyResultCard): EntryText {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const reader = useReader();
  const say = (value: string) => measured(value, card, reader);

  switch (item.kind) {
    case 'published': {
      const words = { rule: item.rule, version: item.rule_version };
      return {
        title: t(item.replan ? 'keyResult.event.replanned' : 'keyResult.event.published', words),
        detail: t('keyResult.event.allocated', {
          amount: say(item.amount),
          date: shortDate(item.effective),
        }),
      };
    }
    case 'changed': {
      const figure = (text: string | null) =>
        text !== null && isAmount(item.field) ? say(text) : (text ?? '–');
      const field = t(`keyResult.field.${changedField(item.field)}`);
      const change = `${figure(item.before)} → ${figure(item.after)}`;
      return {
        title: t('keyResult.event.changed', { field }),
        detail: together(change, item.person, item.reason),
      };
    }
    case 'step': {
      const words = { position: item.position };
      return item.done_on === null
        ? { title: t('keyResult.event.stepUndone', words), detail: item.person ?? '' }
        : {
            title: t('keyResult.event.stepDone', words),
            detail: together(shortDate(item.done_on), item.person),
          };
    }
    case 'check_in': {
      const { person, value, confidence, forecast, note, blocker } = item;
      const others = person !== null && person !== card.owner.name;
      return {
        title: others ? t('keyResult.event.checkInBy', { person }) : t('keyResult.event.checkIn'),
        detail: together(
          note !== '' && `“${note}”`,
          value && say(value),
          confidence !== null && t('keyResult.event.confidence', { degree: confidence }),
          forecast && t('keyResult.event.forecast', { value: say(forecast) }),
          blocker !== '' && t('keyResult.event.blocker', { blocker }),
        ),
      };
    }
    case 'alert_opened': {
      const names = item.told.join(language === 'zh' ? '、' : ', ');
      return {
        title: t('keyResult.event.alertOpened'),
        detail: together(
          t('keyResult.event.lag', { points: points(item.lag_points) }),
          names !== '' && t('keyResult.event.told', { names }),
        ),
      };
    }
    case 'alert_closed':
      return {
        title: t('keyResult.event.alertClosed'),
        detail: t('keyResult.event.lag', { points: points(item.lag_points) }),
      };
    case 'credit': {
      const back = item.amount.startsWith('-');
      return {
        title: t(back ? 'keyResult.event.takenBack' : 'keyResult.event.credited', {
          amount: say(item.amount),
        }),
        detail: together(item.customer, shortDate(item.on)),
      };
    }
  }
}
