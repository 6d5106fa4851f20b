import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { MetricPage } from '@/features/metrics/components/MetricPage';
import { useStart } from '@/features/metrics/components/useStart';
import { dateIn } from '@/shared/format/date';
import { METRICS, metricPath } from '@/shared/navigation/paths';
import { useSignedIn } from './useSignedIn';

/** One metric, kept or new. */
export function MetricRoute() {
  const { t } = useTranslation();
  const { code } = useParams();
  const { company } = useSignedIn();
  const go = useNavigate();
  const [asked] = useSearchParams();
  const first = useStart(asked.get('from'), asked.get('numerator'), asked.get('denominator'));
  if (first === undefined) return null;
  return (
    <MetricPage
      key={code ?? asked.toString()}
      code={code ?? null}
      first={first}
      today={dateIn(new Date(), company.time_zone)}
      currency={company.currency}
      above={<Link to={METRICS}>{t('metrics.title')}</Link>}
      onSaved={(saved) => void go(metricPath(saved))}
    />
  );
}
