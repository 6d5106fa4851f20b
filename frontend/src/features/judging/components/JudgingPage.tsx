import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { decimal, divide, toPlain } from '@/shared/format/decimal';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { planPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { NumberField } from '@/shared/ui/NumberField';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useAskBacktest } from '../api/askBacktest';
import { Backtest } from './Backtest';
import { Calibration } from './Calibration';
import styles from './JudgingPage.module.css';
import { UnderWay } from './UnderWay';

interface JudgingPageProps {
  plan: { id: string; name: string; body: unknown };
  judged: Schemas['Judged'];
  onDraft: (findings: Schemas['FindingRow'][]) => void;
}

/** A plan's rule before it is published: what it would have done in past periods, and what they propose. */
export function JudgingPage({ plan, judged, onDraft }: JudgingPageProps) {
  const { t } = useTranslation();
  const [growth, setGrowth] = useState('0');
  const percent = typedDecimal(growth);
  const ask = useAskBacktest(plan.id);
  const { backtest, calibration, may_ask: mayAsk } = judged;
  const isSame = (body: unknown) => JSON.stringify(body) === JSON.stringify(plan.body);
  const start = mayAsk && (
    <Button
      weight="primary"
      disabled={ask.isPending || percent === null}
      onClick={() => {
        ask.mutate(toPlain(divide(decimal(percent ?? '0'), decimal('100'), 6)));
      }}
    >
      {t(backtest ? 'judging.again' : 'judging.start')}
    </Button>
  );
  return (
    <Page
      above={<Link to={planPath(plan.id)}>{plan.name}</Link>}
      title={t('judging.title')}
      note={backtest && !isSame(backtest.body) ? t('judging.outdated') : t('judging.note')}
      actions={backtest && start}
    >
      {ask.error && <ProblemNote error={ask.error} />}
      {mayAsk && (
        <div className={styles.bounds}>
          <NumberField
            label={t('judging.growth')}
            note={t('judging.growthNote')}
            value={growth}
            onChange={setGrowth}
          />
        </div>
      )}
      {backtest === null && (
        <Notice part title={t('judging.empty')} text={t('judging.emptyText')} action={start} />
      )}
      {backtest && !backtest.result && <UnderWay jobId={backtest.job_id} />}
      <div className={styles.sections}>
        {backtest?.result && <Backtest key={backtest.id} result={backtest.result} />}
        {calibration && !calibration.result && <UnderWay jobId={calibration.job_id} />}
        {(mayAsk || calibration) && (
          <Calibration
            planId={plan.id}
            calibration={calibration}
            mayAsk={mayAsk}
            outdated={calibration !== null && !isSame(calibration.body)}
            onDraft={onDraft}
          />
        )}
      </div>
    </Page>
  );
}
