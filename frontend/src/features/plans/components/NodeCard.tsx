import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { rulePath } from '@/shared/navigation/paths';
import { liveOf } from '../figures/live';
import { attributeOf, type RuleNode } from '../figures/rule';
import { settingsOf, withSetting } from '../figures/settings';
import { LiveValue } from './LiveValue';
import { MissingPolicy } from './MissingPolicy';
import styles from './NodeCard.module.css';
import { NodeFields } from './NodeFields';
import type { Studio } from './studio';
import { useNodeWords } from './useNodeWords';

interface NodeCardProps {
  studio: Studio;
  node: RuleNode;
  /** `what` names the cell, so that typing on in it is one step to undo. */
  onChange: (node: RuleNode, what: string) => void;
  onRemove?: (() => void) | undefined;
}

/** What can be set here as a whole; the rest of the others is set where the rule is drawn. */
const WHOLE = ['table', 'ramp', 'constant', 'attribute'];

/** One factor of the product: what it reads, what it makes of it, and what everybody gets by it. */
export function NodeCard({ studio, node, onChange, onRemove }: NodeCardProps) {
  const { t } = useTranslation();
  const { page, draft, table } = studio;
  const words = useNodeWords(page.attributes);
  const name = words.title(node);
  const reads = words.reads(draft.body, node);
  const live = liveOf(table, node.id, studio.example);
  const code = attributeOf(draft.body, node);
  const { missing } = settingsOf(node);
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <span className={styles.kind}>{words.kind(node)}</span>
        {reads !== null && (
          <span className={styles.kind}>{t('planRule.factor.reads', { reads })}</span>
        )}
        <h4>{name}</h4>
        {onRemove && (
          <button
            type="button"
            className={styles.out}
            aria-label={t('planRule.factor.remove', { name })}
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </header>
      <NodeFields
        body={draft.body}
        node={node}
        title={words.title}
        values={page.attributes.find((one) => one.code === code)?.values ?? []}
        input={live?.input ?? null}
        onChange={onChange}
      />
      {['table', 'ramp', 'bands', 'attribute'].includes(node.kind) && missing?.use !== 'leave' && (
        <MissingPolicy
          missing={missing ?? { use: 'error' }}
          onChange={(next, what) => {
            onChange(withSetting(node, 'missing', next), what);
          }}
        />
      )}
      {live && <LiveValue live={live} name={studio.example?.name ?? ''} />}
      {!WHOLE.includes(node.kind) && (
        <Link to={rulePath(page.plan.rule.id, page.plan.id)} className={styles.more}>
          {t('planRule.factor.inEditor')}
        </Link>
      )}
    </section>
  );
}
