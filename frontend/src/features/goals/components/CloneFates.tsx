import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Section } from '@/shared/ui/Section';
import { byFate } from '../figures/cloneDraft';
import styles from './CloneFates.module.css';

const SHOWN = ['along', 'chosen', 'carried', 'mapped', 'left'] as const;

/** What becomes of every field: said before anything is made. */
export function CloneFates({ fates }: { fates: Schemas['CloneOutcome']['fates'] }) {
  const { t } = useTranslation();
  const found = byFate(fates);
  return (
    <Section title={t('goals.fate.title')}>
      <dl className={styles.fates}>
        {SHOWN.map((fate) => (
          <div key={fate}>
            <dt>{t(`goals.fate.${fate}`)}</dt>
            <dd>
              {(found.get(fate) ?? [])
                .map((field) => t(`goals.field.${field}` as 'goals.field.title'))
                .join('、')}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
