import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useArchiveMetric } from '../api/archiveMetric';
import { useDeleteMetric } from '../api/deleteMetric';
import type { Metric } from '../api/readMetrics';
import { AttributeDialog } from './AttributeDialog';
import styles from './Metrics.module.css';

interface UsesOfMetricProps {
  metric: Metric;
  today: string;
}

/** What is done with a kept metric: an attribute of a window, archive, delete. */
export function UsesOfMetric({ metric, today }: UsesOfMetricProps) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const [archive, remove] = [useArchiveMetric(metric.code), useDeleteMetric(metric.code)];
  const archived = metric.archived_at !== null;
  const used = metric.key_results + metric.ratios > 0;
  const failed = archive.error ?? remove.error;
  return (
    <Section
      title={t('metrics.uses')}
      note={t('metrics.usesNote', { count: metric.key_results, version: metric.version })}
    >
      <div className={styles.actions}>
        <Button
          onClick={() => {
            setWriting(true);
          }}
        >
          {t('metrics.attribute.open')}
        </Button>
        <Button
          disabled={archive.isPending}
          onClick={() => {
            archive.mutate(!archived);
          }}
        >
          {t(archived ? 'metrics.unarchive' : 'metrics.archive')}
        </Button>
        {!used && (
          <Button
            disabled={remove.isPending}
            onClick={() => {
              remove.mutate(undefined);
            }}
          >
            {t('metrics.delete')}
          </Button>
        )}
      </div>
      {failed && <ProblemNote error={failed} />}
      {writing && (
        <AttributeDialog
          metric={metric}
          today={today}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </Section>
  );
}
