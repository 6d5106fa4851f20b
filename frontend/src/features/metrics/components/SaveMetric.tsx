import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Metric } from '../api/readMetrics';
import { useSaveMetric } from '../api/saveMetric';
import { codeOf } from '../figures/code';
import { countable, type Definition } from '../figures/definition';

interface SaveMetricProps {
  draft: Definition;
  kept: Metric | null;
  onSaved: (code: string) => void;
}

/** Keeps it; where key results are fed by it, only after saying that they will be counted again. */
export function SaveMetric({ draft, kept, onSaved }: SaveMetricProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const save = useSaveMetric();
  const feeds = kept !== null && kept.key_results + kept.ratios > 0;
  const run = () => {
    const code = kept?.code ?? codeOf(draft, new Date());
    save.mutate(
      { kept: kept?.code ?? null, code, definition: draft },
      {
        onSuccess: () => {
          onSaved(code);
        },
        onSettled: () => {
          setAsking(false);
        },
      },
    );
  };
  return (
    <div>
      <Button
        weight="primary"
        disabled={save.isPending || draft.name.trim() === '' || !countable(draft)}
        onClick={() => {
          if (feeds) setAsking(true);
          else run();
        }}
      >
        {t(kept ? 'metrics.save' : 'metrics.create')}
      </Button>
      {save.error && <ProblemNote error={save.error} />}
      {asking && kept && (
        <Dialog
          title={t('metrics.recount.title', { name: kept.name })}
          onClose={() => {
            setAsking(false);
          }}
          submit={{ label: t('metrics.recount.do'), pending: save.isPending, run }}
        >
          <p>{t('metrics.recount.text', { count: kept.key_results, ratios: kept.ratios })}</p>
        </Dialog>
      )}
    </div>
  );
}
