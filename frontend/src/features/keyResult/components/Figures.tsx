import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { decimal, divide, toPlain } from '@/shared/format/decimal';
import { percent } from '@/shared/format/number';
import { Value } from '@/shared/ui/Value';
import { Figure } from './Figure';
import styles from './Figures.module.css';
import { RatioFigure } from './RatioFigure';

type Page = Schemas['KeyResultPage'];

/** How it stands, in one row: reached, expected, where it leads, how sure, and what its owner believes. */
export function Figures({ page, currency }: { page: Page; currency: string }) {
  const { t } = useTranslation();
  const { key_result: card, outcome, given_forecast: given, confidence_before: before } = page;
  const { numerator = null, denominator = null } = page.counted_by ?? {};
  return (
    <dl className={styles.figures}>
      <Figure
        name={t('keyResult.figures.actual')}
        value={card.actual === null ? '–' : <Value value={card.actual} of={card} />}
        note={card.attainment !== null && percent(card.attainment)}
      />
      {numerator && denominator && (
        <RatioFigure numerator={numerator} denominator={denominator} currency={currency} />
      )}
      {card.expected !== null && (
        <Figure
          name={t('keyResult.figures.expected')}
          value={<Value value={card.expected} of={card} />}
          note={!card.kind.startsWith('keep') && percent(card.expected_share)}
        />
      )}
      {outcome && <Outcome page={page} outcome={outcome} />}
      {given && (
        <Figure
          name={t('keyResult.figures.given')}
          value={<Value value={given.value} of={card} />}
          note={shortDate(given.on)}
        />
      )}
      {card.confidence !== null && (
        <Figure
          name={t('keyResult.figures.confidence')}
          value={card.confidence}
          note={
            before === null
              ? t('keyResult.figures.ofTen')
              : t('keyResult.figures.ofTenBefore', { before })
          }
        />
      )}
    </dl>
  );
}

function Outcome({
  page: { key_result: card },
  outcome,
}: {
  page: Page;
  outcome: NonNullable<Page['outcome']>;
}) {
  const { t } = useTranslation();
  const share = divide(decimal(outcome.likely), decimal(card.target), 4);
  return (
    <>
      <Figure
        name={t('keyResult.figures.likely')}
        value={<Value value={outcome.likely} of={card} />}
        note={percent(toPlain(share))}
      />
      <Figure
        name={t('keyResult.figures.reaching')}
        value={percent(outcome.reaching, 0)}
        note={
          outcome.without_probability > 0
            ? t('keyResult.figures.without', { count: outcome.without_probability })
            : t('keyResult.figures.deals', { count: outcome.deals })
        }
      />
    </>
  );
}
