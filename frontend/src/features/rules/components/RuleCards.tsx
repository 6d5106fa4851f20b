import { useTranslation } from 'react-i18next';
import { inOrder } from '../figures/order';
import { faceOf } from '../figures/face';
import { brief } from '../figures/readable';
import { NodePanel } from './NodePanel';
import styles from './RuleCards.module.css';
import { rowOf, type RuleStudio } from './studio';

/** The rule on a phone: its nodes as values flow, each to be opened and changed. */
export function RuleCards({ studio }: { studio: RuleStudio }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.cards} aria-label={t('rules.canvas.title')}>
      {inOrder(studio.draft.graph).map((node) => {
        const row = rowOf(studio.values, node.id);
        const value = row?.chosen[0]?.value;
        return (
          <li key={node.id}>
            <details>
              <summary>
                <span>{studio.kindName(node.kind)}</span>
                <b>{studio.title(node)}</b>
                <em>{value && brief(row.type, value)}</em>
                <small>
                  {faceOf(node, studio.draft.graph, studio.title, t)
                    .map(({ key, value: shown }) => `${key} ${shown}`.trim())
                    .join(' · ')}
                </small>
              </summary>
              <NodePanel studio={studio} node={node} />
            </details>
          </li>
        );
      })}
    </ol>
  );
}
