import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { rulePath } from '@/shared/navigation/paths';
import type { PlanDraft } from '../figures/draft';
import { withFactor, withNode, withoutFactor } from '../figures/edits';
import type { RuleBody, RuleNode } from '../figures/rule';
import { limitsIn, sidesOf } from '../figures/sides';
import { AddFactor } from './AddFactor';
import { NodeCard } from './NodeCard';
import { PlanSettings } from './PlanSettings';
import styles from './RulePanel.module.css';
import type { Studio } from './studio';
import { UnitFactors } from './UnitFactors';

interface RulePanelProps {
  studio: Studio;
  onEdit: (draft: PlanDraft, what: string) => void;
}

/** The rule as products of factors, each to be changed in place, and what the plan says besides. */
export function RulePanel({ studio, onEdit }: RulePanelProps) {
  const { t } = useTranslation();
  const { page, draft, tree } = studio;
  const put = (body: RuleBody, what: string) => {
    onEdit({ ...draft, body }, what);
  };
  const change = (node: RuleNode, what: string) => {
    put(withNode(draft.body, node), `${node.id}.${what}`);
  };
  const remove = ({ id }: RuleNode) => {
    put(withoutFactor(draft.body, id), `${id}.remove`);
  };
  const { rule } = page.plan;
  return (
    <fieldset className={styles.panel} disabled={!page.may_write}>
      <legend className="sr-only">{t('planRule.rule.title')}</legend>
      <header className={styles.head}>
        <h2>{t('planRule.rule.title')}</h2>
        <span>{t('planRule.rule.version', { name: rule.name, version: rule.version })}</span>
      </header>
      <Link to={rulePath(rule.id, page.plan.id)} className={styles.open}>
        {t('planRule.rule.open')}
      </Link>
      {sidesOf(draft.body).map(({ port, factors }) =>
        port === 'units' ? (
          <UnitFactors
            key={port}
            studio={studio}
            factors={factors}
            put={put}
            change={change}
            remove={remove}
          />
        ) : (
          <div key={port} className={styles.factors}>
            <h3 className={styles.side}>
              {port === 'people'
                ? t('planRule.rule.people')
                : t('planRule.rule.branch', { name: port })}
            </h3>
            {factors.length === 0 && <p className={styles.note}>{t('planRule.rule.nobody')}</p>}
            {factors.map((node) => (
              <NodeCard
                key={node.id}
                studio={studio}
                node={node}
                onChange={change}
                onRemove={() => {
                  remove(node);
                }}
              />
            ))}
            {page.may_write && port === 'people' && (
              <AddFactor
                attributes={page.attributes.filter(({ subject }) => subject === 'person')}
                body={draft.body}
                onAdd={(nodes) => {
                  put(withFactor(draft.body, port, nodes), 'add');
                }}
              />
            )}
          </div>
        ),
      )}
      {limitsIn(draft.body).map((node) => (
        <NodeCard key={node.id} studio={studio} node={node} onChange={change} />
      ))}
      <PlanSettings draft={draft} tree={tree} onEdit={onEdit} />
    </fieldset>
  );
}
