import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { dateIn, timeIn } from '@/shared/format/date';
import { planRunPath } from '@/shared/navigation/paths';
import { Select } from '@/shared/ui/Select';
import { LETTERS } from '../figures/compared';
import { proved } from '../figures/written';
import styles from './ComparePage.module.css';

type Run = Schemas['RunNote'];

interface ComparedRunsProps {
  planId: string;
  chosen: readonly Run[];
  runs: readonly Run[];
  timeZone: string;
  onChoose: (ids: readonly string[]) => void;
}

const NONE = '';

/** Which runs stand side by side, and what each was computed from. */
export function ComparedRuns({ planId, chosen, runs, timeZone, onChoose }: ComparedRunsProps) {
  const { t } = useTranslation();
  const called = ({ name, at }: Run) => {
    const instant = `${dateIn(new Date(at), timeZone)} ${timeIn(new Date(at), timeZone)}`;
    return name === '' ? instant : `${name} · ${instant}`;
  };
  return (
    <div className={styles.runs}>
      {LETTERS.map((letter, place) => {
        const run = chosen[place];
        const taken = new Set(chosen.filter((_, other) => other !== place).map(({ id }) => id));
        if (place > chosen.length) return null;
        return (
          <div key={letter} className={styles.run}>
            <Select
              label={t('scenarios.compare.run', { letter })}
              options={[
                { value: NONE, label: t('scenarios.compare.none') },
                ...runs
                  .filter(({ id }) => !taken.has(id))
                  .map((one) => ({ value: one.id, label: called(one) })),
              ]}
              value={run?.id ?? NONE}
              onChange={(id) => {
                const ids = chosen.map((one) => one.id);
                ids[place] = id;
                onChoose(ids.filter((one) => one !== NONE));
              }}
            />
            {run && (
              <>
                <Link to={planRunPath(planId, run.id)}>{t('scenarios.compare.review')}</Link>
                <p>
                  {run.rule} v{run.rule_version} · {t(`plans.runs.mode.${run.mode}`)}
                </p>
                <p>
                  {t('scenarios.compare.inputs', {
                    amount: proved(run.amount, 0),
                    attributes: run.attributes_on,
                    effective: run.effective,
                  })}
                </p>
                {run.note !== '' && <p>{run.note}</p>}
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
