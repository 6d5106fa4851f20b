import { useTranslation } from 'react-i18next';
import { inOrder } from '../figures/order';
import { faceOf } from '../figures/face';
import { NodePanel } from './NodePanel';
import styles from './RuleCards.module.css';
import { rowOf, type RuleStudio } from './studio';

/** The rule on a phone: its nodes as values flow, each to be opened and changed. */
export function RuleCards({ studio }: { studio: RuleStudio }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.cards} aria-label={t('rules.canvas.title')}>
      {inOrder(studio.draft.graph).map((node) => {
        const value = rowOf(studio.values, node.id)?.chosen[0]?.value;
        return (
          <li key={node.id}>
            <details>
              <summary>
                <span>{studio.kindName(node.kind)}</span>
                <b>{studio.title(node)}</b>
                <em>{value}</em>
                <small>
                  {faceOf(node)
                    .map(({ key, value: shown }) => `${key} ${shown}`)
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
