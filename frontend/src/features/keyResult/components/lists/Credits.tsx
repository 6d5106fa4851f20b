import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Segmented } from '@/shared/ui/Segmented';
import { Skeleton } from '@/shared/ui/Skeleton';
import { type Side, useCredits } from '../../api/readCredits';
import { measuredOf } from '../../figures/measuredOf';
import { CreditTable } from './CreditTable';
import { More } from './More';

type CountedBy = Schemas['CountedBy'];

interface CreditsProps {
  page: Schemas['KeyResultPage'];
  currency: string;
  /** Where the metric is defined, for those who may go there. */
  aside?: ReactNode;
}

/** The records that it counts; of a ratio those above or below the line. */
export function Credits({ page, currency, aside }: CreditsProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { key_result: card, counted_by: by } = page;
  const [side, setSide] = useState<Side>('numerator');
  const read = useCredits(card.id, side);
  const [first] = read.data?.pages ?? [];
  const shown = by?.[side] ?? null;
  const named = shown ?? by;
  const metric = named ? nameOf({ name: named.name.zh, name_en: named.name.en }) : '';
  return (
    <Section
      title={t('keyResult.credits.title')}
      note={first && t(`keyResult.credits.note.${first.counts}`, { metric })}
      aside={aside}
    >
      {by?.numerator && <Sides by={by} side={side} onChange={setSide} />}
      {read.error && <ErrorState error={read.error} retry={() => void read.refetch()} />}
      {!read.error && first === undefined && <Skeleton label={t('ui.loading')} />}
      {first?.items.length === 0 && (
        <Notice part title={t('keyResult.credits.empty')} text={t('keyResult.credits.emptyWhy')} />
      )}
      {first !== undefined && first.items.length > 0 && (
        <CreditTable
          items={read.data?.pages.flatMap((one) => one.items) ?? []}
          list={first}
          of={shown ? measuredOf(shown.counts, currency) : card}
          mine={card.owner.kind === 'person'}
        />
      )}
      <More read={read} />
    </Section>
  );
}

function Sides(props: { by: CountedBy; side: Side; onChange: (side: Side) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented
      legend={t('keyResult.credits.side')}
      options={[
        { value: 'numerator', label: t('keyResult.credits.numerator') },
        { value: 'denominator', label: t('keyResult.credits.denominator') },
      ]}
      value={props.side}
      onChange={props.onChange}
    />
  );
}
