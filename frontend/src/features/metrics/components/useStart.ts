import { useTranslation } from 'react-i18next';
import { useFields } from '../api/readFields';
import { blank, type Definition } from '../figures/definition';
import { RATIOS, type RatioName, started, type StartName, STARTS } from '../figures/starters';

const startOf = (from: string | null): StartName | undefined =>
  (Object.keys(STARTS) as StartName[]).find((name) => name === from);
const ratioOf = (from: string | null): RatioName | undefined =>
  (Object.keys(RATIOS) as RatioName[]).find((name) => name === from);

/** What a new metric begins with: null with nothing, undefined until the words of the records are read. */
export function useStart(
  from: string | null,
  numerator: string | null,
  denominator: string | null,
): Definition | null | undefined {
  const { t } = useTranslation();
  const [start, ratio] = [startOf(from), ratioOf(from)];
  const { data } = useFields(start ? STARTS[start].fact_kind : '');
  if (ratio) {
    const both = { numerator_id: numerator, denominator_id: denominator };
    const name = t(`metrics.starters.${ratio}`);
    return { ...blank(), name, value: 'ratio', fact_kind: '', date_kind: '', ...both };
  }
  if (!start) return null;
  return data && started(start, { name: t(`metrics.starters.${start}`), name_en: '' }, data);
}
