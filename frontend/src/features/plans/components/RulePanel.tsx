import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { rulePath } from '@/shared/navigation/paths';
import type { PlanDraft } from '../figures/draft';
import { type Factor, type Subject, withFactor } from '../figures/rule';
import { AddFactor } from './AddFactor';
import { FactorCard } from './FactorCard';
import { PlanSettings } from './PlanSettings';
import styles from './RulePanel.module.css';
import type { Studio } from './studio';
import { UnitFactors } from './UnitFactors';

interface RulePanelProps {
  page: Schemas['PlanPage'];
  studio: Studio;
  onEdit: (draft: PlanDraft, what: string) => void;
}

/** The rule as a product of factors, each to be changed in place, and what the plan says besides. */
export function RulePanel({ page, studio, onEdit }: RulePanelProps) {
  const { t } = useTranslation();
  const { draft, tree, table } = studio;
  const put = (subject: Subject, place: number, factor: Factor | null, what = '') => {
    const edited = { ...draft, body: withFactor(draft.body, subject, place, factor) };
    onEdit(edited, `${subject}.${place}.${what}`);
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
      {draft.body.version === 1 && (
        <>
          <UnitFactors draft={draft} tree={tree} labels={table.labels} put={put} onEdit={onEdit} />
          <h3 className={styles.side}>{t('planRule.rule.people')}</h3>
          {draft.body.person.length === 0 && (
            <p className={styles.note}>{t('planRule.rule.nobody')}</p>
          )}
          {draft.body.person.map((factor, place) => (
            <FactorCard
              key={place}
              factor={factor}
              attributes={page.attributes}
              onChange={(next, what) => {
                put('person', place, next, what);
              }}
            />
          ))}
          {page.may_write && (
            <AddFactor
              attributes={page.attributes.filter(({ subject }) => subject === 'person')}
              onAdd={(factor) => {
                put('person', draft.body.person.length, factor, 'add');
              }}
            />
          )}
        </>
      )}
      <PlanSettings draft={draft} tree={tree} onEdit={onEdit} />
    </fieldset>
  );
}
