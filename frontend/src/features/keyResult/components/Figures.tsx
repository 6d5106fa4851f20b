import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { decimal, divide, toPlain } from '@/shared/format/decimal';
import { percent } from '@/shared/format/number';
import { Value } from '@/shared/ui/Value';
import styles from './Figures.module.css';

type Page = Schemas['KeyResultPage'];

/** How it stands, in one row: reached, expected, where it leads, how sure, and what its owner believes. */
export function Figures({ page }: { page: Page }) {
  const { t } = useTranslation();
  const { key_result: card, outcome, given_forecast: given, confidence_before: before } = page;
  return (
    <dl className={styles.figures}>
      <Figure
        name={t('keyResult.figures.actual')}
        value={card.actual === null ? '–' : <Value value={card.actual} of={card} />}
        note={card.attainment !== null && percent(card.attainment)}
      />
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

function Figure({ name, value, note }: { name: string; value: ReactNode; note: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> {note && <span>{note}</span>}
      </dd>
    </div>
  );
}
