import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { MetricPage } from '@/features/metrics/components/MetricPage';
import { useStart } from '@/features/metrics/components/useStart';
import { dateIn } from '@/shared/format/date';
import { METRICS, metricPath } from '@/shared/navigation/paths';
import { type WayBack, wayBackIn } from '@/shared/navigation/wayBack';
import { useSignedIn } from './useSignedIn';

/** One metric, kept or new; made for the form of a key result, it leads back there. */
export function MetricRoute() {
  const { code } = useParams();
  const { company } = useSignedIn();
  const go = useNavigate();
  const back = wayBackIn(useLocation().state);
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
      above={<Above back={back} />}
      onSaved={(saved) => {
        if (back === null) void go(metricPath(saved));
        else void go(back.to, { replace: true, state: { typed: back.typed, made: saved } });
      }}
    />
  );
}

function Above({ back }: { back: WayBack | null }) {
  const { t } = useTranslation();
  if (back === null) return <Link to={METRICS}>{t('metrics.title')}</Link>;
  return (
    <Link to={back.to} state={{ typed: back.typed }}>
      {t('metrics.back')}
    </Link>
  );
}
