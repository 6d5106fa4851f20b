import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { nodeOf } from '../figures/graph';
import styles from './RuleEditor.module.css';
import type { RuleStudio } from './studio';
import { told } from '../figures/told';

/** Everything that is wrong: a click leads to the node. */
export function ProblemList({ studio, error }: { studio: RuleStudio; error: Error | null }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  if (error) return <ProblemNote error={error} />;
  // With nothing drawn nothing is wrong yet: the drawing says how to begin.
  if (studio.draft.graph.nodes.length === 0) return null;
  if (studio.values && studio.problems.length === 0)
    return (
      <p role="status" className={styles.hint}>
        {t('rules.problems.none', { people: studio.values.people, units: studio.values.units })}
      </p>
    );
  return (
    <ul className={styles.problems} aria-label={t('rules.problems.title')}>
      {studio.problems.map((problem, place) => {
        const { node } = problem;
        const found = nodeOf(studio.draft.graph, node);
        return (
          <li key={place}>
            <button
              type="button"
              onClick={() => {
                if (found) studio.choose([node]);
              }}
            >
              {found && <b>{studio.title(found)} </b>}
              {read(told(problem))}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
