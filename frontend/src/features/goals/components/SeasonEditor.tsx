import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { decimal, geometry } from '@/shared/format/decimal';
import { percent } from '@/shared/format/number';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Segmented } from '@/shared/ui/Segmented';
import { Select } from '@/shared/ui/Select';
import { useMetrics } from '../api/readMetrics';
import { dayAfter } from '../figures/dates';
import type { PaceDraft, PacePart } from '../figures/paceRule';
import form from './Form.module.css';
import { MissingShare } from './MissingShare';
import { ShareField } from './ShareField';
import styles from './SeasonEditor.module.css';

interface SeasonEditorProps {
  draft: PaceDraft;
  parts: readonly PacePart[];
  season: Schemas['Season'] | undefined;
  onChange: (draft: PaceDraft) => void;
}

const width = (share: string, most: number) => ({
  width: `${Math.max(0, Math.min(100, (geometry(decimal(typedDecimal(share) ?? '0')) / most) * 100))}%`,
});

/** The share of every month or week: proposed out of earlier years, shown beside them, typed over at will. */
export function SeasonEditor({ draft, parts, season, onChange }: SeasonEditorProps) {
  const { t } = useTranslation();
  const metrics = useMetrics();
  const years = season?.years ?? [];
  const most = Math.max(
    0.01,
    ...parts.map(({ share }) => geometry(decimal(typedDecimal(share) ?? '0'))),
    ...years.flatMap((year) => year.shares.map((share) => geometry(decimal(share)))),
  );
  return (
    <>
      <div className={form.row}>
        <Segmented
          legend={t('goals.season.by')}
          options={[
            { value: 'month', label: t('goals.season.month') },
            { value: 'week', label: t('goals.season.week') },
          ]}
          value={draft.by}
          onChange={(by) => {
            onChange({ ...draft, by, parts: [] });
          }}
        />
        <Select
          label={t('goals.season.from')}
          options={[
            { value: '', label: t('goals.season.even') },
            ...(metrics.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.metric}
          onChange={(metric) => {
            onChange({ ...draft, metric, parts: [] });
          }}
          note={season && t(noteOf(draft.metric, years.length), { count: years.length })}
        />
      </div>
      <div className={styles.parts}>
        {parts.map((part, at) => (
          <div key={part.from} className={styles.part}>
            <span>
              {shortDate(part.from)}–{shortDate(dayAfter(part.until, -1))}
            </span>
            <div className={styles.bars} aria-hidden={years.length === 0}>
              <span className={styles.bar}>
                {t('goals.season.now')}
                <i className={styles.chosen} style={width(part.share, most)} />
              </span>
              {years.map((year) => (
                <span key={year.start} className={styles.bar}>
                  {year.start.slice(0, 4)}
                  <i style={width(year.shares[at] ?? '0', most)} />
                  <b>{percent(year.shares[at] ?? '0')}</b>
                </span>
              ))}
            </div>
            <ShareField
              label={t('goals.season.share', { part: part.from })}
              hideLabel
              share={part.share}
              onChange={(share) => {
                onChange({
                  ...draft,
                  parts: parts.map((one, place) => (place === at ? { ...one, share } : one)),
                });
              }}
            />
          </div>
        ))}
      </div>
      <MissingShare shares={parts.map(({ share }) => share)} />
    </>
  );
}

function noteOf(metric: string, years: number) {
  if (metric === '') return 'goals.season.notEven' as const;
  return years === 0 ? ('goals.season.notKnown' as const) : ('goals.season.noteYears' as const);
}
